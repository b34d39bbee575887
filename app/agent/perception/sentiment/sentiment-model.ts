import { addFamily, type Feature } from "../learning/feature-families";
import type { HashLookup } from "../learning/hash-index";
import { sentimentFeatures } from "./sentiment-features";

export const SENTIMENT_LABELS = ["negative", "neutral", "positive"] as const;
export type SentimentLabel = (typeof SENTIMENT_LABELS)[number];

/** A multinomial logistic regression over the hashed features of a text. */
export type SentimentModel = {
  labels: SentimentLabel[];
  /** Their places are the rows of `weights`. */
  features: HashLookup<Feature>;
  /** One row a feature, one column a label. */
  weights: Float32Array;
  biases: Float64Array;
};

/** As it comes out of training: its features can be listed. */
export type LearntSentiment = SentimentModel & { features: Map<number, Feature> };

/** Rows of `SentimentModel.weights` and how much each counts in a text; each family of features has length 1. */
export type SentimentVector = { rows: Int32Array; values: Float32Array };

export function toVector(features: SentimentModel["features"], text: string): SentimentVector {
  const rows: number[] = [];
  const values: number[] = [];
  for (const family of sentimentFeatures(text)) addFamily(family, features, 1, rows, values);
  return { rows: new Int32Array(rows), values: new Float32Array(values) };
}

/** How probable each of `labels` is, in their order. */
export function labelProbabilities(
  { labels, weights, biases }: Pick<SentimentModel, "labels" | "weights" | "biases">,
  { rows, values }: SentimentVector,
): Float64Array {
  const scores = new Float64Array(biases);
  const count = labels.length;
  for (let at = 0; at < rows.length; at++) {
    const [start, value] = [(rows[at] ?? 0) * count, values[at] ?? 0];
    for (let label = 0; label < count; label++)
      scores[label] = (scores[label] ?? 0) + (weights[start + label] ?? 0) * value;
  }
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
