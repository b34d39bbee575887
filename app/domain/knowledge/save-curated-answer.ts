import { MAX_CURATED_ANSWERS, type CuratedAnswerDraft } from "~/contracts/curated-answer";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { CuratedAnswerStore } from "~/ports/curated-answer-store";
import type { Ids } from "~/ports/ids";
import { findHeldBack } from "./find-held-back";

type Dependencies = { curatedAnswerStore: CuratedAnswerStore; audit: AuditLog; clock: Clock; ids: Ids };

/** `id` and `revision`: of the answer that was opened; null for a new one. */
export type CuratedAnswerSave = { opened: { id: string; revision: number } | null; draft: CuratedAnswerDraft };

export type SavedCuratedAnswer =
  | { status: "saved"; id: string }
  /** A sentence of it would not be said. */
  | { status: "held-back"; sentence: string }
  | { status: "too-many" }
  /** Deleted, or changed by somebody else since it was opened. */
  | { status: "changed-meanwhile" };

/** Creates or changes one of a merchant's own answers; shoppers are answered with it from the next message on. */
export async function saveCuratedAnswer(
  { curatedAnswerStore: store, audit, clock, ids }: Dependencies,
  { opened, draft }: CuratedAnswerSave,
  actor: string,
): Promise<SavedCuratedAnswer> {
  const sentence = findHeldBack(draft.answer);
  if (sentence !== null) return { status: "held-back", sentence };

  const id = opened?.id ?? ids.random();
  const isStored = opened
    ? await store.change(id, opened.revision, draft, clock.now())
    : await store.create({ ...draft, id }, MAX_CURATED_ANSWERS, clock.now());
  if (!isStored) return { status: opened ? "changed-meanwhile" : "too-many" };

  const action = opened ? "curated-answer.changed" : "curated-answer.created";
  await audit.record({ actor, action, detail: { id, title: draft.title, enabled: draft.enabled } });
  return { status: "saved", id };
}
