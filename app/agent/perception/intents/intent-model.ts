import { z } from "zod";
import { decodeBytes, encodeBytes } from "../learning/bytes";
import { createHashIndex } from "../learning/hash-index";
import type { WordVectors } from "../learning/word-vectors";
import { INTENT_FAMILIES, type IntentFamily } from "./extract-intent-features";
import { mapFamilies, vectorizeIntent, type KnownIntentFeatures } from "./intent-vectorizer";

/**
 * Scores of intents that may hold side by side, in the order of `labels`: over 0 the message lies on the intent's side. A message
 * is read by its pieces (`splitIntoPieces`), each intent by the piece that says it best.
 */
export type IntentModel = { labels: string[]; score: (pieces: string[], language: string) => Float64Array };

/** What training found, in full precision. `weights` has one column an intent and one row a feature. */
export type IntentWeights = { labels: string[]; features: KnownIntentFeatures; weights: Float32Array };

const familySchema = z.object({ hashes: z.string(), rarities: z.string() });

/** As it is stored: a signed byte a weight, with one scale an intent; rarities in hundredths. Numbers are in base64. */
export const intentModelDataSchema = z.object({
  labels: z.array(z.string()),
  scales: z.array(z.number()),
  families: z.record(z.enum(INTENT_FAMILIES), familySchema),
  weights: z.string(),
});
export type IntentModelData = z.infer<typeof intentModelDataSchema>;

const MOST = 127;

export function packIntentModel({ labels, features, weights }: IntentWeights): IntentModelData {
  const scales = labels.map((_, label) => {
    let most = 0;
    for (let at = label; at < weights.length; at += labels.length) most = Math.max(most, Math.abs(weights[at] ?? 0));
    return (most || 1) / MOST;
  });
  const family = (name: IntentFamily) => {
    const known = [...features[name]];
    const hashes = Uint32Array.from(known, ([hash]) => hash);
    const rarities = Uint16Array.from(known, ([, { rarity }]) => Math.round(rarity * 100));
    return {
      hashes: encodeBytes(new Uint8Array(hashes.buffer)),
      rarities: encodeBytes(new Uint8Array(rarities.buffer)),
    };
  };
  const bytes = Uint8Array.from(weights, (weight, at) => Math.round(weight / (scales[at % labels.length] ?? 1)) & 255);
  return {
    labels,
    scales,
    families: mapFamilies(family),
    weights: encodeBytes(bytes),
  };
}

export function unpackIntentModel(data: IntentModelData, wordVectors: WordVectors): IntentModel {
  let start = 0;
  const unpack = (name: IntentFamily) => {
    const { hashes, rarities } = data.families[name];
    const first = start;
    const rare = new Uint16Array(decodeBytes(rarities).buffer);
    start += rare.length;
    return {
      index: createHashIndex(new Uint32Array(decodeBytes(hashes).buffer)),
      first,
      rarities: Float64Array.from(rare, (rarity) => rarity / 100),
    };
  };
  const features = mapFamilies(unpack);
  const weights = new Int8Array(decodeBytes(data.weights).buffer);
  const count = data.labels.length;

  const scoreOne = (text: string, language: string) => {
    const { places, values } = vectorizeIntent({ text, language }, features, wordVectors);
    const scores = new Float64Array(count);
    const row = (at: number) => (places[at] ?? 0) * count;
    let at = 0;
    // Three rows at once, in their order: a score is read and written once for them, and most of the time goes in here.
    for (; at + 2 < places.length; at += 3) {
      const first = row(at);
      const second = row(at + 1);
      const third = row(at + 2);
      const firstValue = values[at] ?? 0;
      const secondValue = values[at + 1] ?? 0;
      const thirdValue = values[at + 2] ?? 0;
      for (let label = 0; label < count; label += 1) {
        let score = scores[label] ?? 0;
        score += firstValue * (weights[first + label] ?? 0);
        score += secondValue * (weights[second + label] ?? 0);
        scores[label] = score + thirdValue * (weights[third + label] ?? 0);
      }
    }
    for (; at < places.length; at += 1) {
      const start = row(at);
      const value = values[at] ?? 0;
      for (let label = 0; label < count; label += 1) {
        scores[label] = (scores[label] ?? 0) + value * (weights[start + label] ?? 0);
      }
    }
    return scores.map((score, label) => score * (data.scales[label] ?? 1));
  };
  return {
    labels: data.labels,
    score([first = "", ...others], language) {
      const best = scoreOne(first, language);
      for (const piece of others) {
        scoreOne(piece, language).forEach((score, label) => {
          best[label] = Math.max(best[label] ?? 0, score);
        });
      }
      return best;
    },
  };
}
