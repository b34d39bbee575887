import type { Alternative, QueryReading, QueryWord } from "~/ports/relevance";
import { FUNCTION_WORDS, isStopWord } from "../../perception/lexicons/stop-words";
import { readPrice } from "./read-price";
import { foldForWords, splitWords, type Word } from "./split-words";
import { CONTAINER_WORDS, readProperNames, weighWord } from "./request-words";
import { stripOffer } from "./strip-offer";
import { LONGEST_WORDING, otherWordings } from "./synonyms";

/** From here on a query is a sentence: words of asking are left out, and circumstances count less than the thing. */
const REQUEST_WORDS = 6;
const MAX_WORDS = 24;
const MAX_LENGTH = 2000;
/** How much a word counts that stands after the thing: "a t-shirt with a round neckline, from cotton". */
const CIRCUMSTANCE = 0.45;
const HEAD = 1.3;
/** "Bags of chili powder": the bags. */
const CONTAINER = 0.5;
const SYNONYM = 0.7;
const SPELLING = 0.95;

const SMALL_WORDS = new Set(FUNCTION_WORDS.en);
/** What comes after one of these describes the thing and no longer names it. */
const CIRCUMSTANCE_WORDS = new Set(
  `with that which in from made priced available under above suitable featuring has have having for who whose where designed
  by of on at to supports support compatible matching perfect includes including it its is are should sold comes against
  without because so weighing costing ranging released compatible sold offering size sized`.split(/\s+/),
);
type Part = Word & { role: number };

/** What a query asks for: its words with their roles, the word that names the thing, and other ways to say it. */
export function readQuery(text: string): QueryReading {
  const whole = foldForWords(text.slice(0, MAX_LENGTH));
  const { rest, price } = readPrice(whole);
  const isRequest = splitWords(whole).length >= REQUEST_WORDS;
  const asked = isRequest ? foldForWords(stripOffer(whole)) : rest;
  const all = splitWords(asked);

  const names = isRequest ? readProperNames(text) : new Set<string>();
  const named = isRequest ? wordsOfRequest(asked, all, names) : wordsOfPhrase(all);
  const { parts, head } = named.parts.length > 0 ? named : { parts: all.map(asNamed), head: all.length - 1 };
  const kept = parts.slice(0, MAX_WORDS);
  const last = Math.min(head, kept.length - 1);
  const words: QueryWord[] = kept.map(({ word, role }, index) => ({ word, role: index === last ? role * HEAD : role }));

  return { words, alternatives: alternativesOf(kept), price, isRequest };
}

/** "Case for iphone 5", "golf shoes": the last word before a "for" or "with" is the thing. */
function wordsOfPhrase(all: Word[]): { parts: Part[]; head: number } {
  const joint = all.findIndex(({ word }, index) => index > 0 && (word === "for" || word === "with"));
  const parts: Part[] = [];
  let head = -1;
  for (const [index, word] of all.entries()) {
    if (SMALL_WORDS.has(word.word) || parts.some((known) => known.stem === word.stem)) continue;
    parts.push(asNamed(word));
    if (joint < 0 || index < joint || head < 0) head = parts.length - 1;
  }
  return { parts, head };
}

/** "Looking for a 12 inch rubber wheel for a pushcart": up to the first joint the thing is named. */
function wordsOfRequest(text: string, all: Word[], names: ReadonlySet<string>): { parts: Part[]; head: number } {
  const parts: Part[] = [];
  let head = -1;
  let isNaming = true;
  let end = 0;
  for (const [index, word] of all.entries()) {
    const between = text.slice(end, word.start);
    end = word.end;
    const previous = all[index - 1]?.word ?? "";
    const isContent = word.word === "of" && CONTAINER_WORDS.has(previous);
    if (isContent && isNaming && parts.length > 0) {
      const container = parts[parts.length - 1];
      if (container) container.role = CONTAINER;
      continue;
    }
    if (parts.length > 0 && isNaming && (CIRCUMSTANCE_WORDS.has(word.word) || /[.;:]/.test(between))) isNaming = false;
    if (isStopWord(word.word, "en") || parts.some((known) => known.stem === word.stem)) continue;
    const factor = weighWord(word.word, names);
    parts.push({ ...word, role: (isNaming ? 1 : CIRCUMSTANCE) * factor });
    if (isNaming && (factor >= 1 || head < 0)) head = parts.length - 1;
  }
  return { parts, head };
}

function asNamed(word: Word): Part {
  return { ...word, role: 1 };
}

function alternativesOf(parts: Part[]): Alternative[] {
  const alternatives: Alternative[] = [];
  for (let start = 0; start < parts.length; start++) {
    for (let end = start + 1; end <= Math.min(parts.length, start + LONGEST_WORDING); end++) {
      const span = parts.slice(start, end);
      for (const words of otherWordings(span.map(({ stem }) => stem))) {
        alternatives.push({ start, end, words, kind: "synonym", closeness: SYNONYM });
      }
      // "Sea food" is also written "seafood".
      if (span.length === 2 && span.every(({ word }) => /^\p{L}+$/u.test(word))) {
        const joined = span.map(({ word }) => word).join("");
        alternatives.push({ start, end, words: [joined], kind: "spelling", closeness: SPELLING });
      }
    }
    const part = parts[start];
    const [, amount = "", unit = ""] = /^(\d+(?:[.,]\d+)?)(\p{L}+)$/u.exec(part?.word ?? "") ?? [];
    // The index knows "16 GB" as two words.
    if (unit !== "") {
      alternatives.push({ start, end: start + 1, words: [amount, unit], kind: "spelling", closeness: SPELLING });
    }
  }
  return alternatives;
}
