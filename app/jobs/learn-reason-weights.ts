import { z } from "zod";
import { learnFromVisits } from "~/domain/openings/learn-from-visits";
import { publishShopConfig } from "~/domain/shops/publish-shop-config";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

/**
 * Nightly, so that a shop's printed weights change once a day at most. A shop that wants no learning any more keeps nothing to
 * learn from. One shop's trouble keeps no other from it; the job fails at the end, so that it is tried again.
 */
export const learnReasonWeightsJob = defineJob<"learn-reason-weights">(z.object({}), async () => {
  const { shops, clock, logger, config } = services;
  const errors: unknown[] = [];
  for (const shop of await shops.listInstalled()) {
    try {
      const ofShop = services.forShop(shop);
      if (!shop.settings.openings.learnsWeights) {
        await ofShop.reasonLearning.forgetWaiting();
        continue;
      }
      const { isChanged } = await learnFromVisits({ ...ofShop, clock });
      if (isChanged) await publishShopConfig(ofShop, shop, config.shopify.appUrl);
    } catch (error) {
      logger.error({ shop: shop.domain, error }, "a shop's weights of reasons were not learnt");
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `the weights of ${errors.length} shops were not learnt`);
});
