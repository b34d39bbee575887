import type { CatalogIndex } from "~/ports/catalog-index";
import type { CatalogSource } from "~/ports/catalog-source";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { Logger } from "~/ports/logger";
import type { SyncRuns } from "~/ports/sync-runs";
import { importProducts } from "./import-products";

export type CatalogSyncDependencies = {
  source: CatalogSource;
  index: CatalogIndex;
  runs: SyncRuns;
  clock: Clock;
  ids: Ids;
  logger: Logger;
};

/**
 * Reads the whole catalogue anew. `waiting`: Shopify prepares the result, and `importBulkResult` goes on when it is there.
 * `completed`: bulk reading was refused, so it was read page by page. A run that is already waiting is not started twice.
 */
export async function syncCatalog(
  { source, index, runs, clock, ids, logger }: CatalogSyncDependencies,
  shop: { locale: string; currency: string },
): Promise<{ status: "waiting"; operationId: string } | { status: "completed"; products: number }> {
  const latest = await runs.findLatest("catalog");
  if (latest?.status === "running" && latest.bulkOperationId !== null) {
    const bulk = await source.getBulkRead(latest.bulkOperationId);
    if (bulk !== null && bulk.status !== "failed") return { status: "waiting", operationId: latest.bulkOperationId };
  }

  await index.prepare(shop);
  const runId = ids.random();
  const startedAt = clock.now();
  await runs.start({ id: runId, kind: "catalog", expected: await source.countProducts(), startedAt });

  const bulk = await source.startBulkRead();
  if (bulk.status === "started") {
    await runs.update(runId, { bulkOperationId: bulk.operationId });
    return { status: "waiting", operationId: bulk.operationId };
  }

  logger.warn({ runId, message: bulk.message }, "bulk reading was refused: reading page by page");
  const products = await importProducts(
    { index, runs, clock },
    { runId, startedAt, currency: shop.currency },
    pages(source),
  );
  return { status: "completed", products };
}

async function* pages(source: CatalogSource) {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<CatalogSource["listProducts"]>> = await source.listProducts(after);
    yield* page.products;
    after = page.next;
  } while (after !== null);
}
