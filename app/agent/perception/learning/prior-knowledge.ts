import type { WordVectors } from "./word-vectors";

/** What is known of language before the first example: learnt once, the same for every shop. */
export type PriorKnowledge = {
  /** What words mean. */
  wordVectors: WordVectors;
  /** Language of a text, ISO 639-1. */
  languageOf: (text: string) => string;
  /** What each intent of ours scores for the pieces of a text: over 0 it is meant. Always the same intents in the same order. */
  intents: { count: number; score: (pieces: string[], language: string) => Float64Array };
};
