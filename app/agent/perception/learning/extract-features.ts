import { foldText } from "../fold-text";

/** What a text is described by, in families that are weighed apart. Features are 32-bit hashes; one may stand twice. */
export type TextFeatures = Record<FeatureFamily, number[]>;
export const FEATURE_FAMILIES = ["words", "pairs", "characters"] as const;
export type FeatureFamily = (typeof FEATURE_FAMILIES)[number];

const MAX_WORDS = 400;
/** Longer words are cut: nobody types them, and a wall of letters must not cost time. */
const MAX_WORD_LENGTH = 24;
/** Pairs grow with the square of the words: long messages have enough words without them. */
const MAX_PAIRED_WORDS = 20;
const GRAM = { shortest: 2, longest: 5 };

/** Words and neighbours; any two words of the message; 2 to 5 letters within a word, its edges marked. */
export function extractFeatures(words: string[]): TextFeatures {
  const hashes = words.map(hashText);
  const characters: number[] = [];
  for (const word of words) addGrams(` ${word} `, characters);
  return { words: [...hashes, ...neighbours(hashes)], pairs: pairs(hashes), characters };
}

const WORD = /[\p{L}\p{N}]+|[?!%$€£]|\p{Extended_Pictographic}/gu;

/** Folded words, signs that mean something and emoji, in order. Apostrophes fall out: "dont" is "don't". */
export function splitWords(text: string): string[] {
  const words = foldText(text).replaceAll("'", "").match(WORD) ?? [];
  return words.slice(0, MAX_WORDS).map((word) => word.slice(0, MAX_WORD_LENGTH));
}

function neighbours(hashes: number[]): number[] {
  return hashes.slice(1).map((hash, index) => combine(hashes[index] ?? 0, hash));
}

function pairs(hashes: number[]): number[] {
  const distinct = [...new Set(hashes.slice(0, MAX_PAIRED_WORDS))].sort((left, right) => left - right);
  return distinct.flatMap((left, index) => distinct.slice(index + 1).map((right) => combine(left, right)));
}

function addGrams(padded: string, into: number[]): void {
  for (let start = 0; start < padded.length; start += 1) {
    let hash = FNV_OFFSET;
    const end = Math.min(padded.length, start + GRAM.longest);
    for (let position = start; position < end; position += 1) {
      hash = Math.imul(hash ^ padded.charCodeAt(position), FNV_PRIME);
      if (position - start + 1 >= GRAM.shortest) into.push(scatter(hash));
    }
  }
}

/** FNV-1a, its bits spread by the finish of MurmurHash3. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), FNV_PRIME);
  }
  return scatter(hash);
}

function combine(left: number, right: number): number {
  return scatter(Math.imul(left, 31) ^ right);
}

function scatter(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
