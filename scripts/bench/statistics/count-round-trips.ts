export type Span = { start: number; end: number };

/** How many of the calls came one after the other: those that overlap are waited for together, so they count once. */
export function countRoundTrips(calls: readonly Span[]): number {
  let count = 0;
  let freeAt = Number.NEGATIVE_INFINITY;
  for (const { start, end } of calls.toSorted((a, b) => a.end - b.end)) {
    if (start < freeAt) continue;
    count += 1;
    freeAt = end;
  }
  return count;
}
