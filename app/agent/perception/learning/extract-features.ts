import { foldText } from "../fold-text";
import { findTopics } from "../intents/find-topics";
import { splitFoldedWords } from "../intents/split-intent-words";
import { addLetterGrams, combineHashes, hashText, neighbourHashes, pairHashes } from "./hash-features";

/** What a text is described by, in families that are weighed apart. Features are 32-bit hashes; one may stand twice. */
export type TextFeatures = Record<FeatureFamily, number[]>;
export const FEATURE_FAMILIES = ["words", "pairs", "characters", "topics", "topicPairs"] as const;
export type FeatureFamily = (typeof FEATURE_FAMILIES)[number];

export const MAX_WORDS = 400;
/** Pairs grow with the square of the words: long messages have enough words without them. */
const MAX_PAIRED = { words: 20, topics: 24 };

/**
 * Words and neighbours; any two words of the message; 2 to 5 letters within a word, its edges marked; what the words speak of,
 * alone, beside each other and any two.
 */
export function extractFeatures(words: string[], language: string): TextFeatures {
  const hashes = words.map(hashText);
  const characters: number[] = [];
  for (const word of words) addLetterGrams(` ${word} `, characters);
  const topics = findTopics(words, language).map((names) => names.map(hashText));
  const named = topics.flat();
  return {
    words: [...hashes, ...neighbourHashes(hashes)],
    pairs: pairHashes(hashes.slice(0, MAX_PAIRED.words)),
    characters,
    topics: [...named, ...followingTopics(topics)],
    topicPairs: pairHashes([...new Set(named)].slice(0, MAX_PAIRED.topics)),
  };
}

/** Each topic of a word with each of the next. */
function followingTopics(topics: number[][]): number[] {
  return topics
    .slice(1)
    .flatMap((right, before) =>
      (topics[before] ?? []).flatMap((left) => right.map((hash) => combineHashes(left, hash))),
    );
}

/** Folded words, signs that mean something and emoji, in order. Apostrophes fall out: "dont" is "don't". */
export function splitWords(text: string): string[] {
  return splitFoldedWords(foldText(text)).slice(0, MAX_WORDS);
}
