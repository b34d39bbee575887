import { editDistance } from "./edit-distance";

/** Known words by their length, for correcting typos. */
export type WordList = { all: Set<string>; byLength: Map<number, string[]> };

export function createWordList(words: Iterable<string>): WordList {
  const all = new Set(words);
  const byLength = new Map<number, string[]>();
  for (const word of all) {
    const list = byLength.get(word.length);
    if (list) list.push(word);
    else byLength.set(word.length, [word]);
  }
  return { all, byLength };
}

/**
 * The known word that was probably meant, or null. Short words are never corrected; five letters and more may have one
 * mistake, nine and more two. The first letter has to agree, except where the first two were swapped.
 */
export function findNearestWord(word: string, list: WordList): string | null {
  if (word.length < 4 || /\d/.test(word)) return null;
  const limit = word.length >= 9 ? 2 : 1;

  let best: string | null = null;
  let bestDistance = limit + 1;
  for (let length = Math.max(4, word.length - limit); length <= word.length + limit; length++) {
    for (const candidate of list.byLength.get(length) ?? []) {
      if (!candidate.startsWith(word.slice(0, 1)) && !isSwapped(word, candidate)) continue;
      // Four letters: "sock" and "rock" are different words, "sokc" is a slip.
      if (word.length === 4 && !isTransposition(word, candidate)) continue;
      const distance = editDistance(word, candidate, bestDistance - 1);
      if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
    }
  }
  return best;
}

function isTransposition(left: string, right: string): boolean {
  const letters = (word: string) => Array.from(word).sort().join("");
  return left.length === right.length && letters(left) === letters(right);
}

function isSwapped(word: string, candidate: string): boolean {
  return candidate.startsWith(`${word.charAt(1)}${word.charAt(0)}`);
}
