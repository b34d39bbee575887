import { z } from "zod";
import { guardExperiments } from "~/domain/experiments/guard-experiments";
import { refreshStopped } from "~/domain/experiments/refresh-stopped";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

/** Hourly: stops experiments that do harm, and works out what all of them show. One shop's trouble leaves nobody else unguarded; the job fails at the end. */
export const guardExperimentsJob = defineJob<"guard-experiments">(z.object({}), async () => {
  const { shops, clock, jobs, logger } = services;
  const errors: unknown[] = [];
  for (const shop of await shops.listInstalled()) {
    try {
      const dependencies = { ...services.forShop(shop), clock };
      const stopped = await guardExperiments(dependencies, shop);
      await refreshStopped(dependencies, shop);
      if (stopped.length === 0) continue;
      logger.info({ shop: shop.domain, stopped }, "a guardrail stopped experiments");
      await jobs.enqueue("configure-shop", { shopId: shop.id }, { key: shop.id });
    } catch (error) {
      logger.error({ shop: shop.domain, error }, "the experiments of a shop were not guarded");
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `the experiments of ${errors.length} shops were not guarded`);
});
