import { chiSquareTail } from "./distributions";

/** Below this the arms were not dealt as they should have been: something drops or adds visitors in one of them. */
const WARNING_BELOW = 0.01;

/** Where fewer are expected in an arm, chi square sees a fault in what is chance (Cochran): two of four in a tenth. */
const LEAST_EXPECTED = 5;

/**
 * Whether the arms hold as many visitors as expected, by chi square; no warning before each may be judged. `expected` are shares
 * or weights, in the order of `counts`.
 */
export function checkSampleRatio(
  counts: readonly number[],
  expected: readonly number[],
): { pValue: number; warning: boolean } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const weight = expected.reduce((sum, share) => sum + share, 0);
  const planned = counts.map((_, index) => (total * (expected[index] ?? 0)) / weight);
  if (counts.length < 2 || Math.min(...planned) < LEAST_EXPECTED) return { pValue: 1, warning: false };

  const distance = counts.reduce((sum, count, index) => {
    const plan = planned[index] ?? 0;
    return sum + (count - plan) ** 2 / plan;
  }, 0);
  const pValue = chiSquareTail(distance, counts.length - 1);
  return { pValue, warning: pValue < WARNING_BELOW };
}
