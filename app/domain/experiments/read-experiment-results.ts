import type { Experiment } from "~/contracts/experiment";
import type { ExperimentResults } from "~/contracts/experiment-results";
import type { Clock } from "~/ports/clock";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { Shop } from "~/ports/shop-store";
import { judgeOutcomes } from "./judge-outcomes";

/** What an experiment has shown until now, or until it was stopped. Refunds that come later still count. */
export async function readExperimentResults(
  { experiments, clock }: { experiments: ExperimentStore; clock: Clock },
  shop: Pick<Shop, "timezone" | "isDevelopment">,
  experiment: Experiment,
): Promise<ExperimentResults> {
  const groups = await experiments.readOutcomes(experiment.id, {
    from: experiment.startedAt ?? experiment.createdAt,
    until: experiment.stoppedAt ?? clock.now(),
    timezone: shop.timezone,
    countTests: shop.isDevelopment,
  });
  return judgeOutcomes(experiment, groups);
}
