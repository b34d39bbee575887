import type { ArmEstimate } from "./arm-estimate";
import { type Moments, carriersOf, varianceOf } from "./moments";

/** The plain mean of one value a visitor: revenue, or 1 for an order and 0 for none. */
export function estimateMean(arm: string, moments: Moments): ArmEstimate {
  const { count, mean, smallest } = moments;
  return {
    arm,
    count,
    mean,
    meanVariance: count === 0 ? 0 : varianceOf(moments) / count,
    carriers: carriersOf(moments),
    isNonNegative: smallest >= 0,
  };
}
