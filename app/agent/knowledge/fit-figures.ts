import { groupOfWord } from "../perception/lexicons/audiences";
import { tokenize } from "../perception/tokenize";

/** How well the figures of a question fit a line: 1 picks it out, 0 says nothing, below 0 the line holds for other figures. */
export type FigureFit = (line: string, table: string[] | null, heading: string) => number;

type Column = { said: RegExp; titled: RegExp };
const COLUMNS: Column[] = [
  ["eu|european?s?|europ[aä]isch\\w*|europ[eé]enne?s?|europea?s?"],
  ["us|usa|american|amerikanisch\\w*|am[eé]ricaine?s?|american[ao]s?"],
  ["uk|british|britisch\\w*|britannique|brit[aá]nic[ao]s?"],
  ["chest|bust|brust\\w*|poitrine|pecho"],
  ["waist|taillenumfang|tour de taille|cintura"],
  ["hips?|h[uü]ft\\w*|hanches|cadera"],
  ["(?:foot|feet|fu(?:ß|ss)|pied|pie)(?: ?length|l[aä]nge)?|insole|cm|mm"],
  ["inseam|leg|inside leg|beinl[aä]nge|entrejambe"],
].map(([words = ""]) => {
  const pattern = new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, "iu");
  return { said: pattern, titled: pattern };
});

type Figure = { value: number; unit: string | null; letter: string; column: number | null; target: number | null };

const UNITS: [name: string, pattern: RegExp][] = [
  ["cm", /^\s?(?:cm|centimet\w+|zentimeter)\b/i],
  ["mm", /^\s?(?:mm|millimet\w+)\b/i],
  ["in", /^\s?(?:inch(?:es)?\b|in\.|"|″|-inch\b|zoll\b|pouces?\b|pulgadas?\b)/i],
  ["degree", /^\s?(?:°\s?[fc]?|degrees?|fahrenheit|celsius|grad\b|degr[eé]s|grados)/i],
  ["year", /^\s?-?(?:years?|yrs?|jahre?|ans\b|a[nñ]os)/i],
  ["weight", /^\s?(?:kg|kilos?|lbs?\b|pounds? (?!sterling))/i],
  ["distance", /^\s?-?(?:miles?\b|mi\b|km\b|kilomet\w+|[kK]\b)/],
  ["hour", /^\s?-?(?:hours?|hrs?|stunden|heures|horas)\b/i],
];
const MONEY =
  /(?:[$€£]\s?(\d+(?:[.,]\d{1,2})?)|(\d+(?:[.,]\d{1,2})?)\s?(?:[$€£]|dollars?|bucks|usd|euros?|eur|pounds?|gbp|chf)(?![\p{L}]))/giu;
const FIGURE = /(?<![\p{L}\d.,$€£#-])(\d{1,3}(?:[.,]\d)?)([A-Z]{1,2}(?![\p{L}]))?/gu;
const LETTER_SIZE = /(?<![\p{L}'’])(XXS|XS|S|M|L|XL|XXL|3XL)(?![\p{L}'’])/gu;
const NEAR = 24;

/** The words of a question without its bare numbers and amounts, which no text repeats. */
export function withoutFigures(question: string): string {
  return question.replace(MONEY, " ").replace(/(?<![\p{L}\d.,])\d+(?:[.,]\d+)?(?![\p{L}\d])/gu, " ");
}

/** Reads the figures of a question: sizes of named systems, measures of the body, amounts of money, degrees and the like. */
export function fitFigures(question: string): FigureFit {
  const amounts = [...question.matchAll(MONEY)].map(([, before, after]) => toNumber(before ?? after ?? ""));
  const figures = readFigures(question.replace(MONEY, (found) => " ".repeat(found.length)));
  const groups = groupsIn(question);

  return (line, table, heading) => {
    if (table !== null) return fitRow(line, table, heading, figures, groups);
    return (
      Math.max(...[0], ...amounts.map((amount) => fitThreshold(line, amount))) ||
      lowest(amounts.map((amount) => fitThreshold(line, amount))) ||
      fitRange(line, figures)
    );
  };
}

function readFigures(question: string): Figure[] {
  const numbers = [...question.matchAll(FIGURE)].map((match) => {
    const end = match.index + match[0].length;
    const rest = question.slice(end);
    const unit = UNITS.find(([, pattern]) => pattern.test(rest))?.[0] ?? null;
    return { value: toNumber(match[1] ?? ""), letter: match[2] ?? "", unit, start: match.index, end };
  });
  const letters = [...question.matchAll(LETTER_SIZE)].map(({ 0: letter, index }) => ({
    ...{ value: Number.NaN, letter, unit: null, start: index, end: index + letter.length },
  }));
  return [...numbers, ...letters].map(({ start, end, ...figure }) => {
    const rest = question.slice(end, end + NEAR);
    // "A 9 in EU sizes" is of another system than the European one.
    const into = /^\s*(?:in|into|to|as|auf|en|a)\s+(?:an? |the )?([\p{L}]+)/iu.exec(rest)?.[1] ?? null;
    const target = into === null ? null : columnOf(into);
    const before = question.slice(Math.max(0, start - NEAR), start);
    const label = columnBefore(before) ?? (target === null ? columnAfter(rest) : null);
    return { ...figure, column: label, target: target ?? null };
  });
}

function columnOf(words: string): number | null {
  const found = COLUMNS.findIndex(({ said }) => said.test(words));
  return found < 0 ? null : found;
}

/** The last label before a figure is its own: "EU 43", "chest is 42". */
function columnBefore(words: string): number | null {
  const all = words.split(/\s+/).reverse();
  for (const word of all) {
    const found = columnOf(word);
    if (found !== null) return found;
    if (/\d/.test(word)) return null;
  }
  return null;
}

function columnAfter(words: string): number | null {
  return words.split(/\s+/).reduce<number | null>((found, word) => found ?? columnOf(word), null);
}

const LABELLED = 1;
const ANYWHERE = 0.6;
const OTHER_GROUP = -1;

function fitRow(line: string, header: string[], heading: string, figures: Figure[], groups: Set<string>): number {
  const cells = toCells(line);
  if (cells.length !== header.length || figures.length === 0) return 0;
  const own = groupsIn(`${heading} ${header[0] ?? ""}`);
  if (groups.size > 0 && own.size > 0 && ![...groups].some((group) => own.has(group))) return OTHER_GROUP;

  const fits = figures.map((figure) => {
    const labelled =
      figure.column === null ? [] : header.flatMap((title, at) => (isTitled(title, figure.column) ? [at] : []));
    const looked =
      labelled.length > 0
        ? labelled
        : header.flatMap((title, at) => (figure.target !== null && isTitled(title, figure.target) ? [] : [at]));
    if (figure.column !== null && labelled.length === 0) return 0;
    // A column of men's sizes says nothing of a woman's.
    const ofGroup = looked.filter((at) => isForGroup(header[at] ?? "", groups));
    const held = Math.max(0, ...ofGroup.map((at) => holds(cells[at] ?? "", figure, header[at] ?? "")));
    return held * (labelled.length > 0 ? LABELLED : ANYWHERE);
  });
  return Math.max(...fits);
}

function isTitled(title: string, column: number | null): boolean {
  return column !== null && (COLUMNS[column]?.titled.test(title) ?? false);
}

function isForGroup(title: string, groups: Set<string>): boolean {
  const own = groupsIn(title);
  return groups.size === 0 || own.size === 0 || [...groups].some((group) => own.has(group));
}

/** 1 where a cell holds a figure, less where only a tape that is held loosely would say so, 0 where not. */
function holds(cell: string, { value, letter, unit }: Figure, title: string): number {
  if (Number.isNaN(value)) return Number(cell.toUpperCase() === letter);
  if (letter !== "") return Number(cell.split(/[\s,/]+/).some((part) => part.toUpperCase() === `${value}${letter}`));
  const size = inUnitOf(title, value, unit);
  const ranges = [...cell.matchAll(/(\d+(?:[.,]\d+)?)(?:\s?[-–]\s?(\d+(?:[.,]\d+)?))?/g)].map(([, from = "", to]) => {
    const low = toNumber(from);
    return { low, high: to === undefined ? low : toNumber(to) };
  });
  if (ranges.some(({ low, high }) => size >= low && size <= high)) return 1;
  return unit !== null && ranges.some(({ low, high }) => size > low - LOOSE && size < high + LOOSE) ? NEARLY : 0;
}

/** Between two rows of a table of the body, a measure belongs to both. */
const LOOSE = 0.75;
const NEARLY = 0.8;

/** "105 cm" in a column that is titled "Chest (in)". */
function inUnitOf(title: string, value: number, unit: string | null): number {
  const isInches = /\(in\.?\)|inch|"/i.test(title);
  const isMillimeters = /\(mm\)|\bmm\b/i.test(title);
  const isCentimeters = /\(cm\)|\bcm\b/i.test(title);
  const centimeters = unit === "in" ? value * 2.54 : unit === "mm" ? value / 10 : unit === "cm" ? value : null;
  if (centimeters === null) return value;
  return isInches ? centimeters / 2.54 : isMillimeters ? centimeters * 10 : isCentimeters ? centimeters : value;
}

const FROM =
  /(?:\b(?:from|over|above|more than|at least|starting (?:at|from)|exceed\w*|orders of|spend|ab|[uü]ber|mindestens|d[eè]s|[aà] partir de|plus de|desde|m[aá]s de)\s+(?:[$€£]\s?)?(\d+(?:[.,]\d{1,2})?)(?!\s?(?:days|%|p\.m|a\.m|to\b|-|–))|[$€£](\d+(?:[.,]\d{1,2})?)\+)/iu;
const MET = 0.6;
const NOT_MET = -0.6;

/** "From $150 everything is free" holds for an order of 160; of two that hold the higher one says more. */
function fitThreshold(line: string, amount: number): number {
  const found = FROM.exec(line);
  if (!found || !/[$€£]|\b(?:eur|usd|gbp|chf|dollars?|euros?|pounds?)\b/i.test(line)) return 0;
  const limit = toNumber(found[1] ?? found[2] ?? "");
  return amount >= limit ? MET + 0.4 * Math.min(1, limit / Math.max(1, amount)) : NOT_MET;
}

/** "20 to 30 °F" holds 25 degrees. */
function fitRange(line: string, figures: Figure[]): number {
  const held = figures.some(({ value, unit }) => {
    if (unit === null || Number.isNaN(value)) return false;
    const isOfUnit = (rest: string) => UNITS.find(([, pattern]) => pattern.test(rest))?.[0] === unit;
    return [...line.matchAll(RANGE)].some((match) => {
      const [whole, from, to, below, above] = match;
      if (!isOfUnit(line.slice(match.index + whole.length))) return false;
      if (from !== undefined && to !== undefined) return value >= toNumber(from) && value <= toNumber(to);
      if (below !== undefined) return value < toNumber(below);
      return above !== undefined && value > toNumber(above);
    });
  });
  return held ? 1 : 0;
}

const RANGE =
  /(\d+(?:[.,]\d+)?)\s?(?:-|–|to|bis|[aà])\s?(\d+(?:[.,]\d+)?)|\b(?:below|under|less than|unter|moins de|menos de)\s+(\d+(?:[.,]\d+)?)|\b(?:above|over|more than|[uü]ber|plus de|m[aá]s de)\s+(\d+(?:[.,]\d+)?)/giu;

/** The titles of a table's columns, where lines are one: the same number of cells in each. */
export function readHeader(lines: string[]): string[] | null {
  const header = toCells(lines[0] ?? "");
  const isTable =
    header.length > 1 && lines.slice(1).filter((line) => toCells(line).length === header.length).length >= 1;
  return isTable ? header : null;
}

function toCells(line: string): string[] {
  return line.split("|").map((cell) => cell.trim());
}

function groupsIn(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ word }) => groupOfWord(word) ?? []));
}

function lowest(values: number[]): number {
  return Math.min(0, ...values);
}

function toNumber(text: string): number {
  return Number(text.replace(",", "."));
}
