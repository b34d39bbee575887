import type { Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";

export type Place = { start: number; end: number };

/** A list that was pasted has one thing a line. */
const SEPARATOR = /(?:\s*\n\s*(?:[-*•–]\s*)?|,\s*(?:and|und|et|y)?\s*|;\s*|\s(?:and|und|et|y|plus|\+|&)\s)/gi;

/**
 * The parts of a message that speak of each of several things, in the order of their places: "the Plover in black 10 and two
 * pairs of Milepost socks". Each part keeps the offsets of its entities in the part's own text.
 */
export function cutByPlace(perception: Perception, places: Place[]): Perception[] {
  const sorted = [...places].sort((left, right) => left.start - right.start);
  const [first] = sorted;
  let from = first ? boundary(perception.text, 0, first.start, 0) : 0;
  return sorted.map((place, index) => {
    const next = sorted[index + 1];
    const to = next ? boundary(perception.text, place.end, next.start) : perception.text.length;
    const part = cut(perception, from, to);
    from = to;
    return part;
  });
}

/** What stands between the separators of a message. */
export function segmentsOf(text: string): Place[] {
  const segments: Place[] = [];
  let start = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    segments.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...segments, { start, end: text.length }];
}

/** The last separator before the next thing: what stands behind it ("two pairs of") belongs to the next one. */
function boundary(text: string, after: number, before: number, otherwise: number = before): number {
  let at = otherwise;
  for (const match of text.slice(after, before).matchAll(SEPARATOR)) at = after + match.index + match[0].length;
  return at;
}

function cut(perception: Perception, from: number, to: number): Perception {
  const text = perception.text.slice(from, to);
  const stems = new Set(stemsOf(text));
  return {
    ...perception,
    text,
    terms: perception.terms.filter((term) => stemsOf(term).every((word) => stems.has(word))),
    entities: perception.entities
      .filter(({ start, end }) => start >= from && end <= to)
      .map((entity) => ({ ...entity, start: entity.start - from, end: entity.end - from })),
  };
}
