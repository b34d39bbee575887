import { stem } from "./stem";
import { tokenize } from "./tokenize";

/** Phrases by the stem of their first word, longest and weightiest first. */
export type PhraseIndex<Meaning> = Map<string, Phrase<Meaning>[]>;
export type Phrase<Meaning> = { stems: string[]; meaning: Meaning; weight: number };

/** The stems of a text's words, as phrases are compared by. */
export function stemsOf(text: string): string[] {
  return tokenize(text).map((token) => stem(bareWord(token.word)));
}

/** "men's" counts as "mens", so that either spelling finds the other. */
export function bareWord(word: string): string {
  return word.replace("'", "");
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
): Phrase<Meaning> | null {
  const first = stems[position];
  if (first === undefined) return null;
  return (
    index.get(first)?.find((phrase) => phrase.stems.every((word, offset) => stems[position + offset] === word)) ?? null
  );
}
