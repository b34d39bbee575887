import type { ArmEstimate } from "~/lib/statistics/arm-estimate";

/** What is looked at all the time cannot wait for the end: below this many, the variance is taken as so many times larger. */
const CARRIERS_NEEDED = 20;

/** The estimate with a variance that few visitors, who make it look too small, are not trusted with. */
export function cautiousEstimate(estimate: ArmEstimate): ArmEstimate {
  return enlargeVariance(estimate, Math.max(1, CARRIERS_NEEDED / estimate.carriers));
}

/** The same mean, held to be `factor` times less certain. */
export function enlargeVariance(estimate: ArmEstimate, factor: number): ArmEstimate {
  return { ...estimate, meanVariance: estimate.meanVariance * factor };
}
