import { addFamily, findFamilies, type FamilyLookups, type KnownFamilies } from "../learning/feature-families";
import { splitWords } from "../learning/extract-features";
import type { SparseVector } from "../learning/vectorizer";
import { sentenceVector, type WordVectors } from "../learning/word-vectors";
import { extractIntentFeatures, INTENT_FAMILIES, type IntentFamily } from "./extract-intent-features";
import { splitIntentWords } from "./split-intent-words";

export type IntentText = { text: string; language: string };
export type KnownIntentFeatures = KnownFamilies<IntentFamily>;
type IntentFeatureLookups = FamilyLookups<IntentFamily>;

/** How much each family counts beside the others, and the direction of the whole message's meaning. */
const WEIGHTS: Record<IntentFamily, number> = { words: 0.7, pairs: 0.4, characters: 1, topics: 1, topicPairs: 0.7 };
const MEANING = 1;
/** A feature seen once is chance. */
const LEAST_SEEN = 2;

export function findIntentFeatures(messages: IntentText[]): KnownIntentFeatures {
  const described = messages.map(({ text, language }) => extractIntentFeatures(splitIntentWords(text), language));
  return mapFamilies(findFamilies(INTENT_FAMILIES, described, LEAST_SEEN));
}

/** One entry a family, in the order of INTENT_FAMILIES. */
export function mapFamilies<Value>(of: (family: IntentFamily) => Value): Record<IntentFamily, Value> {
  return {
    words: of("words"),
    pairs: of("pairs"),
    characters: of("characters"),
    topics: of("topics"),
    topicPairs: of("topicPairs"),
  };
}

/** Places of a row that the known features and the word vectors take. */
export function intentDimension(features: IntentFeatureLookups, wordVectors: WordVectors): number {
  return INTENT_FAMILIES.reduce((sum, family) => sum + features[family].size, wordVectors.dimension);
}

/** Describes a message by known features (tf-idf, each family of its own length) and by the direction of its words' meaning. */
export function vectorizeIntent(
  { text, language }: IntentText,
  features: IntentFeatureLookups,
  wordVectors: WordVectors,
): SparseVector {
  const found = extractIntentFeatures(splitIntentWords(text), language);
  const places: number[] = [];
  const values: number[] = [];
  for (const family of INTENT_FAMILIES) addFamily(found[family], features[family], WEIGHTS[family], places, values);
  const start = intentDimension(features, wordVectors) - wordVectors.dimension;
  sentenceVector(splitWords(text), wordVectors)?.forEach((value, axis) => {
    places.push(start + axis);
    values.push(value * MEANING);
  });
  return { places: Int32Array.from(places), values: Float32Array.from(values) };
}
