import type { Comparison } from "./compare-arms";

export type Verdict = "better" | "worse" | "no-difference" | "not-enough-data" | "invalid";

/** Lifts below this are not worth telling apart from none. */
const SMALLEST_LIFT = 0.1;
const ALPHA = 0.05;

/**
 * Rests on the always-valid interval alone, so that it may be asked for every day: better or worse where it excludes 0, no
 * difference where it excludes every lift worth having, otherwise there is not enough data yet.
 */
export function judgeComparison({ decided, alwaysValidInterval, pValue }: Comparison): Verdict {
  if (decided !== null) return decided;
  if (alwaysValidInterval === null) return "not-enough-data";
  const isNarrow = alwaysValidInterval.low > -SMALLEST_LIFT && alwaysValidInterval.high < SMALLEST_LIFT;
  return isNarrow && pValue >= ALPHA ? "no-difference" : "not-enough-data";
}

/** Of all arms together: one that is better wins; arms that were dealt wrongly prove nothing. */
export function judgeExperiment(verdicts: readonly Verdict[], hasWrongShares: boolean): Verdict {
  if (hasWrongShares) return "invalid";
  if (verdicts.includes("better")) return "better";
  if (verdicts.includes("worse")) return "worse";
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === "no-difference")
    ? "no-difference"
    : "not-enough-data";
}
