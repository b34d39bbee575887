import { z } from "zod";
import { applyRetention } from "~/domain/privacy/apply-retention";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

/** Long enough to look into what failed. */
const KEPT_MS = 30 * 24 * 3600_000;

/**
 * Nightly: erases what is older than each shop's retention, and deliveries and failed jobs older than a month. Shops that have removed the
 * app as well: their `shop/redact` may have been lost. One shop's trouble keeps nobody else's data; the job fails at the
 * end, so that it is tried again.
 */
export const applyRetentionJob = defineJob<"apply-retention">(z.object({}), async () => {
  const { shops, clock, logger, maintenance } = services;
  const errors: unknown[] = [];
  for (const shopId of await shops.listIds()) {
    try {
      const shop = await shops.findById(shopId);
      if (shop === null) continue;
      const { privacy, connection } = services.forShop(shop);
      const { erased } = await applyRetention({ privacy, connection, clock }, shop);
      logger.info({ shop: shop.domain, erased }, "applied the retention");
    } catch (error) {
      logger.error({ shopId, error }, "the retention of a shop was not applied");
      errors.push(error);
    }
  }
  const until = new Date(clock.now().getTime() - KEPT_MS);
  await maintenance.forgetDeliveries(until);
  await maintenance.forgetFailedJobs(until);
  if (errors.length > 0) throw new AggregateError(errors, `the retention of ${errors.length} shops was not applied`);
});
