import { z } from "zod";
import { decodeBytes, encodeBytes } from "../learning/bytes";
import { createHashIndex } from "../learning/hash-index";
import { SENTIMENT_LABELS, type LearntSentiment, type SentimentModel } from "./sentiment-model";

/** A sentiment model as it is stored: four bytes a feature's hash, one its rarity, one signed byte a weight, in base64. */
export const sentimentDataSchema = z.object({
  labels: z.array(z.enum(SENTIMENT_LABELS)),
  biases: z.array(z.number()),
  /** What the bytes 255 and 127 stand for. */
  rarest: z.number().positive(),
  largest: z.number().positive(),
  hashes: z.string(),
  rarities: z.string(),
  weights: z.string(),
});
export type SentimentData = z.infer<typeof sentimentDataSchema>;

/** Features whose weights all stay below this part of the largest are left out. */
const LEAST_PART = 0.03;

/** Rounds a model to bytes; what hardly weighs is left out. */
export function packSentiment({ labels, listed, weights, biases }: LearntSentiment): SentimentData {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const kept = [...listed].filter(([, { place }]) =>
    rowOf(weights, place, labels.length).some((weight) => Math.abs(weight) >= LEAST_PART * largest),
  );
  const rarest = kept.reduce((most, [, { rarity }]) => Math.max(most, rarity), 0);
  return {
    labels,
    biases: Array.from(biases),
    rarest,
    largest,
    hashes: encodeBytes(new Uint8Array(Uint32Array.from(kept, ([hash]) => hash).buffer)),
    rarities: encodeBytes(Uint8Array.from(kept, ([, { rarity }]) => Math.round((rarity / rarest) * 255))),
    weights: encodeBytes(
      Uint8Array.from(
        kept.flatMap(([, { place }]) => rowOf(weights, place, labels.length)),
        (weight) => Math.round((weight / largest) * 127) & 255,
      ),
    ),
  };
}

export function unpackSentiment(data: SentimentData): SentimentModel {
  const rarities = decodeBytes(data.rarities);
  const weights = new Int8Array(decodeBytes(data.weights).buffer);
  return {
    labels: data.labels,
    features: {
      index: createHashIndex(new Uint32Array(decodeBytes(data.hashes).buffer)),
      first: 0,
      rarities: Float64Array.from(rarities, (rarity) => (rarity / 255) * data.rarest),
    },
    weights: Float32Array.from(weights, (weight) => (weight / 127) * data.largest),
    biases: Float64Array.from(data.biases),
  };
}

function rowOf(weights: Float32Array, row: number, labels: number): number[] {
  return Array.from(weights.subarray(row * labels, (row + 1) * labels));
}
