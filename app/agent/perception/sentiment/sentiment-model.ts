import { addFamily, type Feature, type FeatureTable } from "../learning/feature-families";
import { createSparseRow, type SparseVector } from "../learning/sparse-row";
import { sentimentFeatures } from "./sentiment-features";

export const SENTIMENT_LABELS = ["negative", "neutral", "positive"] as const;
export type SentimentLabel = (typeof SENTIMENT_LABELS)[number];

/** A multinomial logistic regression over the hashed features of a text. */
export type SentimentModel = {
  labels: SentimentLabel[];
  /** Their places are the rows of `weights`. */
  features: FeatureTable;
  /** One row a feature, one column a label. */
  weights: Float32Array;
  biases: Float64Array;
};

/** As it comes out of training: its features can be listed. */
export type LearntSentiment = SentimentModel & { listed: Map<number, Feature> };

/** Rows of `SentimentModel.weights` and how much each counts in a text; each family of features has length 1. */
export function toVector(features: FeatureTable, text: string): SparseVector {
  for (const family of sentimentFeatures(text)) addFamily(family, features, 1, row);
  return row.take();
}

const row = createSparseRow();

/** How probable each of `labels` is, in their order. */
export function labelProbabilities(
  { labels, weights, biases }: Pick<SentimentModel, "labels" | "weights" | "biases">,
  { places, values }: SparseVector,
): Float64Array {
  const scores = new Float64Array(biases);
  const count = labels.length;
  for (let at = 0; at < places.length; at++) {
    const start = (places[at] ?? 0) * count;
    const value = values[at] ?? 0;
    for (let label = 0; label < count; label++)
      scores[label] = (scores[label] ?? 0) + (weights[start + label] ?? 0) * value;
  }
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
