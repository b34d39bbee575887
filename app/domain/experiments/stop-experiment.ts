import { armKey } from "~/lib/arm-key";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { ExperimentStore } from "~/ports/experiment-store";

type Dependencies = { experiments: ExperimentStore; audit: AuditLog; clock: Clock };

/**
 * Ends an experiment: from the next request on everybody gets the usual, or what the arm `keep` does (its key). False where
 * it does not run any more, or has no such arm.
 */
export async function stopExperiment(
  { experiments, audit, clock }: Dependencies,
  { id, keep }: { id: string; keep: string | null },
  actor: string,
): Promise<boolean> {
  const experiment = await experiments.find(id);
  const kept = experiment?.arms.find((_, index) => armKey(index) === keep);
  if (!experiment || (keep !== null && !kept)) return false;

  // What is usual needs nothing to be kept.
  const keptArm = kept?.does.kind === "usual" ? null : keep;
  const reason = kept ? `Stopped by hand, with “${kept.name}” kept for everybody.` : "Stopped by hand.";
  const isStopped = await experiments.stop(id, { reason, keptArm, actor, at: clock.now() });
  if (isStopped) await audit.record({ actor, action: "experiment.stopped", detail: { id, reason } });
  return isStopped;
}
