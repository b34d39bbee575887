import type { Token } from "../tokenize";

/** A pattern with what it begins with: it is tried where such a word, figure or sign stands, and not at each letter of a text. */
export type OpenedPattern = { pattern: RegExp; bit: number };

/** Places of a text, in order, where something begins that opens patterns; each with the bits of those patterns. */
export type Openings = { places: number[]; bits: number[] };

/** The opener of each pattern, tested on a word from one of its places on. */
const openers: RegExp[] = [];
/** By word the places in it where a pattern may begin; words come again from message to message. */
const kept = new Map<string, Openings>();
const MAX_KEPT = 8000;
/** As many as a number has bits. */
const MOST_PATTERNS = 31;

/** `opener` and `source` are read on folded text; all that `source` fits has to begin with the opener. */
export function openedPattern(opener: string, source: string): OpenedPattern {
  if (openers.length === MOST_PATTERNS) throw new RangeError("There are more opened patterns than a number has bits.");
  openers.push(new RegExp(`(?:${opener})`, "uy"));
  kept.clear();
  return { pattern: new RegExp(source, "uy"), bit: 1 << (openers.length - 1) };
}

/** `tokens` are those of the folded text. */
export function findOpenings(folded: string, tokens: Token[]): Openings {
  const found: Openings = { places: [], bits: [] };
  let end = 0;
  for (const { word, start, end: next } of tokens) {
    addSigns(folded, end, start, found);
    addOpenings(start, openingsOf(word), found);
    end = next;
  }
  addSigns(folded, end, folded.length, found);
  return found;
}

/** What a pattern matches, from left to right, none overlapping another: as `matchAll` of the whole text. */
export function matchOpened(
  { pattern, bit }: OpenedPattern,
  text: string,
  { places, bits }: Openings,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (((bits[at] ?? 0) & bit) === 0 || place < end) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    end = place + match[0].length;
  }
  return found;
}

const SPACE = " ";

function addSigns(folded: string, start: number, end: number, into: Openings): void {
  for (let at = start; at < end; at += 1) {
    const sign = folded.charAt(at);
    if (sign !== SPACE) addOpenings(at, openingsOf(sign), into);
  }
}

function addOpenings(start: number, { places, bits }: Openings, into: Openings): void {
  for (let at = 0; at < places.length; at += 1) {
    into.places.push(start + (places[at] ?? 0));
    into.bits.push(bits[at] ?? 0);
  }
}

function openingsOf(word: string): Openings {
  const known = kept.get(word);
  if (known) return known;
  const found: Openings = { places: [], bits: [] };
  for (const { index } of word.matchAll(RUN)) {
    const bits = openers.reduce((sum, opener, at) => (opens(opener, word, index) ? sum | (1 << at) : sum), 0);
    if (bits === 0) continue;
    found.places.push(index);
    found.bits.push(bits);
  }
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(word, found);
  return found;
}

function opens(opener: RegExp, word: string, at: number): boolean {
  opener.lastIndex = at;
  return opener.test(word);
}

/** Letters in a row, figures in a row, or a sign: "d'ici" has two words, "10eu" a figure and a word. */
const RUN = /\p{L}+|\d+|[^\p{L}\d]/gu;
