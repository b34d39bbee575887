import { GOAL_FIGURES, type Goals } from "~/contracts/goals";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { GoalStore } from "~/ports/goal-store";

/** Sets all goals at once, and notes which of them have changed. */
export async function saveGoals(
  { goals: store, audit, clock }: { goals: GoalStore; audit: AuditLog; clock: Clock },
  goals: Goals,
  actor: string,
): Promise<void> {
  const before = await store.read();
  const changed = GOAL_FIGURES.filter((figure) => before[figure] !== goals[figure]);
  if (changed.length === 0) return;
  await store.save(goals, clock.now());
  await audit.record({ actor, action: "goals.saved", detail: { changed } });
}
