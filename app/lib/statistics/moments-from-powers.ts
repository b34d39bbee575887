import type { Moments } from "./moments";

/** Sums of a value and of its second, third and fourth powers over some of `count` values; all others are 0. */
export type PowerSums = { count: number; sum: number; powers: readonly [number, number, number] };

/**
 * Moments of values that are mostly 0, as what each visitor spent: sums from a database lose no digits there, since next to
 * the few large values the mean is small. Not for values that all lie close together. No value is below 0.
 */
export function momentsFromPowers({ count, sum, powers: [squares, cubes, fourths] }: PowerSums): Moments {
  if (count === 0) return { count: 0, mean: 0, m2: 0, m3: 0, m4: 0, smallest: Infinity };
  const mean = sum / count;
  return {
    count,
    mean,
    m2: Math.max(0, squares - count * mean ** 2),
    m3: cubes - 3 * mean * squares + 2 * count * mean ** 3,
    m4: Math.max(0, fourths - 4 * mean * cubes + 6 * mean ** 2 * squares - 3 * count * mean ** 4),
    smallest: 0,
  };
}
