import type { Families } from "../learning/feature-families";
import {
  addLetterGrams,
  combineHashes,
  distinctHashes,
  hashText,
  neighbourHashes,
  pairHashes,
} from "../learning/hash-features";
import { findTopics } from "./find-topics";

export const INTENT_FAMILIES = ["words", "pairs", "characters", "topics", "topicPairs"] as const;
export type IntentFamily = (typeof INTENT_FAMILIES)[number];

/** Pairs grow with the square of what is paired: long messages have enough without them. */
const MAX_PAIRED = { words: 20, topics: 24 };
const START = hashText("^");
const END = hashText("$");

/** Hashes of the 2 to 5 letters in a row of one word. */
export function letterGrams(word: string): number[] {
  const grams: number[] = [];
  addLetterGrams(` ${word} `, grams);
  return grams;
}

/**
 * What a message is described by: words and neighbours, any two words, 2 to 5 letters in a row, topics and neighbouring
 * topics, any two topics. Topics are the same in every language.
 */
export function extractIntentFeatures(words: string[], language: string): Families<IntentFamily> {
  return { ...extractWordFeatures(words, language), characters: words.flatMap(letterGrams) };
}

/** The same without the letters, which are those of each word by itself. */
export function extractWordFeatures(words: string[], language: string): Families<Exclude<IntentFamily, "characters">> {
  const hashes = words.map(hashText);
  const topics = findTopics(words, language).map((names) => names.map(hashText));
  const following = topics
    .slice(1)
    .flatMap((names, before) =>
      (topics[before] ?? []).flatMap((left) => names.map((right) => combineHashes(left, right))),
    );
  return {
    words: [...hashes, ...neighbourHashes([START, ...hashes, END])],
    pairs: pairHashes(hashes.slice(0, MAX_PAIRED.words)),
    topics: [...topics.flat(), ...following],
    topicPairs: pairHashes(distinctHashes(topics.flat()).slice(0, MAX_PAIRED.topics)),
  };
}
