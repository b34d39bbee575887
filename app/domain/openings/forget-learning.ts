import type { AuditLog } from "~/ports/audit-log";
import type { ReasonLearningStore } from "~/ports/reason-learning-store";

/** Deletes what was learnt about the signs of hesitation; print the settings anew afterwards. */
export async function forgetLearning(
  { reasonLearning, audit }: { reasonLearning: ReasonLearningStore; audit: AuditLog },
  actor: string,
): Promise<void> {
  await reasonLearning.forget();
  await audit.record({ actor, action: "openings.learning-forgotten", detail: {} });
}
