import type { Counts } from "./count-neighbours.ts";

/**
 * Positive pointwise mutual information: how much more often row and column meet than chance would have it. `smoothing` below
 * 1 keeps rare columns from looking important; `doubt` takes from cells that rest on few counts.
 */
export function positiveInformation(counts: Counts, smoothing: number, doubt: number): Counts {
  const columnSums = new Float64Array(counts.columns);
  const rowSums = counts.rows.map((row) => {
    let sum = 0;
    for (const [column, count] of row) {
      sum += count;
      columnSums[column] = (columnSums[column] ?? 0) + count;
    }
    return sum;
  });
  const smoothed = columnSums.map((sum) => sum ** smoothing);
  const total = smoothed.reduce((sum, value) => sum + value, 0);
  const rows = counts.rows.map((row, index) => {
    const kept = new Map<number, number>();
    for (const [column, count] of row) {
      const chance = ((rowSums[index] ?? 0) * (smoothed[column] ?? 0)) / total;
      const information = Math.log(count / chance) * (count / (count + doubt));
      if (information > 0) kept.set(column, information);
    }
    return kept;
  });
  return { rows, columns: counts.columns };
}

/** The two side by side, each scaled to a total weight (root of the sum of squares). */
export function joinColumns(left: Counts, leftWeight: number, right: Counts, rightWeight: number): Counts {
  const scales = [leftWeight / size(left), rightWeight / size(right)];
  const rows = left.rows.map((row, index) => {
    const joined = new Map<number, number>();
    for (const [column, value] of row) joined.set(column, value * (scales[0] ?? 0));
    for (const [column, value] of right.rows[index] ?? []) joined.set(left.columns + column, value * (scales[1] ?? 0));
    return joined;
  });
  return { rows, columns: left.columns + right.columns };
}

function size(counts: Counts): number {
  let squares = 0;
  for (const row of counts.rows) for (const value of row.values()) squares += value * value;
  return Math.sqrt(squares) || 1;
}
