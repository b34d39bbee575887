import { seededRandom } from "./seeded-random";
import type { SparseVector } from "./sparse-row";

export type SvmTraining = {
  rows: SparseVector[];
  /** Squared length of each row. */
  norms: Float64Array;
  dimension: number;
  /** What a mistake costs; small costs keep the weights small. */
  cost: number;
  /** How many times more a mistake costs, row by row; 1 where left out. */
  stress?: Float64Array;
};

const MAX_EPOCHS = 30;
/** Largest violation of optimality that is let be. */
const TOLERANCE = 0.1;

/**
 * Weights of a linear support vector machine with squared hinge loss that tells the rows of `isMember` from the others: dual
 * coordinate descent with shrinking (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008). The
 * same rows and seed give the same weights.
 */
export function trainLinearSvm(
  { rows, norms, dimension, cost, stress }: SvmTraining,
  isMember: (row: number) => boolean,
  seed: number,
): Float64Array {
  const weights = new Float64Array(dimension);
  const alphas = new Float64Array(rows.length);
  const targets = Float64Array.from(rows, (_, row) => (isMember(row) ? 1 : -1));
  const order = Int32Array.from(rows, (_, row) => row);
  const random = seededRandom(seed);
  const softnesses = Float64Array.from(rows, (_, row) => 0.5 / (cost * (stress?.[row] ?? 1)));
  let active = rows.length;
  let limit = Infinity;

  for (let epoch = 0; epoch < MAX_EPOCHS; epoch += 1) {
    shuffle(order, active, random);
    let highest = -Infinity;
    let lowest = Infinity;
    for (let position = 0; position < active; position += 1) {
      const index = order[position] ?? 0;
      const row = rows[index];
      if (!row) continue;
      const target = targets[index] ?? 1;
      const alpha = alphas[index] ?? 0;
      const softness = softnesses[index] ?? 0;
      const gradient = target * score(row, weights) - 1 + softness * alpha;
      if (alpha === 0 && gradient > limit) {
        // Far on the right side: set aside until the others have settled.
        active -= 1;
        order[position] = order[active] ?? 0;
        order[active] = index;
        position -= 1;
        continue;
      }
      const violation = alpha === 0 ? Math.min(0, gradient) : gradient;
      highest = Math.max(highest, violation);
      lowest = Math.min(lowest, violation);
      if (violation === 0) continue;
      const next = Math.max(0, alpha - gradient / ((norms[index] ?? 1) + softness));
      alphas[index] = next;
      addScaled(row, (next - alpha) * target, weights);
    }
    if (highest - lowest > TOLERANCE) {
      limit = highest > 0 ? highest : Infinity;
      continue;
    }
    if (active === rows.length) break;
    active = rows.length;
    limit = Infinity;
  }
  return weights;
}

function shuffle(order: Int32Array, length: number, random: () => number): void {
  for (let position = 0; position < length; position += 1) {
    const other = position + Math.floor(random() * (length - position));
    const chosen = order[other] ?? 0;
    order[other] = order[position] ?? 0;
    order[position] = chosen;
  }
}

function score({ places, values }: SparseVector, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

function addScaled({ places, values }: SparseVector, factor: number, weights: Float64Array): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    weights[place] = (weights[place] ?? 0) + factor * (values[at] ?? 0);
  }
}
