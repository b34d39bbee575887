import { type Experiment, SPEED_GUARDRAILS } from "~/contracts/experiment";
import type { Clock } from "~/ports/clock";
import type { ExperimentSnapshot, ExperimentStore } from "~/ports/experiment-store";
import type { Shop } from "~/ports/shop-store";
import { judgeOutcomes } from "./judge-outcomes";

/**
 * Works out what an experiment has shown until now, or until it was stopped, and keeps that. Refunds that came later count:
 * every order is read anew.
 */
export async function refreshResults(
  { experiments, clock }: { experiments: ExperimentStore; clock: Clock },
  shop: Pick<Shop, "timezone" | "isDevelopment">,
  experiment: Experiment,
): Promise<ExperimentSnapshot> {
  const takenAt = clock.now();
  const range = { from: experiment.startedAt ?? experiment.createdAt, until: experiment.stoppedAt ?? takenAt };
  const asked = { ...range, timezone: shop.timezone, countTests: shop.isDevelopment };
  const isTimed = experiment.guardrails.some(({ metric }) => SPEED_GUARDRAILS.includes(metric));
  const [groups, speeds] = await Promise.all([
    experiments.readOutcomes(experiment.id, asked),
    isTimed ? experiments.readSpeeds(experiment.id, range) : [],
  ]);
  const results = judgeOutcomes(experiment, groups, speeds);
  const snapshot = { results, takenAt, tookMs: clock.now().getTime() - takenAt.getTime() };
  await experiments.saveSnapshot(experiment.id, snapshot);
  return snapshot;
}
