/**
 * Damerau-Levenshtein distance (optimal string alignment), given up as soon as it must exceed `limit`: then `limit + 1`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > limit) return limit + 1;

  const columns = right.length + 1;
  if (rows.length < 3 * columns) rows = new Uint16Array(6 * columns);
  // Three rows by turns: the one at hand, the one before and the one before that.
  let [current, previous, beforePrevious] = [0, columns, 2 * columns];
  for (let column = 0; column < columns; column++) rows[previous + column] = column;
  for (let row = 1; row <= left.length; row++) {
    const letter = left.charCodeAt(row - 1);
    rows[current] = row;
    let smallest = row;
    let value = row;
    for (let column = 1; column < columns; column++) {
      const cost = letter === right.charCodeAt(column - 1) ? 0 : 1;
      value = Math.min((rows[previous + column] ?? 0) + 1, value + 1, (rows[previous + column - 1] ?? 0) + cost);
      if (
        row > 1 &&
        column > 1 &&
        letter === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === right.charCodeAt(column - 1)
      ) {
        value = Math.min(value, (rows[beforePrevious + column - 2] ?? 0) + 1);
      }
      rows[current + column] = value;
      smallest = Math.min(smallest, value);
    }
    if (smallest > limit) return limit + 1;
    [current, previous, beforePrevious] = [beforePrevious, current, previous];
  }
  return rows[previous + right.length] ?? 0;
}

/** Kept, as it costs more to make than to use. */
let rows = new Uint16Array(192);
