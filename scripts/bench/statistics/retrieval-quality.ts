/**
 * Normalised discounted cumulative gain of the first `depth` results, 0..1: 1 where the best possible products stand in the
 * best possible order. `gains` holds what each relevant id is worth; other ids are worth nothing, and a repeated id counts once.
 */
export function ndcg(found: readonly string[], gains: ReadonlyMap<string, number>, depth: number): number {
  const ideal = [...gains.values()].toSorted((a, b) => b - a).slice(0, depth);
  const best = discounted(ideal);
  if (best === 0) return 0;
  const distinct = [...new Set(found)].slice(0, depth);
  return discounted(distinct.map((id) => gains.get(id) ?? 0)) / best;
}

/** Whether one of the first `depth` results is relevant. */
export function succeeds(found: readonly string[], gains: ReadonlyMap<string, number>, depth: number): boolean {
  return found.slice(0, depth).some((id) => (gains.get(id) ?? 0) > 0);
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
}
