import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { ExperimentStore } from "~/ports/experiment-store";

type Dependencies = { experiments: ExperimentStore; audit: AuditLog; clock: Clock };

/** Everybody gets the usual from the next request on. False where it does not run any more. */
export async function stopExperiment(
  { experiments, audit, clock }: Dependencies,
  id: string,
  actor: string,
): Promise<boolean> {
  const reason = "Stopped by hand.";
  const isStopped = await experiments.stop(id, reason, actor, clock.now());
  if (isStopped) await audit.record({ actor, action: "experiment.stopped", detail: { id, reason } });
  return isStopped;
}
