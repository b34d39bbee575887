import type { AuditLog } from "~/ports/audit-log";
import type { ExperimentStore } from "~/ports/experiment-store";

/** What a stopped experiment had kept for everybody ends. False where nothing was kept. */
export async function releaseExperiment(
  { experiments, audit }: { experiments: ExperimentStore; audit: AuditLog },
  id: string,
  actor: string,
): Promise<boolean> {
  const isReleased = await experiments.release(id);
  if (isReleased) await audit.record({ actor, action: "experiment.released", detail: { id } });
  return isReleased;
}
