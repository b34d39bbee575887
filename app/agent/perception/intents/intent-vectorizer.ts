import { foldText } from "../fold-text";
import {
  addFamily,
  addFeatures,
  findFamilies,
  knownFeatures,
  type FamilyTables,
  type FeatureTable,
  type KnownFamilies,
} from "../learning/feature-families";
import { MAX_WORDS } from "../learning/extract-features";
import { createSparseRow, type SparseVector } from "../learning/sparse-row";
import { sentenceVector, type WordVectors } from "../learning/word-vectors";
import {
  extractIntentFeatures,
  extractWordFeatures,
  INTENT_FAMILIES,
  letterGrams,
  type IntentFamily,
} from "./extract-intent-features";
import { separateArticles, splitFoldedWords, splitIntentWords } from "./split-intent-words";

export type IntentText = { text: string; language: string };
export type KnownIntentFeatures = KnownFamilies<IntentFamily>;
type IntentTables = FamilyTables<IntentFamily>;

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
function knownGrams(words: string[], known: FeatureTable): Int32Array[] {
  const ofWords = gramsOfWords.get(known) ?? new Map<string, Int32Array>();
  gramsOfWords.set(known, ofWords);
  if (ofWords.size > MAX_KEPT_WORDS) ofWords.clear();

  return words.map((word) => {
    const grams = ofWords.get(word) ?? knownFeatures(letterGrams(word), known);
    ofWords.set(word, grams);
    return grams;
  });
}

const gramsOfWords = new WeakMap<FeatureTable, Map<string, Int32Array>>();
const MAX_KEPT_WORDS = 8000;

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
export function intentDimension(features: IntentTables, wordVectors: WordVectors): number {
  return INTENT_FAMILIES.reduce((sum, family) => sum + features[family].rarities.length, wordVectors.dimension);
}

/** Describes a message by known features (tf-idf, each family of its own length) and by the direction of its words' meaning. */
export function vectorizeIntent(
  { text, language }: IntentText,
  features: IntentTables,
  wordVectors: WordVectors,
): SparseVector {
  const folded = foldText(text);
  const separated = separateArticles(folded);
  const words = splitFoldedWords(separated);
  const found = extractWordFeatures(words, language);
  for (const family of INTENT_FAMILIES) {
    const table = features[family];
    if (family === "characters") addFeatures(knownGrams(words, table), table, WEIGHTS[family], row);
    else addFamily(found[family], table, WEIGHTS[family], row);
  }
  const start = intentDimension(features, wordVectors) - wordVectors.dimension;
  // The vectors were learnt from words with their articles.
  const spoken = separated === folded ? words : splitFoldedWords(folded);
  sentenceVector(spoken.slice(0, MAX_WORDS), wordVectors)?.forEach((value, axis) => {
    row.add(start + axis, value * MEANING);
  });
  return row.take();
}

const row = createSparseRow();
