import { editDistance } from "./edit-distance";

/** Known words by first letter and length ("s5"), for correcting typos. */
export type WordList = {
  all: Set<string>;
  byShape: Map<string, Candidate[]>;
  /** What was looked up already: words that the list does not know come again in most messages. */
  nearest: Map<string, string | null>;
};
/** `letters` has a bit for each letter that occurs: words that differ in too many need no closer look. */
type Candidate = { word: string; letters: number };

export function createWordList(words: Iterable<string>): WordList {
  const all = new Set(words);
  const byShape = new Map<string, Candidate[]>();
  for (const word of all) {
    const shape = `${word.charAt(0)}${word.length}`;
    const list = byShape.get(shape);
    const candidate = { word, letters: lettersOf(word) };
    if (list) list.push(candidate);
    else byShape.set(shape, [candidate]);
  }
  return { all, byShape, nearest: new Map() };
}

/**
 * The known word that was probably meant, or null. Short words are never corrected; five letters and more may have one
 * mistake, nine and more two. The first letter has to agree, except where the first two were swapped.
 */
export function findNearestWord(word: string, list: WordList): string | null {
  if (word.length < 4 || /\d/.test(word)) return null;
  const known = list.nearest.get(word);
  if (known !== undefined) return known;

  const found = searchNearestWord(word, list);
  if (list.nearest.size > MAX_KEPT) list.nearest.clear();
  list.nearest.set(word, found);
  return found;
}

const MAX_KEPT = 2000;

function searchNearestWord(word: string, list: WordList): string | null {
  const limit = word.length >= 9 ? 2 : 1;
  const letters = lettersOf(word);

  let best: string | null = null;
  let bestDistance = limit + 1;
  for (let length = Math.max(4, word.length - limit); length <= word.length + limit; length++) {
    for (const candidates of candidatesOf(word, length, list)) {
      for (const { word: candidate, letters: others } of candidates) {
        // One mistake takes away one letter and brings another at most.
        if (countBits(letters ^ others) > 2 * limit || !startsAlike(word, candidate)) continue;
        // Four letters: "sock" and "rock" are different words, "sokc" is a slip.
        if (word.length === 4 && !isTransposition(word, candidate)) continue;
        const distance = editDistance(word, candidate, bestDistance - 1);
        if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
      }
    }
  }
  return best;
}

function isTransposition(left: string, right: string): boolean {
  const letters = (word: string) => Array.from(word).sort().join("");
  return left.length === right.length && letters(left) === letters(right);
}

/** Words of the length that begin with the first letter, then those that begin with the second. */
function candidatesOf(word: string, length: number, { byShape }: WordList): Candidate[][] {
  const [first, second] = [word.charAt(0), word.charAt(1)];
  const same = byShape.get(`${first}${length}`) ?? [];
  return first === second ? [same] : [same, byShape.get(`${second}${length}`) ?? []];
}

/** With the same letter, or with the first two swapped. */
function startsAlike(left: string, right: string): boolean {
  const first = left.charCodeAt(0);
  return right.charCodeAt(0) === first || (right.charCodeAt(0) === left.charCodeAt(1) && right.charCodeAt(1) === first);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
