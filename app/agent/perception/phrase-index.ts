import { stem } from "./stem";
import { tokenize } from "./tokenize";

/** Phrases by the stem of their first word, longest and weightiest first. */
export type PhraseIndex<Meaning> = Map<string, Phrase<Meaning>[]>;
export type Phrase<Meaning> = { stems: string[]; meaning: Meaning; weight: number };

/** The stems of a text's words, as phrases are compared by. */
export function stemsOf(text: string): string[] {
  const known = cache.get(text);
  if (known) return known;

  const stems = tokenize(text).map((token) => stem(bareWord(token.word)));
  if (text.length <= MAX_CACHED_LENGTH && cache.size < MAX_CACHED) cache.set(text, stems);
  return stems;
}

/** Wishes and option values are compared with every candidate; the cache only saves time. */
const cache = new Map<string, string[]>();
const MAX_CACHED = 20_000;
const MAX_CACHED_LENGTH = 80;

/** "men's" counts as "mens", so that either spelling finds the other. */
export function bareWord(word: string): string {
  return word.includes("'") ? word.replace("'", "") : word;
}

export function addPhrase<Meaning>(index: PhraseIndex<Meaning>, text: string, meaning: Meaning, weight: number): void {
  const stems = stemsOf(text);
  const [first] = stems;
  if (first === undefined) return;

  const phrases = index.get(first);
  if (phrases) phrases.push({ stems, meaning, weight });
  else index.set(first, [{ stems, meaning, weight }]);
}

/** Call once after the last `addPhrase`. */
export function sortPhrases<Meaning>(index: PhraseIndex<Meaning>): void {
  for (const phrases of index.values()) {
    phrases.sort((left, right) => right.stems.length - left.stems.length || right.weight - left.weight);
  }
}

/** The longest phrase that begins at `position`, or null. */
export function longestPhraseAt<Meaning>(
  index: PhraseIndex<Meaning>,
  stems: string[],
  position: number,
  accepts: (meaning: Meaning, length: number) => boolean = () => true,
): Phrase<Meaning> | null {
  const first = stems[position];
  if (first === undefined) return null;
  for (const phrase of index.get(first) ?? []) {
    if (standsAt(phrase.stems, stems, position) && accepts(phrase.meaning, phrase.stems.length)) return phrase;
  }
  return null;
}

function standsAt(phrase: string[], stems: string[], position: number): boolean {
  // The first is what it was found by.
  for (let at = 1; at < phrase.length; at += 1) if (stems[position + at] !== phrase[at]) return false;
  return true;
}
