import type { HoldoutView } from "~/contracts/overview-view";
import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { analyzeExperiment } from "./analyze-experiment";

/**
 * What the assistant adds to revenue per visitor, proved against the visitors who never met it. `estimates` of the arms
 * `agent` and `holdout`; `holdoutShare` is how they were dealt. Null: one of the arms has no visitor yet. Incremental revenue
 * is the difference, times the visitors who could meet the assistant; its interval holds at every look.
 */
export function judgeHoldout(estimates: readonly ArmEstimate[], holdoutShare: number): HoldoutView | null {
  const [agent, holdout] = ["agent", "holdout"].map((name) => estimates.find(({ arm }) => arm === name));
  if (!agent || !holdout || agent.count === 0 || holdout.count === 0) return null;

  const expectedShares = [holdoutShare, 1 - holdoutShare];
  const analysis = analyzeExperiment([holdout, agent], {
    control: "holdout",
    ...(holdoutShare > 0 ? { expectedShares } : {}),
  });
  const [comparison] = analysis.comparisons;
  if (!comparison) return null;

  const { alwaysValidInterval: interval, alwaysValidDifference: difference } = comparison;
  return {
    verdict: analysis.verdict,
    lift: comparison.lift,
    interval: interval && { low: bounded(interval.low), high: bounded(interval.high) },
    smallestFindable: comparison.minimumDetectableLift,
    hasWrongShares: analysis.sampleRatio.warning,
    incremental: comparison.difference * agent.count,
    incrementalInterval: difference && { low: difference.low * agent.count, high: difference.high * agent.count },
  };
}

/** JSON knows no infinity. */
function bounded(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}
