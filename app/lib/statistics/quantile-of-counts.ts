/**
 * The quantile (0 to 1) of values that were counted, in ascending order, between two values as far as it lies; null where there
 * are none.
 */
export function quantileOfCounts(counts: readonly { value: number; times: number }[], share: number): number | null {
  const total = counts.reduce((sum, { times }) => sum + times, 0);
  const place = share * (total - 1);
  const valueAt = (rank: number) => {
    let passed = 0;
    return counts.find(({ times }) => (passed += times) > rank)?.value ?? null;
  };
  const [below, above] = [valueAt(Math.floor(place)), valueAt(Math.ceil(place))];
  if (below === null || above === null) return null;
  return below + (above - below) * (place - Math.floor(place));
}
