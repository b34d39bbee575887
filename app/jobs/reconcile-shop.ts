import { z } from "zod";
import { countReturns } from "~/domain/merchandising/count-returns";
import { reconcileOrders } from "~/domain/orders/reconcile-orders";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

/** Repairs what webhooks have lost. */
export const reconcileShopJob = defineJob<"reconcile-shop">(z.object({ shopId: z.string() }), ({ shopId }) =>
  withInstalledShop(shopId, async (shop, ofShop) => {
    const { clock, jobs, shops, logger } = services;
    const orders = await reconcileOrders({ ...ofShop, source: ofShop.orderSource, clock, jobs, shops }, shop);
    await countReturns({ merchandising: ofShop.merchandising, clock });
    logger.info({ shop: shop.domain, orders }, "reconciled orders");
  }),
);
