import { z } from "zod";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

/** Nightly, when the day before is over everywhere. */
export const findAllAnomaliesJob = defineJob<"find-all-anomalies">(z.object({}), async () => {
  for (const { id: shopId } of await services.shops.listInstalled()) {
    await services.jobs.enqueue("find-anomalies", { shopId }, { key: shopId });
  }
});
