/** Round numbers from 0 (or below the smallest value) to at least `largest`, for the lines of a chart. At least two of them. */
export function niceTicks(smallest: number, largest: number, wanted = 4): number[] {
  const low = Math.min(0, smallest);
  const high = Math.max(low === 0 ? 0 : low, largest);
  if (high === low) return [low, low + 1];

  const step = niceStep((high - low) / wanted);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  return nice * power;
}
