import type { ArmEstimate } from "./arm-estimate";
import { carriersOf, varianceOf } from "./moments";
import type { PairedMoments } from "./paired-moments";

/**
 * A ratio of two sums over visitors, as revenue by orders: its variance by the delta method, since visitors are what was
 * dealt to arms, not orders. Null where the denominator is 0.
 */
export function estimateRatio(arm: string, { metric, companion, coMoment }: PairedMoments): ArmEstimate | null {
  const { count } = metric;
  if (count < 2 || companion.mean === 0) return null;

  const ratio = metric.mean / companion.mean;
  const covariance = coMoment / (count - 1);
  const spread = varianceOf(metric) - 2 * ratio * covariance + ratio * ratio * varianceOf(companion);
  return {
    arm,
    count,
    mean: ratio,
    meanVariance: Math.max(0, spread) / (count * companion.mean * companion.mean),
    // Where everybody has the same below the line, it adds no doubt.
    carriers: companion.m2 === 0 ? carriersOf(metric) : Math.min(carriersOf(metric), carriersOf(companion)),
    isNonNegative: metric.smallest >= 0 && companion.smallest >= 0,
  };
}
