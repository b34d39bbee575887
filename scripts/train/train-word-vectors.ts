import { packWordVectors, type WordVectorData } from "~/agent/perception/learning/word-vector-data";
import { readCorpora } from "./read-corpora.ts";
import { readMessages } from "./read-messages.ts";
import { learnWordVectors } from "./word-vectors/learn-word-vectors.ts";

/**
 * The word vectors that ship. What is learnt from with their help (our own messages, and HINT3 in the evaluation) lends no labels:
 * vectors that have seen the labels of the very examples look better in training than they are.
 */
export function trainWordVectors(): WordVectorData {
  const own = readMessages("train").map(({ text }) => ({ text, label: null }));
  const corpora = Object.entries(readCorpora()).filter(([set]) => set !== "hint3");
  return packWordVectors(learnWordVectors({ ...Object.fromEntries(corpora), own }));
}
