import { seededRandom } from "~/agent/perception/learning/seeded-random";
import type { Counts } from "./count-neighbours.ts";
import { eigenvectors } from "./eigenvectors.ts";

const EXTRA = 20;
const ROUNDS = 3;
/** Singular values are raised to this: 0 makes all directions alike, 1 lets the first ones rule. */
const POWER = 0.5;

type Sparse = { starts: Int32Array; columns: Int32Array; values: Float64Array; width: number };
/** Row by row. */
type Dense = { values: Float64Array; height: number; width: number };

/**
 * Rows of unit length that keep what the best `dimension` directions of the matrix hold: a truncated singular value
 * decomposition by random projection (Halko, Martinsson and Tropp, 2011). The same seed gives the same numbers.
 */
export function factorise(matrix: Counts, dimension: number, seed: number): Float64Array {
  const sparse = toSparse(matrix);
  const width = dimension + EXTRA;
  const random = seededRandom(seed);
  let columns: Dense = { values: new Float64Array(matrix.columns * width), height: matrix.columns, width };
  for (let at = 0; at < columns.values.length; at += 1) columns.values[at] = random() + random() + random() - 1.5;
  let rows = times(sparse, columns);
  for (let round = 0; round < ROUNDS; round += 1) {
    orthonormalise(rows);
    columns = transposedTimes(sparse, rows);
    orthonormalise(columns);
    rows = times(sparse, columns);
  }
  orthonormalise(rows);
  // The small matrix rows' * matrix, times its own transpose, holds the squared singular values.
  const projected = transposedTimes(sparse, rows);
  const { values, vectors } = eigenvectors(gram(projected), width);
  const scales = values.slice(0, dimension).map((value) => Math.max(0, value) ** (POWER / 2));

  const result = new Float64Array(rows.height * dimension);
  for (let row = 0; row < rows.height; row += 1) {
    let squares = 0;
    for (let axis = 0; axis < dimension; axis += 1) {
      let sum = 0;
      for (let at = 0; at < width; at += 1)
        sum += (rows.values[row * width + at] ?? 0) * (vectors[at * width + axis] ?? 0);
      const value = sum * (scales[axis] ?? 0);
      result[row * dimension + axis] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let axis = 0; axis < dimension; axis += 1) {
      const at = row * dimension + axis;
      result[at] = (result[at] ?? 0) / length;
    }
  }
  return result;
}

function toSparse({ rows, columns: width }: Counts): Sparse {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => (starts[index + 1] = (starts[index] ?? 0) + row.size));
  const columns = Int32Array.from(rows.flatMap((row) => [...row.keys()]));
  const values = Float64Array.from(rows.flatMap((row) => [...row.values()]));
  return { starts, columns, values, width };
}

function times({ starts, columns, values }: Sparse, dense: Dense): Dense {
  const { width } = dense;
  const height = starts.length - 1;
  const result = new Float64Array(height * width);
  for (let row = 0; row < height; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      addRow(result, row * width, dense.values, (columns[at] ?? 0) * width, values[at] ?? 0, width);
    }
  }
  return { values: result, height, width };
}

function transposedTimes({ starts, columns, values, width: height }: Sparse, dense: Dense): Dense {
  const { width } = dense;
  const result = new Float64Array(height * width);
  for (let row = 0; row < starts.length - 1; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      addRow(result, (columns[at] ?? 0) * width, dense.values, row * width, values[at] ?? 0, width);
    }
  }
  return { values: result, height, width };
}

function addRow(
  into: Float64Array,
  at: number,
  from: Float64Array,
  start: number,
  factor: number,
  width: number,
): void {
  for (let axis = 0; axis < width; axis += 1)
    into[at + axis] = (into[at + axis] ?? 0) + factor * (from[start + axis] ?? 0);
}

/** Columns of length 1 at right angles to each other (Gram-Schmidt, done twice for accuracy). */
function orthonormalise({ values, height, width }: Dense): void {
  const column = (axis: number) => Float64Array.from({ length: height }, (_, row) => values[row * width + axis] ?? 0);
  const done: Float64Array[] = [];
  for (let axis = 0; axis < width; axis += 1) {
    const current = column(axis);
    for (const other of [...done, ...done]) {
      const shared = dot(current, other);
      for (let row = 0; row < height; row += 1) current[row] = (current[row] ?? 0) - shared * (other[row] ?? 0);
    }
    const length = Math.sqrt(dot(current, current)) || 1;
    for (let row = 0; row < height; row += 1) current[row] = (current[row] ?? 0) / length;
    done.push(current);
  }
  done.forEach((current, axis) => current.forEach((value, row) => (values[row * width + axis] = value)));
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

function gram({ values, height, width }: Dense): Float64Array {
  const result = new Float64Array(width * width);
  for (let row = 0; row < height; row += 1) {
    for (let axis = 0; axis < width; axis += 1) {
      addRow(result, axis * width, values, row * width, values[row * width + axis] ?? 0, width);
    }
  }
  return result;
}
