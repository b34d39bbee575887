import { z } from "zod";
import { importBulkResult } from "~/domain/catalog/import-bulk-result";
import { services } from "~/services.server";
import { requestEmbedding } from "./request-embedding";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

const ASK_AGAIN_MS = 60_000;

const payloadSchema = z.object({ shopId: z.string(), bulkOperationId: z.string() });

export const importBulkResultJob = defineJob<"import-bulk-result">(payloadSchema, ({ shopId, bulkOperationId }) =>
  withInstalledShop(shopId, async (shop, { catalogSource: source, catalogIndex: index, syncRuns: runs }) => {
    const { clock, logger, jobs } = services;
    const result = await importBulkResult({ source, index, runs, clock, logger }, bulkOperationId, shop);
    if (result.status === "completed") await requestEmbedding(shop);
    if (result.status !== "waiting") return;

    // Another key than the one that is running: the queue would take it for the same job.
    const runAt = new Date(Date.now() + ASK_AGAIN_MS);
    await jobs.enqueue("import-bulk-result", { shopId, bulkOperationId }, { key: `${bulkOperationId}:again`, runAt });
  }),
);
