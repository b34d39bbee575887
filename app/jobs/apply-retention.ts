import { z } from "zod";
import { applyRetention } from "~/domain/privacy/apply-retention";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

const DELIVERIES_KEPT_MS = 30 * 24 * 3600_000;

/** Nightly: erases what is older than each shop's retention, and deliveries older than a month. */
export const applyRetentionJob = defineJob<"apply-retention">(z.object({}), async () => {
  const { shops, clock, logger, maintenance } = services;
  for (const shop of await shops.listInstalled()) {
    const erased = await applyRetention({ privacy: services.forShop(shop).privacy, clock }, shop);
    logger.info({ shop: shop.domain, erased }, "applied the retention");
  }
  await maintenance.forgetDeliveries(new Date(clock.now().getTime() - DELIVERIES_KEPT_MS));
});
