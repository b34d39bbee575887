import { learnWordings } from "~/agent/ranking/relevance/learn-wordings";
import type { CatalogIndex, IndexedProduct } from "~/ports/catalog-index";
import type { SourceProduct } from "~/ports/catalog-source";
import type { Clock } from "~/ports/clock";
import type { SyncRuns } from "~/ports/sync-runs";
import { toIndexedProduct } from "./to-indexed-product";

/** Names of things repeat: a part of a large catalogue teaches nearly all of them. */
const MOST_TEXTS = 6000;
const BATCH_SIZE = 500;
/** Batches that are being written while the next is read: two keep the database busy, and memory stays small. */
const WRITERS = 2;

/**
 * Writes a full read of the catalogue into the index in batches, then removes what was not in it counts the words anew and
 * learns other names of things.
 * Progress goes into the run; a failure marks it failed and is thrown on, so that the job is tried again.
 * Returns how many products shoppers can see.
 */
export async function importProducts(
  { index, runs, clock }: { index: CatalogIndex; runs: SyncRuns; clock: Clock },
  run: { runId: string; startedAt: Date; currency: string },
  products: AsyncIterable<SourceProduct>,
): Promise<number> {
  const seen: string[] = [];
  let batch: IndexedProduct[] = [];
  let done = 0;
  let progress = 0;
  const writes: Promise<void>[] = [];

  async function flush() {
    while (writes.length >= WRITERS) await writes.shift();
    const written = write(batch, done);
    // Whoever waits for it is told; until then it must not count as unhandled.
    written.catch(() => undefined);
    writes.push(written);
    batch = [];
  }
  async function write(products: IndexedProduct[], doneBy: number) {
    if (products.length > 0) await index.upsert(products, clock.now());
    progress = Math.max(progress, doneBy);
    await runs.update(run.runId, { done: progress });
  }

  try {
    for await (const product of products) {
      done += 1;
      const indexed = toIndexedProduct(product, { currency: run.currency, now: clock.now() });
      if (indexed === null) continue;
      seen.push(indexed.id);
      batch.push(indexed);
      if (batch.length >= BATCH_SIZE) await flush();
    }
    await flush();
    await Promise.all(writes);

    await index.removeAllBut(seen, run.startedAt);
    await index.rebuildVocabulary();
    await index.replaceWordings(learnWordings(await index.readTexts(MOST_TEXTS)));
    await runs.update(run.runId, { status: "completed", done, finishedAt: clock.now() });
    return seen.length;
  } catch (error) {
    await Promise.allSettled(writes);
    await runs.update(run.runId, {
      status: "failed",
      error: error instanceof Error ? error.message.slice(0, 500) : "The catalogue could not be read.",
      finishedAt: clock.now(),
    });
    throw error;
  }
}
