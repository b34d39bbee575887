import { z } from "zod";
import { syncCatalog } from "~/domain/catalog/sync-catalog";
import { services } from "~/services.server";
import { requestEmbedding } from "./request-embedding";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

/** The finish webhook may be lost: the result is asked for again after this long. */
const ASK_AGAIN_MS = 60_000;

const payloadSchema = z.object({ shopId: z.string(), reason: z.enum(["install", "reconcile", "merchant"]) });

export const syncCatalogJob = defineJob<"sync-catalog">(payloadSchema, ({ shopId }) =>
  withInstalledShop(shopId, async (shop, { catalogSource: source, catalogIndex: index, syncRuns: runs }) => {
    const { clock, ids, logger, jobs } = services;
    const result = await syncCatalog({ source, index, runs, clock, ids, logger }, shop);
    if (result.status === "completed") await requestEmbedding(shop);
    if (result.status !== "waiting") return;

    const { operationId: bulkOperationId } = result;
    const runAt = new Date(Date.now() + ASK_AGAIN_MS);
    // Another key than the finish webhook's, whose job may be waiting by now: this later one would take its place.
    await jobs.enqueue("import-bulk-result", { shopId, bulkOperationId }, { key: `${bulkOperationId}:again`, runAt });
  }),
);
