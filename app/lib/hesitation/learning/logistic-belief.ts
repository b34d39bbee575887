/** What is held likely of the coefficients of a logistic model: JSON-safe, so that it can be kept between outcomes. */
export type LogisticBelief = { mean: number[]; covariance: number[][] };

/** Coefficients that are independent of each other, each with its standard deviation. */
export function startBelief(coefficients: readonly { mean: number; deviation: number }[]): LogisticBelief {
  return {
    mean: coefficients.map(({ mean }) => mean),
    covariance: coefficients.map(({ deviation }, row) =>
      coefficients.map((_, column) => (row === column ? deviation ** 2 : 0)),
    ),
  };
}

/** Chance in (0, 1). */
export function chanceOf({ mean }: LogisticBelief, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-dot(mean, features)));
}

/**
 * The belief after one more outcome: a step of Newton's method on what was held likely and this outcome together, which is
 * exact for a normal model and close to it for a logistic one. What an outcome says little about hardly moves.
 */
export function learnOutcome(belief: LogisticBelief, features: readonly number[], happened: boolean): LogisticBelief {
  const chance = chanceOf(belief, features);
  const spread = belief.covariance.map((row) => dot(row, features));
  const certainty = chance * (1 - chance);
  const step = 1 / (1 + certainty * dot(spread, features));
  const error = Number(happened) - chance;
  return {
    mean: belief.mean.map((value, index) => value + step * (spread[index] ?? 0) * error),
    covariance: belief.covariance.map((row, index) => less(row, spread, step * certainty * (spread[index] ?? 0))),
  };
}

// Loops: they are most of the work of learning from a visit.
function less(row: readonly number[], other: readonly number[], times: number): number[] {
  const rest = row.slice();
  for (let index = 0; index < rest.length; index++) rest[index] = (rest[index] ?? 0) - times * (other[index] ?? 0);
  return rest;
}

function dot(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < left.length; index++) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}
