import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { IndexedDocument, KnowledgeIndex } from "~/ports/knowledge-index";
import type { KnowledgeSource } from "~/ports/knowledge-source";
import type { SyncRuns } from "~/ports/sync-runs";
import { findLastDay } from "./find-last-day";
import { htmlToSections } from "./html-to-sections";
import { limitPassages } from "./limit-passages";

type Dependencies = { source: KnowledgeSource; index: KnowledgeIndex; runs: SyncRuns; clock: Clock; ids: Ids };

/** Reads everything that the shop has published; only what changed is written. Returns how many documents there are. */
export async function syncKnowledge(
  { source, index, runs, clock, ids }: Dependencies,
  shop: { locale: string; currency: string },
): Promise<number> {
  const runId = ids.random();
  await runs.start({ id: runId, kind: "knowledge", expected: null, startedAt: clock.now() });

  try {
    await index.prepare(shop);
    const seen: Pick<IndexedDocument, "kind" | "sourceId">[] = [];
    for await (const { html, updatedAt, ...document } of source.readDocuments()) {
      const writtenOn = (updatedAt ?? clock.now()).toISOString().slice(0, 10);
      const passages = limitPassages(htmlToSections(html), writtenOn);
      const { title, limits } = document;
      limits.validUntil ??= findLastDay(title, writtenOn);
      if (passages.length === 0) continue;
      await index.put({ ...document, passages }, clock.now());
      seen.push(document);
    }
    await index.removeAllBut(seen);
    await runs.update(runId, { status: "completed", done: seen.length, finishedAt: clock.now() });
    return seen.length;
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 500) : "The shop's texts could not be read.";
    await runs.update(runId, { status: "failed", error: message, finishedAt: clock.now() });
    throw error;
  }
}
