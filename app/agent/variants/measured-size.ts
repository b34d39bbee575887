import { escapePattern } from "~/lib/escape-pattern";
import type { LiveProduct } from "~/ports/storefront";
import { foldText } from "../perception/fold-text";

/** A body measure as a shopper says it ("38 inch hips", "5'3\""), in inches. */
export type BodyMeasure = { inches: number; said: string };

const CM_PER_INCH = 2.54;
const FEET =
  /(?<![\d.,$€£])([4-7])\s?(?:'|’|′|ft\b\.?|feet\b|foot\b)\s?(?:(\d{1,2})(?!\d)\s?(?:"|”|″|''|in\b|inch(?:es)?\b)?)?/g;
const INCHES =
  /(?<![\d.,'’$€£])(\d{2}(?:\.\d+)?)\s?(?:-\s?)?(?:"|”|″|inch(?:es)?\b|in\b(?=\s*(?:$|[.,;!?)]|chest|hips?|waist|calf|calves|around|wide|bust|thigh|wrist|head)))/g;
/** Hands and wrists have fewer inches than the rest. */
const SMALL_INCHES =
  /(?<![\d.,'’$€£])(\d(?:\.\d+)?)\s?(?:-\s?)?(?:"|”|″|inch(?:es)?\b|in\b(?=\s*(?:$|[.,;!?)]|around|wide)))/g;
const SMALL_PARTS = /\b(?:hands?|knuckles?|wrists?|palm|fist)\b/;
const CENTIMETERS =
  /(?<![\d.,$€£])(\d{2,3}(?:[.,]\d+)?)\s?(?:cm\b|zentimeter|centimet\w+)|(?<![\d.,$€£])([12])[.,](\d{2})\s?(?:m\b|meters?\b)/g;
const PARTS = ["hip", "chest", "bust", "waist", "calf", "thigh", "wrist", "head", "height", "knuckle"];

/** Measures of a body that a message tells, in order. */
export function bodyMeasures(text: string): BodyMeasure[] {
  const folded = foldText(text);
  const found = [
    ...[...folded.matchAll(FEET)].map((match) => ({ match, inches: Number(match[1]) * 12 + Number(match[2] ?? 0) })),
    ...[...folded.matchAll(INCHES)].map((match) => ({ match, inches: Number(match[1]) })),
    ...(SMALL_PARTS.test(folded) ? [...folded.matchAll(SMALL_INCHES)] : []).map((match) => ({
      match,
      inches: Number(match[1]),
    })),
    ...[...folded.matchAll(CENTIMETERS)].map((match) => ({
      match,
      inches:
        (match[2] === undefined
          ? Number((match[1] ?? "").replace(",", "."))
          : Number(match[2]) * 100 + Number(match[3])) / CM_PER_INCH,
    })),
  ];
  return found
    .toSorted((left, right) => left.match.index - right.match.index)
    .map(({ match, inches }) => ({ inches, said: text.slice(match.index, match.index + match[0].length).trim() }));
}

/**
 * Which values of an option the shop itself gives for a body measure: in the value ("M (calf 13-15 in)") or in its size notes
 * ("Hip size: S 33-36 in, M 36-39 in", "110 cm for heights to 5 ft 5 in"). Empty where it gives none; two where both hold.
 */
export function valuesForMeasure(
  { inches }: BodyMeasure,
  text: string,
  values: LiveProduct["options"][number]["values"],
  notes: string,
): string[] {
  const told = foldText(notes);
  if (!isOfOnePart(foldText(text), `${told} ${foldText(values.join(" "))}`)) return [];
  const inValue = values.filter((value) => covers(rangeIn(foldText(value)), inches));
  if (inValue.length > 0) return inValue;
  const inNotes = values.filter((value) => covers(rangeIn(after(value, told), unitOf(told)), inches));
  if (inNotes.length > 0) return inNotes;

  const bounds = values.map((value) => upperBound(after(value, told)));
  const known = bounds.flatMap((bound) => bound ?? []);
  if (known.length === 0 || known.length < values.length - 1) return [];
  const at = bounds.findIndex((bound) => bound === null || inches <= bound);
  return at < 0 ? [] : [values[at] ?? ""].filter((value) => value !== "");
}

/** Whether a part of the body is measured: "bust is 39". */
export function isOfBody(text: string): boolean {
  return OF_BODY.test(foldText(text)) || bodyMeasures(text).length > 0;
}

const OF_BODY =
  /\b(?:chest|bust|waist|hips?|inseam|calf|calves|thighs?|wrists?|knuckles?|inches|brust\w*|huft\w*|taillenumfang|poitrine|hanches|pecho|cadera|cintura)\b/;

/** A chest is not measured by the sizes of hips. */
function isOfOnePart(said: string, told: string): boolean {
  const named = PARTS.filter(
    (part) =>
      said.includes(part) ||
      (part === "calf" && said.includes("calves")) ||
      (part === "knuckle" && /\b(?:hands?|palms?|fist)\b/.test(said)),
  );
  const listed = PARTS.filter((part) => told.includes(part));
  return named.length === 0 || listed.length === 0 || named.some((part) => listed.includes(part));
}

type Range = { low: number; high: number; unit: string | null };
const RANGE = /(\d{1,3}(?:\.\d+)?)\s?[-–]\s?(\d{1,3}(?:\.\d+)?)\s?(in\b|inch|"|cm\b)?/;

function rangeIn(text: string, unit: string | null = null): Range | null {
  const match = RANGE.exec(text);
  const own = match?.[3] ?? unit;
  return match === null || own === null ? null : { low: Number(match[1]), high: Number(match[2]), unit: own };
}

function covers(range: Range | null, inches: number): boolean {
  if (range === null) return false;
  const value = range.unit?.startsWith("cm") === true ? inches * CM_PER_INCH : inches;
  return value >= range.low && value <= range.high;
}

/** What the notes say right behind a value, up to the next comma. */
function after(value: string, notes: string): string {
  const name = escapePattern(foldText(value));
  return new RegExp(`(?<![\\p{L}\\p{N}-])${name}(?![\\p{L}\\p{N}])([^,;]{0,50})`, "u").exec(notes)?.[1] ?? "";
}

function unitOf(notes: string): string | null {
  return /\d\s?(in\b|cm\b)/.exec(notes)?.[1] ?? null;
}

/** "For heights to 5 ft 11 in" */
function upperBound(text: string): number | null {
  const feet = /\b(?:to|under|below)\s(\d)\s?ft(?:\s(\d{1,2})\s?in)?/.exec(text);
  if (feet) return Number(feet[1]) * 12 + Number(feet[2] ?? 0);
  const inches = /\b(?:to|under|below)\s(\d{1,2}(?:\.\d+)?)\s?in\b/.exec(text);
  if (inches) return Number(inches[1]);
  const centimeters = /\b(?:to|under|below)\s(\d{3})\s?cm/.exec(text);
  return centimeters ? Number(centimeters[1]) / CM_PER_INCH : null;
}
