import type { Alternative, QueryReading, QueryWord } from "~/ports/relevance";
import { FUNCTION_WORDS, isStopWord } from "../../perception/lexicons/stop-words";
import { familyOfWord } from "../../perception/lexicons/colors";
import { foldForWords, splitWords, type Word } from "./split-words";
import { stripOffer } from "./strip-offer";
import { LONGEST_WORDING, otherWordings } from "./synonyms";

/** From here on a query is a sentence: words of asking are left out, and circumstances count less than the thing. */
const REQUEST_WORDS = 6;
const MAX_WORDS = 24;
const MAX_LENGTH = 2000;
export const T = { circumstance: 0.45, head: 1.3, frame: 0.3, color: 0.5, size: 0.4, number: 0.6, amount: 0.8, name: 1.3, container: 0.5 };
const SYNONYM = 0.7;
const SPELLING = 0.95;

const SMALL_WORDS = new Set(FUNCTION_WORDS.en);
/** What comes after one of these describes the thing and no longer names it. */
const CIRCUMSTANCE_WORDS = new Set(
  `with that which in from made priced available under above suitable featuring has have having for who whose where designed
  by of on at to supports support compatible matching perfect includes including it its is are should sold comes against
  without because so weighing costing ranging released compatible sold offering size sized`.split(/\s+/),
);
/** What properties are called, and other words that frame a request: nobody writes them into a title. */
const FRAME_WORDS = new Set(
  `brand brands branded style styles styled design designs designed category categories size sizes sized color colors colour
  colours colored shade material materials type types kind pattern patterned option options family model models capacity
  feature features featuring version variant variants single piece pieces item items eu us service services perfect suitable
  offering offers offer sells selling seller shops capability function functions support supports usage theme themed shaped
  occasion occasions everyday look wear purpose ranging weighing aged old year years month months compatible quality finish
  special perks deals deal benefits specifically specification variety range ideal standard regular fit length plain simple`.split(/\s+/),
);
const SIZE_WORDS = new Set(`xs s m l xl xxl xxxl 2xl 3xl 4xl small medium large extra`.split(" "));
/** "Bags of chili powder" are powder. */
const CONTAINER_WORDS = new Set(
  `set sets pack packs bag bags box boxes pair pairs bottle bottles piece pieces can cans jar jars roll rolls bundle kit case
  bunch lot dozen number collection variety tube tubes sheet sheets`.split(/\s+/),
);

type Part = Word & { role: number };

/** What a query asks for: its words with their roles, the word that names the thing, and other ways to say it. */
export function readQuery(text: string): QueryReading {
  const whole = foldForWords(text.slice(0, MAX_LENGTH));
  const isRequest = splitWords(whole).length >= REQUEST_WORDS;
  const asked = isRequest ? foldForWords(stripOffer(whole)) : whole;
  const all = splitWords(asked);

  const names = isRequest ? properNames(text) : new Set<string>();
  const named = isRequest ? wordsOfRequest(asked, all, names) : wordsOfPhrase(all);
  const { parts, head } = named.parts.length > 0 ? named : { parts: all.map(asNamed), head: all.length - 1 };
  const kept = parts.slice(0, MAX_WORDS);
  const last = Math.min(head, kept.length - 1);
  const words: QueryWord[] = kept.map(({ word, role }, index) => ({ word, role: index === last ? role * T.head : role }));

  return { words, alternatives: alternativesOf(kept) };
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
      if (container) container.role = T.container;
      continue;
    }
    if (parts.length > 0 && isNaming && (CIRCUMSTANCE_WORDS.has(word.word) || /[.;:]/.test(between))) isNaming = false;
    if (isStopWord(word.word, "en") || parts.some((known) => known.stem === word.stem)) continue;
    const factor = factorOf(word.word, names);
    parts.push({ ...word, role: (isNaming ? 1 : T.circumstance) * factor });
    if (isNaming && (factor >= 1 || head < 0)) head = parts.length - 1;
  }
  return { parts, head };
}

function factorOf(word: string, names: ReadonlySet<string>): number {
  if (FRAME_WORDS.has(word)) return T.frame;
  if (SIZE_WORDS.has(word)) return T.size;
  if (familyOfWord(word) !== null) return T.color;
  if (/^\d+(?:[.,]\d+)?$/.test(word)) return T.number;
  if (/^\d/.test(word)) return T.amount;
  return names.has(word) ? T.name : 1;
}

/** Words written with a capital inside a sentence that is not written in capitals: brands and models. */
function properNames(text: string): Set<string> {
  const names = new Set<string>();
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (capitals * 3 > words.length) return names;
  for (const match of text.matchAll(/(?<=[\p{Ll}\p{N},'"(]\s*)\p{Lu}[\p{L}\p{N}]+/gu)) for (const { word } of splitWords(match[0])) names.add(word);
  return names;
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
