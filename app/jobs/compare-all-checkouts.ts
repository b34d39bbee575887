import { z } from "zod";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

/** Hourly; each shop on its own, so that one shop's trouble is tried again alone. */
export const compareAllCheckoutsJob = defineJob<"compare-all-checkouts">(z.object({}), async () => {
  for (const { id: shopId } of await services.shops.listInstalled()) {
    await services.jobs.enqueue("compare-checkouts", { shopId }, { key: shopId });
  }
});
