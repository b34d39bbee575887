import type { ArmEstimate } from "./arm-estimate";
import { carriersOf, varianceOf } from "./moments";
import { type PairedMoments, emptyPairs, mergePairs } from "./paired-moments";

/**
 * Means freed from what was known of the visitors before the experiment began (CUPED: Deng, Xu, Kohavi, Walker, 2013): what
 * the covariate explains is taken off both mean and variance, with one slope for all arms. The covariate must not be touched
 * by the experiment; revenue before it began is the usual one. Without any relation the plain means come back.
 */
export function estimateAdjustedMeans(arms: { arm: string; pairs: PairedMoments }[]): ArmEstimate[] {
  const within = arms.reduce(
    (sum, { pairs }) => ({ shared: sum.shared + pairs.coMoment, own: sum.own + pairs.companion.m2 }),
    { shared: 0, own: 0 },
  );
  const slope = within.own === 0 ? 0 : within.shared / within.own;
  const overall = arms.reduce((sum, { pairs }) => mergePairs(sum, pairs), emptyPairs()).companion.mean;

  return arms.map(({ arm, pairs: { metric, companion, coMoment } }) => {
    const { count } = metric;
    const covariance = count < 2 ? 0 : coMoment / (count - 1);
    const spread = varianceOf(metric) - 2 * slope * covariance + slope * slope * varianceOf(companion);
    return {
      arm,
      count,
      mean: metric.mean - slope * (companion.mean - overall),
      meanVariance: count === 0 ? 0 : Math.max(0, spread) / count,
      carriers: carriersOf(metric),
      isNonNegative: metric.smallest >= 0,
    };
  });
}
