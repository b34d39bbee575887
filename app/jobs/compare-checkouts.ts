import { z } from "zod";
import { compareCheckouts } from "~/domain/analytics/compare-checkouts";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

/** Where an order is missing its webhook may have been lost, so Shopify is asked. */
export const compareCheckoutsJob = defineJob<"compare-checkouts">(z.object({ shopId: z.string() }), ({ shopId }) =>
  withInstalledShop(shopId, async (shop, { checkouts }) => {
    const { clock, jobs, logger } = services;
    const { missing } = await compareCheckouts({ checkouts, clock }, shop);
    if (missing === 0) return;
    logger.warn({ shop: shop.domain, missing }, "checkouts were reported whose orders are not here");
    await jobs.enqueue("reconcile-shop", { shopId }, { key: shopId });
  }),
);
