import { unpackWordVectors, wordVectorDataSchema } from "../learning/word-vector-data";
import type { WordVectors } from "../learning/word-vectors";
import data from "./word-vectors.json";

let vectors: WordVectors | undefined;

/** The word vectors that ship, unpacked once. */
export function shippedWordVectors(): WordVectors {
  vectors ??= unpackWordVectors(wordVectorDataSchema.parse(data));
  return vectors;
}
