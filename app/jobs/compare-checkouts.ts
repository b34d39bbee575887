import { z } from "zod";
import { compareCheckouts } from "~/domain/analytics/compare-checkouts";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

/**
 * Hourly: holds what the web pixels report against Shopify's orders. Where an order is missing its webhook may have been lost,
 * so Shopify is asked. One shop's trouble keeps nobody else's comparison; the job fails at the end.
 */
export const compareCheckoutsJob = defineJob<"compare-checkouts">(z.object({}), async () => {
  const { shops, clock, jobs, logger } = services;
  const errors: unknown[] = [];
  for (const shop of await shops.listInstalled()) {
    try {
      const { missing } = await compareCheckouts({ checkouts: services.forShop(shop).checkouts, clock }, shop);
      if (missing === 0) continue;
      logger.warn({ shop: shop.domain, missing }, "checkouts were reported whose orders are not here");
      await jobs.enqueue("reconcile-shop", { shopId: shop.id }, { key: shop.id });
    } catch (error) {
      logger.error({ shop: shop.domain, error }, "the checkouts of a shop were not compared");
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `the checkouts of ${errors.length} shops were not compared`);
});
