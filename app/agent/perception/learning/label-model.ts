import { z } from "zod";
import { decodeBytes, encodeBytes } from "./bytes";
import { FEATURE_FAMILIES } from "./extract-features";
import { createVectorizer, type FamilyWeights, type KnownFeatures } from "./vectorizer";
import type { WordVectors } from "./word-vectors";

/** Scores of labels that may hold side by side: over 0 the text lies on the side of the label's examples. */
export type LabelModel = { labels: string[]; score: (text: string) => Float64Array };

/** What training found, in full precision. `weights` has one column a label and one row a feature. */
export type LabelWeights = {
  labels: string[];
  features: KnownFeatures;
  familyWeights: FamilyWeights;
  weights: Float32Array;
};

const familySchema = z.object({ weight: z.number(), hashes: z.string(), rarities: z.string() });

/** As it is stored: a signed byte a weight, with one scale a label; rarities in hundredths. Numbers are in base64. */
export const labelModelDataSchema = z.object({
  labels: z.array(z.string()),
  scales: z.array(z.number()),
  /** Weight of the word vectors. */
  meaning: z.number(),
  words: familySchema,
  pairs: familySchema,
  characters: familySchema,
  weights: z.string(),
});
export type LabelModelData = z.infer<typeof labelModelDataSchema>;

const MOST = 127;

export function packLabelModel({ labels, features, familyWeights, weights }: LabelWeights): LabelModelData {
  const scales = labels.map((_, label) => {
    let most = 0;
    for (let at = label; at < weights.length; at += labels.length) most = Math.max(most, Math.abs(weights[at] ?? 0));
    return (most || 1) / MOST;
  });
  const family = (name: keyof KnownFeatures) => {
    const known = [...features[name]];
    return {
      weight: familyWeights[name],
      hashes: encodeBytes(new Uint8Array(Uint32Array.from(known, ([hash]) => hash).buffer)),
      rarities: encodeBytes(
        new Uint8Array(Uint16Array.from(known, ([, { rarity }]) => Math.round(rarity * 100)).buffer),
      ),
    };
  };
  const bytes = Uint8Array.from(weights, (weight, at) => Math.round(weight / (scales[at % labels.length] ?? 1)) & 255);
  return {
    labels,
    scales,
    meaning: familyWeights.meaning,
    words: family("words"),
    pairs: family("pairs"),
    characters: family("characters"),
    weights: encodeBytes(bytes),
  };
}

export function unpackLabelModel(data: LabelModelData, wordVectors: WordVectors): LabelModel {
  let place = 0;
  const unpack = ({ hashes, rarities }: LabelModelData["words"]) => {
    const rare = new Uint16Array(decodeBytes(rarities).buffer);
    const places = Array.from(new Uint32Array(decodeBytes(hashes).buffer), (hash, at) => {
      const feature = { place, rarity: (rare[at] ?? 0) / 100 };
      place += 1;
      return [hash, feature] as const;
    });
    return new Map(places);
  };
  const features = { words: unpack(data.words), pairs: unpack(data.pairs), characters: unpack(data.characters) };
  const familyWeights = Object.fromEntries(FEATURE_FAMILIES.map((family) => [family, data[family].weight]));
  const { words = 1, pairs = 1, characters = 1 } = familyWeights;
  const vectorizer = createVectorizer(features, { words, pairs, characters, meaning: data.meaning }, wordVectors);
  const weights = new Int8Array(decodeBytes(data.weights).buffer);
  const count = data.labels.length;

  return {
    labels: data.labels,
    score(text) {
      const { places, values } = vectorizer.vectorize(text);
      const scores = new Float64Array(count);
      for (let at = 0; at < places.length; at += 1) {
        const start = (places[at] ?? 0) * count;
        const value = values[at] ?? 0;
        for (let label = 0; label < count; label += 1) {
          scores[label] = (scores[label] ?? 0) + value * (weights[start + label] ?? 0);
        }
      }
      return scores.map((score, label) => score * (data.scales[label] ?? 1));
    },
  };
}
