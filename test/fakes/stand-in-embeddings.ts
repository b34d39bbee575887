import { createHash } from "node:crypto";
import { sentenceVector } from "~/agent/perception/learning/word-vectors";
import { stem } from "~/agent/perception/stem";
import { tokenize } from "~/agent/perception/tokenize";
import { shippedWordVectors } from "~/agent/perception/weights/shipped-word-vectors";

const GRAM_AXES = 192;
const RANDOM_AXES = 64;
/** Spelling tells more of products than word vectors that were learnt from messages do. */
const GRAM_SHARE = 0.8;

/** A modest embedding that needs no provider: word vectors of our own beside hashed stems and letter groups. */
export function modestEmbedding(text: string): number[] {
  const words = tokenize(text).map(({ word }) => word);
  const meaning = sentenceVector(words, shippedWordVectors()) ?? new Float32Array(shippedWordVectors().dimension);
  const grams = new Float32Array(GRAM_AXES);
  for (const word of new Set(words.map((one) => stem(one)))) {
    for (const gram of gramsOf(word)) {
      const hash = hashOf(gram);
      const axis = hash % GRAM_AXES;
      grams[axis] = (grams[axis] ?? 0) + (hash & 0x1000 ? 1 : -1) / Math.sqrt(word.length);
    }
  }
  const length = Math.sqrt(grams.reduce((sum, value) => sum + value * value, 0)) || 1;
  return [
    ...Array.from(meaning, (value) => value * Math.sqrt(1 - GRAM_SHARE)),
    ...Array.from(grams, (value) => (value / length) * Math.sqrt(GRAM_SHARE)),
    // Never without a direction.
    1e-3,
  ];
}

/** An embedding that knows nothing: the same text has the same vector, and that is all. */
export function randomEmbedding(text: string): number[] {
  const digests = [0, 1].map((part) => createHash("sha512").update(`${part}:${text}`).digest());
  return [...Buffer.concat(digests)].slice(0, RANDOM_AXES).map((byte) => byte - 127.5);
}

function gramsOf(word: string): string[] {
  const padded = `^${word}$`;
  const grams = [word];
  for (let start = 0; start + 3 <= padded.length; start += 1) grams.push(padded.slice(start, start + 3));
  return grams;
}

/** FNV-1a */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
