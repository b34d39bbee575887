import type { ArmEstimate } from "./arm-estimate";

/** Ends may be infinite: JSON writes those as null. */
export type Interval = { low: number; high: number };

/**
 * All relative lifts that lie within `multiplier` standard errors of the data (Fieller): it excludes 0 exactly where the
 * difference does, and is open to one side where the control's mean cannot be told from 0. Null where the control's mean is 0.
 */
export function relativeInterval(treatment: ArmEstimate, control: ArmEstimate, multiplier: number): Interval | null {
  if (control.mean === 0) return null;
  const ratios = ratioInterval(treatment, control, multiplier);
  const floor = treatment.isNonNegative && control.isNonNegative ? 0 : -Infinity;
  const low = Math.max(floor, ratios.low) - 1;
  const high = ratios.high - 1;
  return control.mean > 0 ? { low, high } : { low: -high, high: -low };
}

/** Roots of `(t - r c)^2 = k^2 (var t + r^2 var c)`, the treatment's mean being `t` and the control's `c`. */
function ratioInterval(treatment: ArmEstimate, control: ArmEstimate, multiplier: number): Interval {
  const squared = multiplier * multiplier;
  const a = control.mean ** 2 - squared * control.meanVariance;
  const b = treatment.mean * control.mean;
  const c = treatment.mean ** 2 - squared * treatment.meanVariance;
  const root = Math.sqrt(Math.max(0, b * b - a * c));

  if (a > 0) return { low: (b - root) / a, high: (b + root) / a };
  // Not bounded: what remains of it for means of one sign, if the treatment's mean at least can be told from 0.
  const isAboveSome = treatment.isNonNegative && control.isNonNegative && c > 0 && a < 0;
  return { low: isAboveSome ? (b - root) / a : -Infinity, high: Infinity };
}
