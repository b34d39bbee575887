const SWEEPS = 30;
const SMALL = 1e-12;

/**
 * Eigenvalues, largest first, and eigenvectors (as columns) of a symmetric matrix, by Jacobi's rotations. `matrix` is stored
 * row by row and is used up.
 */
export function eigenvectors(matrix: Float64Array, width: number): { values: number[]; vectors: Float64Array } {
  const get = (row: number, column: number) => matrix[row * width + column] ?? 0;
  const vectors = new Float64Array(width * width);
  for (let at = 0; at < width; at += 1) vectors[at * width + at] = 1;
  const scale = Math.max(...Array.from({ length: width }, (_, at) => Math.abs(get(at, at)))) || 1;

  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let largest = 0;
    for (let one = 0; one < width; one += 1) {
      for (let other = one + 1; other < width; other += 1) {
        const off = get(one, other);
        largest = Math.max(largest, Math.abs(off));
        if (Math.abs(off) <= SMALL * scale) continue;
        const slope = (get(other, other) - get(one, one)) / (2 * off);
        const tangent = (slope >= 0 ? 1 : -1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        rotateColumns(matrix, width, one, other, cosine, tangent * cosine);
        rotateRows(matrix, width, one, other, cosine, tangent * cosine);
        rotateColumns(vectors, width, one, other, cosine, tangent * cosine);
      }
    }
    if (largest <= SMALL * scale) break;
  }

  const order = Array.from({ length: width }, (_, at) => at).sort((left, right) => get(right, right) - get(left, left));
  const sorted = new Float64Array(width * width);
  order.forEach((from, to) => {
    for (let row = 0; row < width; row += 1) sorted[row * width + to] = vectors[row * width + from] ?? 0;
  });
  return { values: order.map((at) => get(at, at)), vectors: sorted };
}

function rotateColumns(values: Float64Array, width: number, one: number, other: number, cosine: number, sine: number) {
  for (let row = 0; row < width; row += 1) rotate(values, row * width + one, row * width + other, cosine, sine);
}

function rotateRows(values: Float64Array, width: number, one: number, other: number, cosine: number, sine: number) {
  for (let column = 0; column < width; column += 1) {
    rotate(values, one * width + column, other * width + column, cosine, sine);
  }
}

function rotate(values: Float64Array, one: number, other: number, cosine: number, sine: number): void {
  const left = values[one] ?? 0;
  const right = values[other] ?? 0;
  values[one] = cosine * left - sine * right;
  values[other] = sine * left + cosine * right;
}
