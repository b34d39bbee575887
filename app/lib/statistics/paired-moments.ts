import { type Moments, addValue, emptyMoments, mergeMoments } from "./moments";

/** Moments of pairs: a metric with a covariate, or a numerator with its denominator. */
export type PairedMoments = {
  metric: Moments;
  companion: Moments;
  /** Sum of the products of both distances from their means. */
  coMoment: number;
};

export function emptyPairs(): PairedMoments {
  return { metric: emptyMoments(), companion: emptyMoments(), coMoment: 0 };
}

/** In place. */
export function addPair(pairs: PairedMoments, metric: number, companion: number): void {
  const before = companion - pairs.companion.mean;
  addValue(pairs.companion, companion);
  addValue(pairs.metric, metric);
  pairs.coMoment += before * (metric - pairs.metric.mean);
}

export function mergePairs(one: PairedMoments, other: PairedMoments): PairedMoments {
  const count = one.metric.count + other.metric.count;
  const distance = (other.metric.mean - one.metric.mean) * (other.companion.mean - one.companion.mean);
  const between = count === 0 ? 0 : (distance * one.metric.count * other.metric.count) / count;
  return {
    metric: mergeMoments(one.metric, other.metric),
    companion: mergeMoments(one.companion, other.companion),
    coMoment: one.coMoment + other.coMoment + between,
  };
}
