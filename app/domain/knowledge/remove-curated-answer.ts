import type { AuditLog } from "~/ports/audit-log";
import type { CuratedAnswerStore } from "~/ports/curated-answer-store";

/** Deletes one of a merchant's own answers; it is not said any more from the next message on. */
export async function removeCuratedAnswer(
  { curatedAnswerStore: store, audit }: { curatedAnswerStore: CuratedAnswerStore; audit: AuditLog },
  id: string,
  actor: string,
): Promise<void> {
  const known = await store.find(id);
  if (!known) return;
  await store.remove(id);
  await audit.record({ actor, action: "curated-answer.removed", detail: { id, title: known.title } });
}
