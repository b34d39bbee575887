import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { ExperimentStore } from "~/ports/experiment-store";

type Dependencies = { experiments: ExperimentStore; audit: AuditLog; clock: Clock };

/** Deals the arms from the next shopper on. What may stand in the way is in `ExperimentStore.start`. */
export async function startExperiment(
  { experiments, audit, clock }: Dependencies,
  { id, revision }: { id: string; revision: number },
  actor: string,
): Promise<Awaited<ReturnType<ExperimentStore["start"]>>> {
  const outcome = await experiments.start(id, revision, actor, clock.now());
  if (outcome === "started") await audit.record({ actor, action: "experiment.started", detail: { id, revision } });
  return outcome;
}
