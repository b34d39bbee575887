import { alwaysValidMultiplier } from "./always-valid-multiplier";
import type { ArmEstimate } from "./arm-estimate";
import type { Interval } from "./relative-interval";

const ALPHA = 0.05;
/** As in `compareArms`: where fewer values carry the variance, it is taken as so many times larger. */
const CARRIERS_NEEDED = 20;

/** Where the mean itself lies: 95 % (1 - `alpha`) at every look, in the metric's unit. Null where nothing varies yet. */
export function meanInterval(estimate: ArmEstimate, alpha = ALPHA): Interval | null {
  const { count, mean, meanVariance, carriers, isNonNegative } = estimate;
  if (carriers === 0) return null;
  const error = Math.sqrt(meanVariance * Math.max(1, CARRIERS_NEEDED / carriers));
  const margin = alwaysValidMultiplier(count, alpha) * error;
  const low = mean - margin;
  return { low: isNonNegative ? Math.max(0, low) : low, high: mean + margin };
}
