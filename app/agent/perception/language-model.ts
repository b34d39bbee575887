import { z } from "zod";
import { decodeBytes, encodeBytes } from "./learning/bytes";
import { addLetterGrams, distinctHashes, hashText } from "./learning/hash-features";
import { createHashIndex, type HashIndex } from "./learning/hash-index";
import type { SparseVector } from "./learning/sparse-row";

/** The languages that we have messages of our own in. */
export const LEARNT_LANGUAGES = ["en", "de", "fr", "es"] as const;
export type LearntLanguage = (typeof LEARNT_LANGUAGES)[number];

/** How much the letters of a text speak for each language: over 0 they are on its side. */
export type LanguageModel = (text: string) => Record<LearntLanguage, number>;

/** As it is stored: hashes of letter groups and words, a signed byte a language each, in base64. */
export const languageModelDataSchema = z.object({ hashes: z.string(), scale: z.number(), weights: z.string() });
export type LanguageModelData = z.infer<typeof languageModelDataSchema>;

const MOST = 127;
const MAX_WORDS = 60;
const WORD = /\p{L}+/gu;

/** Words whole and their letters, 2 to 5 in a row; accents count, case does not. */
export function languageFeatures(text: string): number[] {
  const words = (text.toLowerCase().match(WORD) ?? []).slice(0, MAX_WORDS);
  const features = words.map(hashText);
  for (const word of words) addLetterGrams(` ${word} `, features);
  return distinctHashes(features);
}

/** Features that are known, each of the same value, the whole of length 1 where all are: in strange words all scores are near 0. */
export function vectorizeLanguage(text: string, known: HashIndex): SparseVector {
  const all = languageFeatures(text);
  const places = new Int32Array(all.length);
  let count = 0;
  for (const hash of all) {
    const place = known.find(hash);
    if (place >= 0) places[count++] = place;
  }
  const value = 1 / Math.sqrt(all.length || 1);
  return { places: places.subarray(0, count), values: new Float32Array(count).fill(value) };
}

export function packLanguageModel(hashes: Uint32Array, weights: Float32Array): LanguageModelData {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / MOST || 1;
  return {
    hashes: encodeBytes(new Uint8Array(hashes.buffer)),
    scale,
    weights: encodeBytes(Uint8Array.from(weights, (weight) => Math.round(weight / scale) & 255)),
  };
}

export function unpackLanguageModel(data: LanguageModelData): LanguageModel {
  const known = createHashIndex(new Uint32Array(decodeBytes(data.hashes).buffer));
  const weights = new Int8Array(decodeBytes(data.weights).buffer);
  return (text) => {
    const { places, values } = vectorizeLanguage(text, known);
    const sums = new Float64Array(LEARNT_LANGUAGES.length);
    for (let at = 0; at < places.length; at++) {
      const start = (places[at] ?? 0) * LEARNT_LANGUAGES.length;
      const value = values[at] ?? 0;
      for (let column = 0; column < LEARNT_LANGUAGES.length; column++)
        sums[column] = (sums[column] ?? 0) + (weights[start + column] ?? 0) * value;
    }
    const score = (language: LearntLanguage) => (sums[LEARNT_LANGUAGES.indexOf(language)] ?? 0) * data.scale;
    return { en: score("en"), de: score("de"), fr: score("fr"), es: score("es") };
  };
}
