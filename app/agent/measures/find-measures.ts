import type { Constraint, MeasureBounds } from "~/contracts/need-state";
import type { CatalogVocabulary } from "~/ports/catalog-search";
import { askedLabels } from "../attributes/find-asked-attribute";
import { foldText } from "../perception/fold-text";
import { stemsOf } from "../perception/phrase-index";
import { describeAttribute } from "../reply/describe-attribute";
import { unitOfName } from "./read-measures";
import { unitOf, type Dimension, type Unit } from "./units";

/** A wish for a figure ("drop under 6 mm"), with the place in the message that said it. */
export type MeasureFinding = { constraint: Constraint; start: number; end: number };

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const BELOW = String.raw`under|below|less than|lighter than|smaller than|shorter than|lower than|fewer than|no heavier than|unter|weniger als|leichter als|kleiner als|kurzer als|moins de|moins que|plus leger(?:e|s|es)? que|inferieur a|menos de|inferior a|mas liger[oa]s? que|por debajo de|<`;
const AT_MOST = String.raw`at most|no more than|not more than|max(?:imum|\.)?(?: of)?|up to|or less|hochstens|maximal|bis(?: zu)?|nicht mehr als|au plus|au maximum|maximum|jusqu'a|pas plus de|como (?:maximo|mucho)|maximo(?: de)?|hasta|no mas de|<=|≤`;
const ABOVE = String.raw`over|above|more than|heavier than|bigger than|larger than|longer than|brighter than|higher than|uber|mehr als|groser als|langer als|heller als|plus de|plus que|superieur a|mas de|superior a|por encima de|>`;
const AT_LEAST = String.raw`at least|no less than|min(?:imum|\.)?(?: of)?|from|or more|mindestens|minimal|ab|wenigstens|au moins|au minimum|a partir de|al menos|como minimo|minimo(?: de)?|desde|por lo menos|>=|≥`;
const AFTER_LESS = /^\s*(?:or (?:less|lighter|under|below)|max(?:imum)?\b|oder (?:weniger|leichter)|ou moins|o menos)/;
const AFTER_MORE = /^\s*(?:or (?:more|above|over|brighter)|\+|plus\b|min(?:imum)?\b|oder mehr|ou plus|o mas)/;
const COMPARISON = new RegExp(String.raw`(?:^|[\s(,])(?:(${AT_MOST})|(${AT_LEAST})|(${BELOW})|(${ABOVE}))\s*$`);
const RANGE = new RegExp(
  String.raw`(${NUMBER})\s?([a-z]+)?\s?(?:-|to|and|bis|und|a|et|y)\s?(${NUMBER})\s?([a-z]+)\b`,
  "g",
);
const SINGLE = new RegExp(String.raw`(?<![\d.,#$€£])(${NUMBER})\s?([a-z]+)\b`, "g");
/** "Zero drop" is a figure in words. */
const ZERO = /\b(?:zero|null|no|cero|sin|0)[- ]?(?:mm )?(?:drop|sprengung)\b/g;
/** "I weigh 80 kg", "I'm 180 cm tall" are about the shopper, not about the goods. */
const OF_THE_SHOPPER =
  /\b(?:i weigh|my weight|i'?m|i am|ich wiege|ich bin|mein gewicht|je pese|je fais|je mesure|yo peso|peso|mido|soy)\s(?:\w+\s){0,2}$/;
/** What a bare figure of a dimension is about. Lengths and times are about too many things to guess. */
const BY_DIMENSION: Partial<Record<Dimension, string[]>> = {
  mass: ["weight"],
  volume: ["capacity", "volume"],
  light: ["lumens"],
  energy: ["calories"],
};
/** Letters around a figure in which its name may stand. */
const REACH = 28;

/** Wishes for figures in a message, each about something that the shop lists figures of. */
export function findMeasures(text: string, vocabulary: CatalogVocabulary): MeasureFinding[] {
  const folded = foldText(text);
  const known = knownMeasures(vocabulary);
  const found: MeasureFinding[] = [];
  const add = (start: number, end: number, unit: Unit, bounds: Bounds) => {
    if (found.some((other) => start < other.end && end > other.start)) return;
    const finding = toFinding(folded, text, { start, end, unit, bounds }, known);
    if (finding) found.push(finding);
  };

  for (const match of folded.matchAll(ZERO)) {
    const unit = unitOf("mm");
    if (unit) add(match.index, match.index + match[0].length, unit, { min: null, max: 0, isStrict: false });
  }
  for (const match of folded.matchAll(RANGE)) {
    const unit = unitOf(match[4] ?? "");
    const [low, high] = [readNumber(match[1] ?? ""), readNumber(match[3] ?? "")];
    if (unit && low < high)
      add(match.index, match.index + match[0].length, unit, { min: low, max: high, isStrict: false });
  }
  for (const match of folded.matchAll(SINGLE)) {
    const unit = unitOf(match[2] ?? "");
    if (!unit) continue;
    const end = match.index + match[0].length;
    const before = COMPARISON.exec(folded.slice(0, match.index));
    const start = before ? match.index - before[0].trimStart().length : match.index;
    add(start, end, unit, boundsOf(readNumber(match[1] ?? ""), before, folded.slice(end)));
  }
  return found;
}

type Bounds = { min: number | null; max: number | null; isStrict: boolean };

function boundsOf(value: number, before: RegExpExecArray | null, after: string): Bounds {
  const [, atMost, atLeast, below, above] = before ?? [];
  if (atMost !== undefined || AFTER_LESS.test(after)) return { min: null, max: value, isStrict: false };
  if (atLeast !== undefined || AFTER_MORE.test(after)) return { min: value, max: null, isStrict: false };
  if (below !== undefined) return { min: null, max: value, isStrict: true };
  if (above !== undefined) return { min: value, max: null, isStrict: true };
  return { min: value, max: value, isStrict: false };
}

type KnownMeasure = { label: string; dimension: Dimension };

function knownMeasures(vocabulary: CatalogVocabulary): KnownMeasure[] {
  const known = vocabulary.attributes.flatMap(({ name, values }) => {
    const unit =
      unitOfName(name) ?? unitOf(/^\d+(?:[.,]\d+)?\s?([a-z]+)$/i.exec(values[0] ?? "")?.[1]?.toLowerCase() ?? "");
    return unit ? [{ label: describeAttribute(name, []).label, dimension: unit.dimension }] : [];
  });
  return known.filter(({ label }, index) => known.findIndex((other) => other.label === label) === index);
}

function toFinding(
  folded: string,
  text: string,
  { start, end, unit, bounds }: { start: number; end: number; unit: Unit; bounds: Bounds },
  known: KnownMeasure[],
): MeasureFinding | null {
  if (OF_THE_SHOPPER.test(folded.slice(Math.max(0, start - REACH), start))) return null;
  const alike = known.filter(({ dimension }) => dimension === unit.dimension);
  const around = `${clauseBefore(folded.slice(Math.max(0, start - REACH), start))} ${folded.slice(start, end)} ${clauseAfter(folded.slice(end, end + REACH))}`;
  const label = namedLabel(around, alike) ?? usualLabel(unit.dimension, alike);
  if (label === null) return null;

  const isExact = bounds.min !== null && bounds.min === bounds.max;
  const measure: MeasureBounds = { dimension: unit.dimension, unit: unit.symbol, factor: unit.factor, ...bounds };
  return {
    start,
    end,
    constraint: {
      id: `measure:${label}`.slice(0, 80),
      kind: "measure",
      name: label.slice(0, 120),
      value: writeBounds(measure),
      // "A 500 ml bottle" is a description: it ranks. A bound is a bound.
      strength: isExact ? "prefer" : "must",
      said: text.slice(start, end).slice(0, 200),
      measure,
    },
  };
}

function clauseBefore(text: string): string {
  return text.split(/[,;.!?]\s|\b(?:and|und|et|y)\b/).at(-1) ?? "";
}

function clauseAfter(text: string): string {
  return text.split(/[,;.!?]|\b(?:and|und|et|y|but|aber|mais|pero)\b/)[0] ?? "";
}

/** "Drop under 6 mm": one of the shop's labels stands beside the figure, in its own words or in another language's. */
function namedLabel(around: string, alike: KnownMeasure[]): string | null {
  for (const asked of askedLabels(around)) {
    const wanted = stemsOf(asked);
    const own = alike.find(({ label }) => wanted.every((word) => stemsOf(label).includes(word)));
    if (own) return own.label;
  }
  const said = stemsOf(around);
  return (
    alike.find(({ label }) => {
      const stems = stemsOf(label);
      return stems.length > 0 && stems.every((word) => said.includes(word));
    })?.label ?? null
  );
}

function usualLabel(dimension: Dimension, alike: KnownMeasure[]): string | null {
  const usual = BY_DIMENSION[dimension] ?? [];
  return usual.find((name) => alike.some(({ label }) => label === name)) ?? null;
}

/** "< 6 mm", "≥ 500 ml", "5–10 l": the same in every language. */
export function writeBounds({ min, max, isStrict, unit }: MeasureBounds): string {
  if (min !== null && max !== null) return min === max ? `${min} ${unit}` : `${min}–${max} ${unit}`;
  return max !== null ? `${isStrict ? "<" : "≤"} ${max} ${unit}` : `${isStrict ? ">" : "≥"} ${min ?? 0} ${unit}`;
}

/** "0,5" and "0.5" are a half, "1.000" and "1,000" a thousand. */
function readNumber(digits: string): number {
  const decimal = /^(\d+)[.,](\d{1,2})$/.exec(digits);
  return decimal ? Number(`${decimal[1] ?? ""}.${decimal[2] ?? ""}`) : Number(digits.replace(/[.,]/g, ""));
}
