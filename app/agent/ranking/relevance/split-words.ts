import { foldText } from "~/lib/fold-text";
import { stem } from "../../perception/stem";
import { unitOf } from "./units";

/** A word of a title or query with its place in the folded text. */
export type Word = { word: string; stem: string; start: number; end: number };

const TOKEN = /[\p{L}\p{N}]+(?:[.,]\d+[\p{L}\p{N}]*)*|["”″]|''/gu;
// Most titles are ASCII, and there this says the same in a third of the time.
const ASCII_TOKEN = /[a-z0-9]+(?:[.,]\d+[a-z0-9]*)*|"|''/g;
const INNER_APOSTROPHE = /(\p{L})['’](?=\p{L})/gu;
const GLUED = /^(\d+(?:[.,]\d+)?)(\p{L}+)$/u;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
// eslint-disable-next-line no-control-regex -- the ASCII range itself
const IS_ASCII = /^[\x00-\x7f]*$/;

/** The words of a short text in order: folded, stemmed, "men's" as one, numbers with their units as one ("16gb"). */
export function splitWords(text: string): Word[] {
  const folded = foldForWords(text);
  const words: Word[] = [];
  const pattern = IS_ASCII.test(folded) ? ASCII_TOKEN : TOKEN;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    const token = match[0];
    const end = match.index + token.length;
    const last = words[words.length - 1];
    if (last && match.index - last.end <= 1 && startsWithDigit(last.word) && NUMBER.test(last.word)) {
      const unit = unitOf(token);
      if (unit !== null) {
        last.word += unit;
        last.stem = last.word;
        last.end = end;
        continue;
      }
    }
    if (QUOTES.has(token)) continue;
    const word = startsWithDigit(token) ? glueUnit(token) : token;
    words.push({ word, stem: stem(word), start: match.index, end });
  }
  return words;
}

/** Lower case without accents, apostrophes inside words left out. Places in words refer to this text. */
export function foldForWords(text: string): string {
  const plain = text.includes("'") || text.includes("’") ? text.replace(INNER_APOSTROPHE, "$1") : text;
  return IS_ASCII.test(plain) ? plain.toLowerCase() : foldText(plain);
}

const QUOTES = new Set(['"', "''", "”", "″"]);

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function glueUnit(token: string): string {
  const [, amount = "", letters = ""] = GLUED.exec(token) ?? [];
  const unit = letters === "" ? null : unitOf(letters);
  return unit === null ? token : amount + unit;
}
