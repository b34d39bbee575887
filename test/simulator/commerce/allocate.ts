/**
 * Splits a whole amount over lines in proportion to their weights, without losing or inventing a unit: each share is
 * rounded down, then the units left over go to the largest remainders (earlier lines first). When the total does not
 * exceed the sum of the weights, no share exceeds its weight.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);

  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left);

  for (const { index } of byRemainder) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
