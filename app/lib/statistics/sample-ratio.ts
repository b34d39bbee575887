import { chiSquareTail } from "./distributions";

/** Below this the arms were not dealt as they should have been: something drops or adds visitors in one of them. */
const WARNING_BELOW = 0.01;

/** Whether the arms hold as many visitors as expected, by chi square. `expected` are shares or weights, in the order of `counts`. */
export function checkSampleRatio(
  counts: readonly number[],
  expected: readonly number[],
): { pValue: number; warning: boolean } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const weight = expected.reduce((sum, share) => sum + share, 0);
  if (total === 0 || counts.length < 2) return { pValue: 1, warning: false };

  const distance = counts.reduce((sum, count, index) => {
    const planned = (total * (expected[index] ?? 0)) / weight;
    return sum + (count - planned) ** 2 / planned;
  }, 0);
  const pValue = chiSquareTail(distance, counts.length - 1);
  return { pValue, warning: pValue < WARNING_BELOW };
}
