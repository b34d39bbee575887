/**
 * The sum over the last one or two days against what was expected of it, on the scale of square roots: there a day of 20
 * orders and one of 2,000 scatter alike, and a fall stands out more than a rise of the same size.
 */
export type WatchWindow = {
  readonly lengthMs: number;
  /** Standard deviations below and above what is expected, beyond which an alarm is raised. */
  readonly below: number;
  readonly above: number;
  /** Mean square of past deviations, and how many days it rests on. */
  scatter: number;
  weight: number;
};

/** Readings, and what was expected of each before it came. */
export type WindowSum = { value: number; expected: number };

/** What scatter is supposed to be before any was seen: a shop's days differ by some eighth. */
const SUPPOSED_SHARE = 0.12;
const SUPPOSED_WEIGHT = 4;
const MEMORY_DAYS = 45;
const LARGEST = 3;

/** Added to counts before the root is taken, so that few of them scatter alike too (Anscombe). */
const COUNT_SHIFT = 0.375;

/** One that has seen no deviation yet. `below`, `above`: standard deviations beyond which it alarms. */
export function createWatchWindow(lengthMs: number, below: number, above: number): WatchWindow {
  return { lengthMs, below, above, scatter: 0, weight: 0 };
}

/** The sums between which no alarm is raised. */
export function boundsOf(
  window: Pick<WatchWindow, "below" | "above" | "scatter" | "weight">,
  expected: number,
  isCount: boolean,
): { low: number; high: number } {
  // Among a handful of orders none at all is nothing unusual, which the scale of roots does not know.
  const caution = isCount ? 1 + 1 / expected : 1;
  const unit = (caution * Math.sqrt(scatterOf(window, expected, isCount)) * expected ** 0.25) / 2;
  const shift = isCount ? COUNT_SHIFT : 0;
  const root = Math.sqrt(expected + shift);
  return {
    low: Math.max(0, root - window.below * unit) ** 2 - shift,
    high: (root + window.above * unit) ** 2 - shift,
  };
}

/** Remembers how far off it was, an outlier as no more than a few times the usual. `share` of a day. */
export function rememberScatter(window: WatchWindow, sum: WindowSum, isCount: boolean, share: number): void {
  const usual = scatterOf(window, sum.expected, isCount);
  const square = Math.min(distance(sum, isCount) ** 2, LARGEST ** 2 * usual);
  window.weight = Math.min(MEMORY_DAYS, window.weight + share);
  window.scatter += (square - window.scatter) * Math.min(1, share / window.weight);
}

function distance({ value, expected }: WindowSum, isCount: boolean): number {
  const shift = isCount ? COUNT_SHIFT : 0;
  return (2 * (Math.sqrt(Math.max(0, value) + shift) - Math.sqrt(expected + shift))) / expected ** 0.25;
}

function scatterOf(
  { scatter, weight }: Pick<WatchWindow, "scatter" | "weight">,
  expected: number,
  isCount: boolean,
): number {
  const supposed = SUPPOSED_SHARE ** 2 * Math.sqrt(expected) + (isCount ? 1 / Math.sqrt(expected) : 0);
  const known = (scatter * weight + supposed * SUPPOSED_WEIGHT) / (weight + SUPPOSED_WEIGHT);
  // Counts scatter by chance alone at least this much.
  return isCount ? Math.max(known, 1 / Math.sqrt(expected)) : known;
}
