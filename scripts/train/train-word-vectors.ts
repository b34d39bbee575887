import { packWordVectors, type WordVectorData } from "~/agent/perception/learning/word-vector-data";
import { readCorpora } from "./read-corpora.ts";
import { readMessages } from "./read-messages.ts";
import { learnWordVectors } from "./word-vectors/learn-word-vectors.ts";

/** The word vectors that ship: from public sets and the training part of our own messages. */
export function trainWordVectors(): WordVectorData {
  const own = readMessages("train").flatMap(({ text, intents }) => intents.map((label) => ({ text, label })));
  return packWordVectors(learnWordVectors({ ...readCorpora(), own }));
}
