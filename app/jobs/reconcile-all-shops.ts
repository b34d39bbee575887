import { z } from "zod";
import { services } from "~/services.server";
import { defineJob } from "./define-job";

/** Nightly: the profile, orders and the catalogue of every shop. One job a shop, so that one shop's trouble is not another's. */
export const reconcileAllShopsJob = defineJob<"reconcile-all-shops">(z.object({}), async () => {
  for (const { id: shopId } of await services.shops.listInstalled()) {
    await services.jobs.enqueue("configure-shop", { shopId }, { key: shopId });
    await services.jobs.enqueue("reconcile-shop", { shopId }, { key: shopId });
    await services.jobs.enqueue("sync-catalog", { shopId, reason: "reconcile" }, { key: shopId });
    await services.jobs.enqueue("sync-knowledge", { shopId }, { key: shopId });
  }
});
