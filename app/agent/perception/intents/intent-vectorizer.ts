import {
  addFamily,
  addFeatures,
  findFamilies,
  knownFeatures,
  type FamilyLookups,
  type Feature,
  type KnownFamilies,
} from "../learning/feature-families";
import type { HashLookup } from "../learning/hash-index";
import { splitWords } from "../learning/extract-features";
import type { SparseVector } from "../learning/vectorizer";
import { sentenceVector, type WordVectors } from "../learning/word-vectors";
import {
  extractIntentFeatures,
  extractWordFeatures,
  INTENT_FAMILIES,
  letterGrams,
  type IntentFamily,
} from "./extract-intent-features";
import { splitIntentWords } from "./split-intent-words";

export type IntentText = { text: string; language: string };
export type KnownIntentFeatures = KnownFamilies<IntentFamily>;
type IntentFeatureLookups = FamilyLookups<IntentFamily>;

/**
 * How much each family counts beside the others, and the direction of the whole message's meaning. Letters most: in new wording
 * a word is seldom known, and its parts often are.
 */
const WEIGHTS: Record<IntentFamily, number> = { words: 0.7, pairs: 0.4, characters: 1.7, topics: 0.6, topicPairs: 0.4 };
const MEANING = 0.6;
/** A feature seen once is chance. */
const LEAST_SEEN = 2;

/** The features of the families asked for that stand in messages; the other families know none. */
export function findIntentFeatures(messages: IntentText[], families: readonly IntentFamily[]): KnownIntentFeatures {
  const described = messages.map(({ text, language }) => extractIntentFeatures(splitIntentWords(text), language));
  return mapFamilies(findFamilies(families, described, LEAST_SEEN));
}

/** What is known of the letters of words: a long message is read in pieces that overlap, and words come again. */
function knownGrams(words: string[], known: HashLookup<Feature>): Feature[] {
  const ofWords = gramsOfWords.get(known) ?? new Map<string, Feature[]>();
  gramsOfWords.set(known, ofWords);
  if (ofWords.size > MAX_KEPT_WORDS) ofWords.clear();

  const found: Feature[] = [];
  for (const word of words) {
    let grams = ofWords.get(word);
    if (!grams) {
      grams = knownFeatures(letterGrams(word), known);
      ofWords.set(word, grams);
    }
    for (const feature of grams) found.push(feature);
  }
  return found;
}

const gramsOfWords = new WeakMap<HashLookup<Feature>, Map<string, Feature[]>>();
const MAX_KEPT_WORDS = 4000;

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
  const words = splitIntentWords(text);
  const found = extractWordFeatures(words, language);
  const places: number[] = [];
  const values: number[] = [];
  for (const family of INTENT_FAMILIES) {
    if (family === "characters") addFeatures(knownGrams(words, features.characters), WEIGHTS[family], places, values);
    else addFamily(found[family], features[family], WEIGHTS[family], places, values);
  }
  const start = intentDimension(features, wordVectors) - wordVectors.dimension;
  sentenceVector(splitWords(text), wordVectors)?.forEach((value, axis) => {
    places.push(start + axis);
    values.push(value * MEANING);
  });
  return { places: new Int32Array(places), values: new Float32Array(values) };
}
