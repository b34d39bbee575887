import type { Clock } from "~/ports/clock";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { Shop } from "~/ports/shop-store";
import { refreshResults } from "./refresh-results";

const DAY_MS = 24 * 3600_000;
/** Returns are over by then. */
const REFUNDS_MS = 120 * DAY_MS;

/** Once a day, what was refunded since is taken off the results of experiments that ended in the last four months. */
export async function refreshStopped(
  { experiments, clock }: { experiments: ExperimentStore; clock: Clock },
  shop: Pick<Shop, "timezone" | "isDevelopment">,
): Promise<void> {
  const now = clock.now().getTime();
  const ended = (await experiments.list()).filter(
    ({ status, stoppedAt }) => status === "stopped" && now - (stoppedAt?.getTime() ?? 0) < REFUNDS_MS,
  );
  const snapshots = await experiments.readSnapshots(ended.map(({ id }) => id));
  for (const experiment of ended) {
    const age = now - (snapshots.get(experiment.id)?.takenAt.getTime() ?? 0);
    if (age > DAY_MS) await refreshResults({ experiments, clock }, shop, experiment);
  }
}
