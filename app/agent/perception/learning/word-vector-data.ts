import { z } from "zod";
import { decodeBytes, encodeBytes } from "./bytes";
import type { WordVectors } from "./word-vectors";

/** Word vectors as they are stored: one signed byte a number, one unsigned byte a weight, both in base64. */
export const wordVectorDataSchema = z.object({
  dimension: z.number().int().positive(),
  /** The largest number, which the byte 127 stands for. */
  largest: z.number().positive(),
  words: z.string(),
  vectors: z.string(),
  weights: z.string(),
});
export type WordVectorData = z.infer<typeof wordVectorDataSchema>;

export function packWordVectors({ dimension, places, vectors, weights }: WordVectors): WordVectorData {
  const largest = vectors.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return {
    dimension,
    largest,
    words: [...places.keys()].join(" "),
    vectors: encodeBytes(Uint8Array.from(vectors, (value) => Math.round((value / largest) * 127) & 255)),
    weights: encodeBytes(Uint8Array.from(weights, (weight) => Math.max(1, Math.round(weight * 255)))),
  };
}

export function unpackWordVectors(data: WordVectorData): WordVectors {
  const bytes = new Int8Array(decodeBytes(data.vectors).buffer);
  return {
    dimension: data.dimension,
    places: new Map(data.words.split(" ").map((word, place) => [word, place])),
    vectors: Float32Array.from(bytes, (byte) => (byte / 127) * data.largest),
    weights: Float32Array.from(decodeBytes(data.weights), (byte) => byte / 255),
  };
}
