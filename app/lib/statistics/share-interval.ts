import { normalQuantile } from "./distributions";
import type { Interval } from "./relative-interval";

const Z = normalQuantile(0.975);

/** Where a share lies, 95 % of one look (Wilson's score interval, which holds near 0 and 1 too). Null of nothing. */
export function shareInterval(part: number, whole: number): Interval | null {
  if (whole === 0) return null;
  const share = part / whole;
  const middle = (share + (Z * Z) / (2 * whole)) / (1 + (Z * Z) / whole);
  const margin = (Z / (1 + (Z * Z) / whole)) * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole));
  return { low: Math.max(0, middle - margin), high: Math.min(1, middle + margin) };
}
