import { sentimentFeatures } from "./sentiment-features";

export const SENTIMENT_LABELS = ["negative", "neutral", "positive"] as const;
export type SentimentLabel = (typeof SENTIMENT_LABELS)[number];

/** A multinomial logistic regression over the hashed features of a text. */
export type SentimentModel = {
  labels: SentimentLabel[];
  features: Map<number, { row: number; rarity: number }>;
  /** One row a feature, one column a label. */
  weights: Float32Array;
  biases: Float64Array;
};

/** Rows of `SentimentModel.weights` and how much each counts in a text; each family of features has length 1. */
export type SentimentVector = { rows: Int32Array; values: Float32Array };

export function toVector(features: SentimentModel["features"], text: string): SentimentVector {
  const rows: number[] = [];
  const values: number[] = [];
  for (const family of sentimentFeatures(text)) {
    const counts = new Map<number, number>();
    for (const hash of family) if (features.has(hash)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    const start = values.length;
    let squares = 0;
    for (const [hash, count] of counts) {
      const { row, rarity } = features.get(hash) ?? { row: 0, rarity: 0 };
      const value = (1 + Math.log(count)) * rarity;
      squares += value * value;
      rows.push(row);
      values.push(value);
    }
    const scale = 1 / Math.sqrt(squares || 1);
    for (let at = start; at < values.length; at++) values[at] = (values[at] ?? 0) * scale;
  }
  return { rows: Int32Array.from(rows), values: Float32Array.from(values) };
}

/** How probable each of `labels` is, in their order. */
export function labelProbabilities(
  { labels, weights, biases }: Pick<SentimentModel, "labels" | "weights" | "biases">,
  { rows, values }: SentimentVector,
): Float64Array {
  const scores = Float64Array.from(biases);
  rows.forEach((row, at) => {
    const value = values[at] ?? 0;
    for (let label = 0; label < labels.length; label++) {
      scores[label] = (scores[label] ?? 0) + (weights[row * labels.length + label] ?? 0) * value;
    }
  });
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
