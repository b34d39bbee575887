/** Visitors of both arms together at which the sequence is tightest. */
const TIGHTEST_AT = 10_000;

/**
 * The number of standard errors to either side of an estimate that make a confidence sequence: with probability
 * 1 - `alpha` the truth stays inside at every moment at once, however often one looks and whenever one stops. Asymptotic
 * confidence sequence with the normal mixture of Robbins (Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas, "Time-uniform
 * central limit theory and asymptotic confidence sequences", Annals of Statistics 2024, theorem 2.2). `visitors` is the
 * number in both arms; it is asymptotic, so it holds from a few tens of orders on (`compareArms` sees to it).
 */
export function alwaysValidMultiplier(visitors: number, alpha: number): number {
  const level = -2 * Math.log(alpha);
  const time = (visitors / TIGHTEST_AT) * (level + Math.log(level + 1));
  return Math.sqrt(((time + 1) / time) * (Math.log(time + 1) + level));
}
