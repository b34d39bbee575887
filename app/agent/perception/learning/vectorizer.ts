import { extractFeatures, FEATURE_FAMILIES, splitWords, type FeatureFamily } from "./extract-features";
import { addFamily, findFamilies, tabulateFeatures, type KnownFamilies } from "./feature-families";
import { hashText } from "./hash-features";
import { splitIntoPieces } from "../intents/split-into-pieces";
import type { PriorKnowledge } from "./prior-knowledge";
import { createSparseRow, type SparseVector } from "./sparse-row";
import { sentenceVector } from "./word-vectors";

export type Vectorizer = {
  dimension: number;
  vectorize: (text: string) => SparseVector;
  /** How much of what a text's words say was seen in training, in [0, 1]. */
  coverage: (text: string) => number;
};

/** How much each family counts beside the others, the direction of the whole message's meaning, and our own intents. */
export type FamilyWeights = Record<FeatureFamily, number> & { meaning: number; intents: number };
/** In a set of this many texts a feature seen once is chance, and leaving it out saves most of the memory. */
const MANY_TEXTS = 4000;
/** The same in every row: a label's share of the examples speaks for it where nothing else does. */
const ALWAYS = 0.5;
/** Letters of a long text that are read for what they want. */
const MOST_LETTERS = 400;
/** Scores from here on say something of an intent; higher ones than the highest say no more. */
const INTENT = { lowest: -0.85, highest: 1 };
/** Which order or invoice it is says nothing of what is wanted; that there is a number does. */
const LONG_NUMBER = /^\p{N}{4,}$/u;
const ANY_NUMBER = "0000";

export type KnownFeatures = KnownFamilies<FeatureFamily>;

/** Learns from texts which features there are and how rare they are. */
export function findFeatures(texts: string[], { languageOf }: PriorKnowledge): KnownFeatures {
  const described = texts.map((text) => extractFeatures(readWords(text), languageOf(text.slice(0, MOST_LETTERS))));
  const known = findFamilies(FEATURE_FAMILIES, described, texts.length > MANY_TEXTS ? 2 : 1);
  return {
    words: known("words"),
    pairs: known("pairs"),
    characters: known("characters"),
    topics: known("topics"),
    topicPairs: known("topicPairs"),
  };
}

/**
 * Describes texts by known features (tf-idf, each family of its own length), by the direction of their words' meaning and by
 * what they want in terms of our own intents.
 */
export function createVectorizer(
  features: KnownFeatures,
  familyWeights: FamilyWeights,
  { wordVectors, languageOf, intents }: PriorKnowledge,
): Vectorizer {
  const always = FEATURE_FAMILIES.reduce((sum, family) => sum + features[family].size, 0);
  const meaningStart = always + 1;
  const intentsStart = meaningStart + wordVectors.dimension;
  const tables = FEATURE_FAMILIES.map((family) => ({ family, table: tabulateFeatures(features[family]) }));
  const row = createSparseRow();
  const rarest = Math.max(1, ...[...features.words.values()].map(({ rarity }) => rarity));

  return {
    dimension: intentsStart + intents.count,
    vectorize(text) {
      const words = readWords(text);
      const language = languageOf(text.slice(0, MOST_LETTERS));
      const found = extractFeatures(words, language);
      for (const { family, table } of tables) addFamily(found[family], table, familyWeights[family], row);
      row.add(always, ALWAYS);
      const meaning = familyWeights.meaning === 0 ? null : sentenceVector(words, wordVectors);
      meaning?.forEach((value, axis) => {
        row.add(meaningStart + axis, value * familyWeights.meaning);
      });
      if (words.length === 0) return row.take();
      intents.score(splitIntoPieces(text.slice(0, MOST_LETTERS)), language).forEach((score, intent) => {
        const value = Math.min(INTENT.highest, score) - INTENT.lowest;
        if (value > 0) row.add(intentsStart + intent, value * familyWeights.intents);
      });
      return row.take();
    },
    coverage(text) {
      let seen = 0;
      let all = 0;
      for (const word of readWords(text)) {
        const rarity = features.words.get(hashText(word))?.rarity;
        seen += rarity ?? 0;
        all += rarity ?? rarest;
      }
      return all === 0 ? 0 : seen / all;
    },
  };
}

function readWords(text: string): string[] {
  return splitWords(text).map((word) => (LONG_NUMBER.test(word) ? ANY_NUMBER : word));
}
