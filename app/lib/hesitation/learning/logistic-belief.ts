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
    covariance: belief.covariance.map((row, index) =>
      row.map((value, column) => value - step * certainty * (spread[index] ?? 0) * (spread[column] ?? 0)),
    ),
  };
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}
