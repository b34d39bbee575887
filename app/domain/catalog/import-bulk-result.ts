import { AppError } from "~/lib/app-error";
import { importProducts } from "./import-products";
import type { CatalogSyncDependencies } from "./sync-catalog";

/**
 * Goes on with a sync whose result Shopify has been preparing: called by the finish webhook, and again after a while in
 * case that was lost. `waiting`: not ready, ask again. Harmless when the run has been imported already; one whose import
 * broke off is imported again.
 */
export async function importBulkResult(
  { source, index, runs, clock }: Omit<CatalogSyncDependencies, "ids">,
  bulkOperationId: string,
  shop: { currency: string },
): Promise<{ status: "waiting" } | { status: "completed"; products: number } | { status: "nothing-to-do" }> {
  const run = await runs.findByBulkOperation(bulkOperationId);
  if (run === null || run.status === "completed") return { status: "nothing-to-do" };

  const bulk = await source.getBulkRead(bulkOperationId);
  if (bulk?.status === "running") {
    await runs.update(run.id, { done: Math.max(run.done, Math.min(bulk.products, run.expected ?? bulk.products)) });
    return { status: "waiting" };
  }
  if (bulk?.status !== "completed") {
    // Told once: asking again brings no other answer, a later sync does.
    if (run.status === "failed") return { status: "nothing-to-do" };
    const message = bulk?.failure ?? "Shopify does not know the bulk operation any more.";
    await runs.update(run.id, { status: "failed", error: message, finishedAt: clock.now() });
    throw new AppError("upstream-unavailable", `bulk read ${bulkOperationId} failed: ${message}`);
  }

  await runs.update(run.id, { status: "running", error: null, finishedAt: null });
  const products = await importProducts(
    { index, runs, clock },
    { runId: run.id, startedAt: run.startedAt, currency: shop.currency },
    bulk.url === null ? nothing() : source.readBulkResult(bulk.url),
  );
  return { status: "completed", products };
}

/** Shopify gives no address where nothing matched. */
async function* nothing() {
  yield* [];
}
