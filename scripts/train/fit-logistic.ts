const STEPS = 25;
/** Holds factors back that the rows say little about. */
const PENALTY = 1e-3;

/**
 * Factors of a logistic regression, the intercept first, then one a column, by Newton's method. The same rows give the same
 * factors.
 */
export function fitLogistic(rows: number[][], isTrue: boolean[]): number[] {
  const width = (rows[0]?.length ?? 0) + 1;
  let factors = new Array<number>(width).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = factors.map((factor) => factor * PENALTY);
    const curves = factors.map((_, at) => factors.map((__, other): number => (at === other ? PENALTY : 0)));
    rows.forEach((row, index) => {
      const values = [1, ...row];
      const sum = values.reduce((total, value, at) => total + value * (factors[at] ?? 0), 0);
      const probability = 1 / (1 + Math.exp(-sum));
      const error = probability - (isTrue[index] ? 1 : 0);
      const curve = probability * (1 - probability);
      values.forEach((value, at) => {
        slopes[at] = (slopes[at] ?? 0) + error * value;
        const line = curves[at] ?? [];
        values.forEach((other, column) => {
          line[column] = (line[column] ?? 0) + curve * value * other;
        });
      });
    });
    const change = solve(curves, slopes);
    factors = factors.map((factor, at) => factor - (change[at] ?? 0));
  }
  return factors;
}

/** Gaussian elimination; `matrix` is symmetric and positive, so no rows need to be exchanged. */
function solve(matrix: number[][], right: number[]): number[] {
  const lines = matrix.map((line, at) => [...line, right[at] ?? 0]);
  lines.forEach((pivot, at) => {
    lines.forEach((line, other) => {
      if (other === at) return;
      const factor = (line[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((value, column) => {
        line[column] = (line[column] ?? 0) - factor * value;
      });
    });
  });
  return lines.map((line, at) => (line.at(-1) ?? 0) / (line[at] ?? 1));
}
