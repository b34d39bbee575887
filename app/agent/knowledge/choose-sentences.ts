import { splitSentences } from "../reply/split-sentences";
import { readHeader, type FigureFit } from "./fit-figures";
import { asksMayReturn, TERM } from "./may-return";
import { conceptsTold } from "./question-concepts";

const MAX_SENTENCES = 2;
const MAX_QUOTE_LENGTH = 420;
/** "Yes." says nothing without what comes after it. */
const BARE = 14;

/** What a question asks, as the choice of sentences needs it. */
export type Asked = {
  /** Ideas and words of the question, in the language of the texts. */
  concepts: ReadonlySet<string>;
  /** Stems of its words, as they were written. */
  stems: string[];
  /** Stems of the topic. */
  about: string[];
  /** The question with English words for it. */
  text: string;
  place: (text: string) => number;
  fits: FigureFit;
};

/** What somebody who asks for one of these wants to read. */
const WANTED: { said: RegExp; told: RegExp }[] = [
  {
    said: /\b(?:phone|telephone|call you|ring you|number (?:can|to)|telefon\w*|t[eé]l[eé]fono?)\b/i,
    told: /\+?\d[\d\s()-]{6,}\d/,
  },
  { said: /\be-?mail\b|\bwrite to you\b|\bcorreo\b/i, told: /\S@\S/ },
  {
    said: /\b(?:open|close|closed|closing|hours)\b/i,
    told: /\d\s?(?:a\.?m|p\.?m|uhr|h\b)|\d\d?:\d\d|\bfrom \d+ to \d+/i,
  },
];
const WANTS_NUMBER =
  /\b(?:how (?:long|much|many|fast|soon)|when|cost|price|wie lange|wie viel|was kostet|wann|combien|quand|delai|cuanto|cuando)\b/i;

/** How well the best line of a text fits the figures of a question. */
export function bestFigures(lines: string[], heading: string, fits: FigureFit): number {
  const header = readHeader(lines);
  return Math.max(0, ...lines.map((line, index) => (header !== null && index === 0 ? 0 : fits(line, header, heading))));
}

/** The one or two sentences of a text that say most about a question, as their numbers, in order. */
export function chooseSentences(
  { kind, title, text }: { kind: string; title: string; text: string },
  asked: Asked,
  stemsIn: (text: string) => string[],
): number[] {
  const sentences = splitSentences(text);
  const header = readHeader(sentences);
  if (header !== null) {
    const fits = sentences.map((line, index) => (index === 0 ? 0 : asked.fits(line, header, title)));
    const most = Math.max(...fits);
    if (most > 0) return fits.flatMap((value, index) => (value === most ? [index] : [])).slice(0, MAX_SENTENCES);
    // A table without a row for the figure does not answer.
    if (/\d/.test(asked.text)) return [];
  }

  const isReturn = asksMayReturn(asked.text, asked.concepts);
  const wantsNumber = WANTS_NUMBER.test(asked.text);
  const read = sentences.map((sentence) => ({ words: conceptsTold(sentence), stems: new Set(stemsIn(sentence)) }));
  const isEverywhere = (term: string) => read.length > 1 && read.every(({ words }) => words.has(term));
  const scored = sentences.map((sentence, index) => {
    const { words = new Set<string>(), stems = new Set<string>() } = read[index] ?? {};
    const ideas = [...asked.concepts].filter((term) => words.has(term) && !isEverywhere(term)).length;
    const own = asked.stems.filter((word) => stems.has(word)).length;
    const general = asked.about.filter((word) => stems.has(word)).length;
    const number = wantsNumber && /\d|free|kostenlos|gratuit|gratis/i.test(sentence) ? 0.9 : 0;
    const isTerm = isReturn && TERM.test(sentence);
    const told =
      isTerm || WANTED.some((wanted) => wanted.said.test(asked.text) && wanted.told.test(sentence)) ? 1.2 : 0;
    // An FAQ answers its question first, then adds to it.
    const opens = kind === "faq" && index === 0 ? 0.8 : 0;
    const figures = asked.fits(sentence, null, title) * 2;
    return {
      index,
      score:
        opens +
        Math.max(ideas, own) * 1.1 +
        Math.min(ideas, own) * 0.2 +
        general * 0.4 +
        number +
        told +
        figures +
        asked.place(sentence) * 4 -
        index * 0.03,
    };
  });
  const ranked = [...scored].sort((left, right) => right.score - left.score);
  const [first] = ranked;
  if (!first || first.score <= 0.3) return sentences.length > 0 ? fit(sentences, [0, 1]) : [];

  const isBare = (sentences[first.index] ?? "").length <= BARE;
  const second = ranked.find(({ index, score }) => index !== first.index && score >= first.score * 0.6);
  const after = first.index + 1 < sentences.length ? first.index + 1 : null;
  const partner = isBare ? after : (second?.index ?? after);
  return fit(sentences, partner === null ? [first.index] : [first.index, partner]);
}

/** In reading order and not too long. */
function fit(sentences: string[], chosen: number[]): number[] {
  const kept: number[] = [];
  let length = 0;
  for (const index of chosen.slice(0, MAX_SENTENCES)) {
    const size = sentences[index]?.length ?? 0;
    if (size === 0 || (kept.length > 0 && length + size > MAX_QUOTE_LENGTH)) continue;
    kept.push(index);
    length += size;
  }
  return kept.sort((left, right) => left - right);
}
