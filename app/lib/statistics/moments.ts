/**
 * What has to be remembered of a stream of values so that its mean, variance and tails can be told at any time: central
 * moments, which lose no digits where raw sums would. Two of them merge into one, so days and processes can be added up.
 * Formulas: Pébay, "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order statistical
 * moments", 2008.
 */
export type Moments = {
  count: number;
  mean: number;
  /** Sums of the second, third and fourth powers of the distance from the mean. */
  m2: number;
  m3: number;
  m4: number;
  smallest: number;
};

export function emptyMoments(): Moments {
  return { count: 0, mean: 0, m2: 0, m3: 0, m4: 0, smallest: Infinity };
}

/** Takes one more value into `moments`, in place: a stream may be long. */
export function addValue(moments: Moments, value: number): void {
  const before = moments.count;
  const count = before + 1;
  const delta = value - moments.mean;
  const step = delta / count;
  const squaredStep = step * step;
  const spread = delta * step * before;

  moments.m4 +=
    spread * squaredStep * (count * count - 3 * count + 3) + 6 * squaredStep * moments.m2 - 4 * step * moments.m3;
  moments.m3 += spread * step * (count - 2) - 3 * step * moments.m2;
  moments.m2 += spread;
  moments.mean += step;
  moments.count = count;
  if (value < moments.smallest) moments.smallest = value;
}

/** The moments of both streams together. */
export function mergeMoments(one: Moments, other: Moments): Moments {
  if (one.count === 0) return { ...other };
  if (other.count === 0) return { ...one };

  const count = one.count + other.count;
  const delta = other.mean - one.mean;
  const product = one.count * other.count;
  const delta2 = (delta / count) ** 2;
  return {
    count,
    mean: one.mean + (delta * other.count) / count,
    m2: one.m2 + other.m2 + delta2 * product * count,
    m3:
      one.m3 +
      other.m3 +
      (delta / count) * delta2 * product * (one.count - other.count) * count +
      (3 * delta * (one.count * other.m2 - other.count * one.m2)) / count,
    m4:
      one.m4 +
      other.m4 +
      delta2 * delta2 * product * (one.count ** 2 - product + other.count ** 2) * count +
      6 * delta2 * (one.count ** 2 * other.m2 + other.count ** 2 * one.m2) +
      (4 * delta * (one.count * other.m3 - other.count * one.m3)) / count,
    smallest: Math.min(one.smallest, other.smallest),
  };
}

/** Unbiased; 0 for fewer than two values. */
export function varianceOf({ count, m2 }: Moments): number {
  return count < 2 ? 0 : m2 / (count - 1);
}

/**
 * How many values carry the variance: their number divided by their kurtosis. Of 10,000 visitors of whom 200 buy, it is
 * about 200; where one order is worth all the others together, hardly more than 1. Below a few tens neither the mean nor its
 * error can be trusted, however many values there are.
 */
export function carriersOf({ m2, m4 }: Moments): number {
  return m4 > 0 ? (m2 * m2) / m4 : 0;
}
