import { COLLECTIVES, COUNT_WORDS, HALF_DOZEN, isOtherWord, TIMES } from "../perception/lexicons/number-words";

/** A number in a message, with what stands at it. */
export type Figure = {
  value: number;
  start: number;
  end: number;
  /** Letters that are joined to it: "12K", "34D", "500ml". */
  suffix: string;
  /** The word behind it. */
  next: string;
  /** What its own words make of it: "2x", "a couple" count, "size 2", "in a 2" do not. */
  mark: "count" | "size" | null;
};

const WORDS: Record<string, number> = { ...COUNT_WORDS, ...COLLECTIVES, ...TIMES };
/** "I've looked twice", "twice a week", "zweimal die Woche": what was done so often. */
const DONE_BEFORE =
  /\b(?:been|looked|checked|asked|thought|think|tried|ordered|bought|washed|worn|told|said|come|came|here|there|already|ran|run|gefragt|geschaut|probiert|bestellt|gekauft|schon|bereits)\s$/u;
const SO_OFTEN = /^\s(?:a|per|every|each|as|die|pro|in der|im|am|taglich|wochentlich|so)\b/u;
const FIGURE =
  /(?<![\p{L}\d.,:/'$€£#])(?:x\s?)?(\d{1,4}(?:[.,]\d{1,2})?)(\s?½|\s1\/2|\sand a half|\seinhalb|\set demie?|\sy medi[oa])?(?!\d|[.,:/]\d)([a-rt-z]{0,3})s?(?![\p{L}\d])/gu;
const WORD = new RegExp(
  String.raw`(?<![\p{L}\d])(${Object.keys(WORDS).join("|")})(\sand a half|\seinhalb|\set demie?|\sy medi[oa])?(?![\p{L}\d])`,
  "gu",
);
const COUNTED =
  /^\s?(?:x\b|×|times\b|pairs?\b|lots of\b|sets?\b|pieces?\b|pcs\b|units?\b|packs?\b|box(?:es)?\b|tubes?\b|tins?\b|bottles?\b|singles?\b|each\b|of (?:the|them|those|these|it|my|your)\b|paar\b|mal\b|stuck\b|packungen\b|davon\b|fois\b|veces\b|boites?\b|tubos?\b|paires?\b|pares\b|cajas?\b|piezas?\b)/u;
const SIZED =
  /(?:\b(?:sizes?|sz|us|eu|uk|grosse|taille|pointure|talla|numero|nummer|in an?|in einer?|en una?|en une?|an?)\s*:?\s*)$/;
const TIMES_AHEAD = /(?:^|[^\p{L}\d])x\s?$/u;

/** The numbers of a folded message, in figures and words. One by itself ("that one") is no number. */
export function findFigures(folded: string, language: string): Figure[] {
  const figures = [...folded.matchAll(FIGURE)].map((match) => {
    const [whole, digits = "", half, suffix = ""] = match;
    const start = match.index + whole.indexOf(digits);
    return figureAt(
      folded,
      start,
      match.index + whole.length,
      Number(digits.replace(",", ".")) + (half === undefined ? 0 : 0.5),
      suffix,
    );
  });
  const halves = [...folded.matchAll(HALF_DOZEN)].map(({ 0: said, index }) => ({
    ...figureAt(folded, index, index + said.length, 6, ""),
    mark: "count" as const,
  }));
  const words = [...folded.matchAll(WORD)].flatMap((match) => {
    const [whole, word = "", half] = match;
    if (isOtherWord(word, language)) return [];
    const figure = figureAt(
      folded,
      match.index,
      match.index + whole.length,
      (WORDS[word] ?? 0) + (half === undefined ? 0 : 0.5),
      "",
    );
    const isOften =
      word in TIMES && (DONE_BEFORE.test(folded.slice(0, match.index)) || SO_OFTEN.test(folded.slice(figure.end)));
    if (isOften || halves.some(({ start, end }) => match.index >= start && match.index < end)) return [];
    return word in COLLECTIVES || word in TIMES ? { ...figure, mark: "count" as const } : figure;
  });
  return [...figures, ...words, ...halves].sort((left, right) => left.start - right.start);
}

function figureAt(folded: string, start: number, end: number, value: number, suffix: string): Figure {
  const [before, after] = [folded.slice(0, start), folded.slice(end)];
  const isCounted = suffix === "x" || TIMES_AHEAD.test(before) || COUNTED.test(after);
  const mark = isCounted ? "count" : SIZED.test(before) ? "size" : null;
  return {
    value,
    start,
    end,
    suffix: suffix === "x" ? "" : suffix,
    next: /^[\s-]?(\p{L}+)/u.exec(after)?.[1] ?? "",
    mark,
  };
}
