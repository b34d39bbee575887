const WANTED = 4;

/**
 * Round numbers from 0 (or below the smallest value) to at least `largest`, for the lines of a chart. At least two of them;
 * whole ones where what is drawn are counts.
 */
export function niceTicks(smallest: number, largest: number, { isWhole = false } = {}): number[] {
  const low = Math.min(0, smallest);
  const high = Math.max(low === 0 ? 0 : low, largest);
  if (high === low) return [low, low + 1];

  const rough = (high - low) / WANTED;
  const step = isWhole ? niceStep(Math.max(1, rough), [1, 2, 5, 10]) : niceStep(rough, [1, 2, 2.5, 5, 10]);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function niceStep(rough: number, factors: number[]): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = factors.find((factor) => factor * power >= rough) ?? 10;
  return nice * power;
}
