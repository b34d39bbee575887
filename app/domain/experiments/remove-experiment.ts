import type { AuditLog } from "~/ports/audit-log";
import type { ExperimentStore } from "~/ports/experiment-store";

/** Deletes a draft. What has run stays, since it is what a decision rests on. False where there is no such draft. */
export async function removeExperiment(
  { experiments, audit }: { experiments: ExperimentStore; audit: AuditLog },
  id: string,
  actor: string,
): Promise<boolean> {
  const isRemoved = await experiments.remove(id);
  if (isRemoved) await audit.record({ actor, action: "experiment.removed", detail: { id } });
  return isRemoved;
}
