const Z = 1.959964;

/** A share of `count` trials with its 95 % interval (Wilson). */
export function binomialInterval(hits: number, count: number): { share: number; low: number; high: number } {
  const share = hits / count;
  const middle = (share + (Z * Z) / (2 * count)) / (1 + (Z * Z) / count);
  const reach = (Z / (1 + (Z * Z) / count)) * Math.sqrt((share * (1 - share)) / count + (Z * Z) / (4 * count * count));
  return { share, low: middle - reach, high: middle + reach };
}
