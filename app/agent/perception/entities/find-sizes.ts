import type { SizeSystem } from "../perception";
import { NUMBER_WORDS, readNumberWords } from "../lexicons/number-words";
import { isAge } from "../../measures/is-age";
import type { Finding } from "./finding";
import { matchOpened, openedPattern, type OpenedPattern, type Openings } from "./opened-pattern";

// prettier-ignore
const SYSTEMS: Record<string, SizeSystem> = {
  eu: "EU", eur: "EU", european: "EU", europe: "EU", europaische: "EU", europeo: "EU", europea: "EU",
  us: "US", usa: "US", american: "US", uk: "UK", british: "UK", fr: "FR", it: "IT", jp: "JP",
};
// prettier-ignore
const LETTER_SIZES: Record<string, string> = {
  xxs: "XXS", xs: "XS", s: "S", m: "M", l: "L", xl: "XL", xxl: "XXL", "2xl": "XXL", xxxl: "XXXL", "3xl": "XXXL",
  small: "S", medium: "M", large: "L", "extra large": "XL", "extra small": "XS", "x-large": "XL", "x-small": "XS",
  mittel: "M", moyenne: "M", mediana: "M", pequena: "S", grande: "L",
};

const SYSTEM = `(?:${Object.keys(SYSTEMS).join("|")})`;
const NUMBER = String.raw`\d{1,3}(?:[.,]\d)?(?:\s?½|\s1\/2)?`;
const LETTERS = "(?:xxs|xs|xl|xxl|xxxl|2xl|3xl|extra large|extra small|x-large|x-small|small|medium|large|[sml])";
/** "Taille moyenne", "talla mediana": only behind the word for a size. */
const LETTERS_ABROAD = "(?:mittel|moyenne|mediana|pequena|grande)";
const VALUE = `(?:${NUMBER}|${LETTERS})`;
const SIZE_WORD =
  "(?:sizes?|sz|(?:kinder|schuh|konfektions|ring|hand)?gr(?:o|oe)s+e|taille|pointure|talla|numero|nummer)(?!\\p{L})";
/** Words between two sizes stand by themselves: "size lol" is no L or L. */
const JOIN = "(?:-|/|(?<=\\s)(?:to|and|or|und|oder|et|ou|y|o|bis)(?=\\s))";

/** "Between 42 and 43". */
const BETWEEN = openedPattern(
  "between|zwischen|entre",
  String.raw`\b(?:between|zwischen|entre)\s+(?:sizes?\s+)?(${VALUE})\s*(${SYSTEM})?\s*(?:and|und|et|y)\s*(?:a\s)?(${VALUE})\b\s*(${SYSTEM}\b)?`,
);
/** "Size 10". */
const NAMED = openedPattern(
  SIZE_WORD,
  String.raw`\b${SIZE_WORD}\s*(?:is|of|in|:|a|une|un|una)?\s*(${SYSTEM}\b)?\s*(${VALUE}|${LETTERS_ABROAD})(?:\s*${JOIN}\s*(${VALUE}))?(?![\p{L}\d])(?:\s*\(?(${SYSTEM})(?![\p{L}])\)?)?`,
);
/** "42 EU", "42 or 43 EU". */
const SUFFIXED = openedPattern(
  String.raw`\d`,
  String.raw`(?<![\d$€£.,])(${NUMBER})(?:\s*${JOIN}\s*(${NUMBER}))?\s*(?:in\s(?=\p{L}+\ssiz))?(${SYSTEM})\b(?!\s?\$)`,
);
/** "EU 42". */
const PREFIXED = openedPattern(
  String.raw`${SYSTEM}(?:(?!\p{L})|${SIZE_WORD})`,
  String.raw`\b(${SYSTEM})\s*(${SIZE_WORD}\s*)?(${NUMBER})(?:\s*${JOIN}\s*(${NUMBER}))?\b`,
);

/** Words before a bare number or letter that make it a size when the shop has that size. */
const BEFORE_BARE =
  "(?<!['’-])(?:in|an?|usually|normally|wear|wearing|take|normalerweise|meist|trage|habe|eine?|en|une?|du|del|el|la|una?|uso|calzo|chausse|porte|fais|i'm|im|is|it's)";
const BARE = openedPattern(
  String.raw`${BEFORE_BARE}(?!\p{L})`,
  String.raw`\b${BEFORE_BARE}\s+(?:an?\s+|eine?\s+|une?\s+|una?\s+|uk\s|us\s|the\s|el\s|la\s)?(${NUMBER}|${LETTERS})(?:\s*${JOIN}\s*(${NUMBER}|${LETTERS}))?(?![\p{L}\d%$€£"'’”]|-\p{L}|\s?(?:${SYSTEM}|inch(?:es)?|feet|foot|ft|mm|cm|km|kg|g|oz|ml|l|min|minutes?|hours?|h|days?|weeks?|years?|months?|items?|pairs?|pieces?|miles?|dollars?|bucks|euros?|times|people|of (?:the|those|these|them|it|each)|%)\b)`,
);

/** "Mens 10", "ladies 8": a figure behind the people whose sizes are counted. */
const PEOPLE =
  "(?:m[ae]n'?s|wom[ae]n'?s|lad(?:y|ies)'?|(?:fe)?males?|guys?'?|kids'?|herren|manner|damen|frauen|hommes?|femmes?|hombres?|mujer(?:es)?)";
const OF_PEOPLE = openedPattern(
  PEOPLE,
  String.raw`\b${PEOPLE}\s(?:us\s|uk\s|eu\s)?(${NUMBER})(?![\p{L}\d%$€£"]|[.,]\d|-\p{L}|\s?(?:inch(?:es)?|in|mm|cm|km|kg|g|oz|ml|l|min|minutes?|hours?|days?|weeks?|years?|pairs?|packs?|pockets?|miles?|dollars?|bucks|euros?)\b)`,
);

/** "Calzo nueve y medio", "a six in the green", "size eight and a half". */
const WORN = "(?:wear|calzo|calza|uso|trage|chausse|take|need)";
const IN_WORDS = openedPattern(
  String.raw`${SIZE_WORD}|(?:${WORN}|in|an?)(?!\p{L})`,
  String.raw`\b(?:${SIZE_WORD}\s(?:(?:is|an?|una?|une)\s)?|${WORN}\s(?:an?\s|une?\s|una?\s|eine?\s)?|(?:in\s)?an?\s(?=\S+\s(?:in\s(?:the\s)?\p{L}|and\sa\shalf\b)))(${NUMBER_WORDS.filter((word) => !["ein", "eine", "un", "uno", "one", "a"].includes(word)).join("|")})(\s(?:and\sa\shalf|y\smedi[oa]|et\sdemie?|einhalb))?(?![\p{L}\d]|\s(?:pairs?|pieces?|of|packs?|boxes|days?|weeks?|months?|years?|hours?|minutes?|miles?|more|colou?rs?|sizes?|paar|stuck|tage[n]?|wochen|jahre|paires?|jours?|semaines?|pares?|dias?|semanas?)\b)`,
);

/** "7 and a half", "siete y medio": a size where the shop has it, unless a half of something else is told. */
const HALVES = openedPattern(
  String.raw`\d|(?:${NUMBER_WORDS.filter((word) => !["ein", "eine", "un", "uno", "one", "a"].includes(word)).join("|")})(?!\p{L})`,
  String.raw`(?<![\p{L}\d.,$€£])(\d{1,2}|${NUMBER_WORDS.filter((word) => !["ein", "eine", "un", "uno", "one", "a"].includes(word)).join("|")})\s(?:and\sa\shalf|y\smedi[oa]|et\sdemie?|einhalb)(?![\p{L}\d]|\s(?:an?\s)?(?:pairs?|hours?|minutes?|miles?|days?|weeks?|months?|years?|inch(?:es)?|feet|foot|pounds?|dollars?|bucks|km|stunden?|jahre|heures?|ans?|horas?|anos?)\b)`,
);

/** Sizes that say what they are: "W32 L34", "32x34", "XL". */
const INCHES = openedPattern(
  String.raw`w(?:aist)?(?!\p{L})|\d`,
  String.raw`\b(?:w(?:aist)?\s?(\d{2})\s?(?:[x/,]|and|und|et|y)?\s?(?:l(?:ength)?|inseam)\s?(\d{2})|(\d{2})\s?x\s?(\d{2}))\b(?!\s?(?:cm|mm|m|px|x|inch(?:es)?|in|ft|\d))`,
);
/** "2Y", "12K": a child's size, where the shop has it. */
const OF_KIDS = openedPattern(String.raw`\d`, String.raw`(?<![\p{L}\d.,$€£])(\d{1,2}(?:[.,]5)?\s?[yk])(?![\p{L}\d])`);
const CLEAR_LETTER = "(?:xxs|xs|xl|xxl|xxxl|[2-5]xl)";
const CLEAR_LETTERS = openedPattern(CLEAR_LETTER, String.raw`(?<![\p{L}\d.,'$€£-])(${CLEAR_LETTER})(?![\p{L}\d'])`);
const IN_LETTER = openedPattern(
  String.raw`(?:in|en)(?!\p{L})`,
  String.raw`\b(?:in|en)\s(?:an?\s|einer?\s|une?\s)?([sml])(?=\s*(?:$|[.,!?])|\s+(?:please|bitte|pls|por favor|stp|and|und|or|oder|for|fur)\b)`,
);

/** "Large please", "men's, medium", "small, black": a letter size spelled out that is a part of the message by itself. */
const SPELLED = openedPattern(
  "extra|x|small|medium|large",
  String.raw`(?<=^\W*|[,;:.!?]\s*|\b(?:ok|okay|yes|yeah|sure|please|then|so|and|um|hm+|probably|maybe|${PEOPLE})\s+)(extra[ -]?(?:large|small)|x-(?:large|small)|small|medium|large)(?=\s*(?:$|[,;.!?])|\s+(?:please|pls|plz|then|thanks|thank you|bitte|svp|por favor|for (?:me|him|her)|i (?:think|guess))\b)`,
);
/** "34C", "8.5 please": nothing but what the shop has as a size, and what no count is. */
const ALONE = openedPattern(
  String.raw`\d`,
  String.raw`(?<=^\W*(?:(?:ok|okay|yes|and|in|then)\s+)?)(\d{2}\s?[a-h]{1,2}|\d{1,2}[.,]5)(?=\W*$|\s+(?:please|pls|plz|then|bitte|svp|por favor)\W*$)`,
);

/** Sizes with their system, on folded text. `known` are the shop's own size values, folded. */
export function findSizes(folded: string, openings: Openings, known: Set<string>): Finding[] {
  const found: Finding[] = [];
  const add = (start: number, whole: string, first: string, second: string | undefined, system: string | undefined) => {
    const end = start + whole.trimEnd().length;
    if (found.some((entity) => start < entity.end && end > entity.start)) return;
    const size = toSize(first);
    found.push({
      type: "size",
      value: {
        size,
        upTo: second === undefined ? null : toSize(second),
        system: system === undefined ? null : (SYSTEMS[system.toLowerCase()] ?? null),
      },
      start,
      end,
    });
  };

  const matches = (pattern: OpenedPattern) => matchOpened(pattern, folded, openings);

  for (const match of matches(BETWEEN)) {
    const [whole, first = "", systemA, second, systemB] = match;
    if (isSizePair(first, second ?? "", systemA ?? systemB, known, folded))
      add(match.index, whole, first, second, systemA ?? systemB);
  }
  for (const match of matches(HALVES)) {
    const [whole, words = ""] = match;
    const size = `${/^\d/.test(words) ? words : String(readNumberWords([words]) ?? "")}.5`;
    if (isKnown(size, known)) add(match.index, whole, size, undefined, undefined);
  }
  for (const match of matches(NAMED)) {
    const [whole, systemA, first = "", second, systemB] = match;
    const unit = readUnit(folded.slice(match.index + whole.length), first, known);
    add(match.index, whole + unit, first + unit, second, systemA ?? systemB);
  }
  for (const match of matches(SUFFIXED)) {
    const [whole, first = "", second, system] = match;
    if (/^(?:it|fr)$/.test(system ?? "") || !isPlausible(first)) continue;
    add(match.index, whole, first, second, system);
  }
  for (const match of matches(PREFIXED)) {
    const [whole, system, , first = "", second] = match;
    if (/^(?:it|fr|american|european|british|europe)$/.test(system ?? "") || !isPlausible(first)) continue;
    add(match.index, whole, first, second, system);
  }
  for (const match of matches(INCHES)) {
    const [whole, waist, length, width, leg] = match;
    const [first, second] = [Number(waist ?? width), Number(length ?? leg)];
    if (first < 22 || first > 60 || second < 24 || second > 40) continue;
    add(match.index, whole, `w${first} l${second}`, undefined, undefined);
  }
  for (const match of [...matches(CLEAR_LETTERS), ...matches(IN_LETTER)]) {
    const [whole, letters = ""] = match;
    const offset = whole.lastIndexOf(letters);
    add(match.index + offset, letters, letters, undefined, undefined);
  }
  for (const match of [...matches(SPELLED), ...matches(ALONE)]) {
    const [whole, size = ""] = match;
    const own = size.replace(/^extra[ -]?/, "extra ").replace(/\s(?=[a-h]+$)/, "");
    if (isKnown(own, known)) add(match.index, whole, own, undefined, undefined);
  }
  for (const match of matches(OF_KIDS)) {
    const [whole, size = ""] = match;
    const own = size.replace(/\s/, "");
    if (known.has(own)) add(match.index, whole, own.toUpperCase(), undefined, undefined);
  }
  for (const match of matches(OF_PEOPLE)) {
    const [whole, first = ""] = match;
    if (isKnown(first, known) || isEuropeanShoe(first, known))
      add(match.index + whole.lastIndexOf(first), first, first, undefined, undefined);
  }
  for (const match of matches(IN_WORDS)) {
    const [whole, words = "", half] = match;
    const size = `${readNumberWords([words]) ?? ""}${half === undefined ? "" : ".5"}`;
    const offset = whole.lastIndexOf(words);
    if (isKnown(size, known)) add(match.index + offset, whole.slice(offset), size, undefined, undefined);
  }
  for (const match of matches(BARE)) {
    const [whole, first = "", second] = match;
    if (OF_MONEY.test(folded.slice(0, match.index)) || A_TIME.test(folded.slice(match.index + whole.length))) continue;
    if (
      (!isKnown(first, known) && !isEuropeanShoe(first, known) && !isAskedFor(first, whole, folded, known)) ||
      (/^(?:small|large|medium)$/.test(first) && known.size === 0)
    )
      continue;
    const offset = whole.lastIndexOf(first, second === undefined ? undefined : whole.lastIndexOf(second) - 1);
    add(match.index + Math.max(0, offset), whole.slice(Math.max(0, offset)), first, second, undefined);
  }
  // "My nephew is 12 and wears a 9": his age is no size beside one.
  const isYears = ({ start }: Finding) => isAge(folded.slice(0, start), Number(/^\d+/.exec(folded.slice(start))?.[0]));
  const worn = found.filter((size) => !isYears(size));
  return (worn.length > 0 ? worn : found).sort((left, right) => left.start - right.start);
}

/** "My budget is 130" is money, and "a 3:10 marathon" a time. */
const OF_MONEY = /\b(?:budgets?|limits?|max(?:imum)?|spend|presupuesto|limite)\s*$/;
const A_TIME = /^:\d\d/;

/** "Size 27 cm": the unit, unless the shop writes its sizes without. */
function readUnit(after: string, size: string, known: Set<string>): string {
  const unit = /^\s?(cm|mm)(?![\p{L}\d])/u.exec(after)?.[1];
  return unit === undefined || !/^\d/.test(size) || known.has(size) ? "" : ` ${unit}`;
}

/** "xl" -> "XL", "10,5" -> "10.5", "9 1/2" -> "9.5". */
function toSize(text: string): string {
  const plain = text.trim().toLowerCase();
  if (/^w\d\d l\d\d$/.test(plain)) return plain.toUpperCase();
  return (
    LETTER_SIZES[plain] ??
    (/^\dxl$/.test(plain) ? plain.toUpperCase() : undefined) ??
    plain.replace(",", ".").replace(/\s?(?:½|1\/2)$/, ".5")
  );
}

function isKnown(text: string, known: Set<string>): boolean {
  const size = toSize(text).toLowerCase();
  return (
    known.has(size) ||
    known.has(text.trim()) ||
    known.has(`${size}y`) ||
    [...known].some((value) => value.split(/[\s/]+/).includes(size))
  );
}

function isSizePair(
  first: string,
  second: string,
  system: string | undefined,
  known: Set<string>,
  folded: string,
): boolean {
  if (
    system !== undefined ||
    /\b(?:size|sizes|shoe size|wear|grosse|groesse|taille|pointure|talla|fit|i'm)\b/.test(folded)
  )
    return isPlausible(first);
  const gap = Number(toSize(second)) - Number(toSize(first));
  return isKnown(first, known) || (gap > 0 && gap <= 1.5 && isPlausible(first) && !/[$€£]/.test(folded));
}

/** "Do you have it in 15?" where sizes are numbers, though none of them is 15. */
function isAskedFor(text: string, whole: string, folded: string, known: Set<string>): boolean {
  const value = Number(toSize(text));
  const isQuestion = whole.startsWith("in ") && /\b(?:have|got|come|available|habt|haben|gibt)\b/.test(folded);
  return isQuestion && value > 0 && value <= 60 && [...known].some((size) => /^\d/.test(size));
}

/** "in 42" in a shop whose shoe sizes are American. */
function isEuropeanShoe(text: string, known: Set<string>): boolean {
  const value = Number(toSize(text));
  return value >= 34 && value <= 50 && [...known].some((size) => /^\d/.test(size));
}

function isPlausible(text: string): boolean {
  const value = Number(toSize(text));
  return Number.isNaN(value) || (value > 0 && value <= 60);
}
