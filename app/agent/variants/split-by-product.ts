import type { Perception } from "../perception/perception";

type Place = { id: string; start: number; end: number };

const SEPARATOR = /(?:,\s*(?:and|und|et|y)?\s*|;\s*|\s(?:and|und|et|y|plus|\+|&)\s)/gi;

/**
 * The parts of a message that speak of each of several products: "the Plover in black 10 and two pairs of Milepost socks".
 * Each part keeps the offsets of its entities in the part's own text. Null where there is one product.
 */
export function splitByProduct(perception: Perception, places: Place[]): Map<string, Perception> | null {
  if (places.length < 2) return null;
  const sorted = [...places].sort((left, right) => left.start - right.start);
  const parts = new Map<string, Perception>();
  let from = 0;
  sorted.forEach((place, index) => {
    const next = sorted[index + 1];
    const to = next ? boundary(perception.text, place.end, next.start) : perception.text.length;
    parts.set(place.id, cut(perception, from, to));
    from = to;
  });
  return parts;
}

/** The last separator before the next product: what stands behind it ("two pairs of") belongs to the next one. */
function boundary(text: string, after: number, before: number): number {
  let at = before;
  for (const match of text.slice(after, before).matchAll(SEPARATOR)) at = after + match.index + match[0].length;
  return at;
}

function cut(perception: Perception, from: number, to: number): Perception {
  return {
    ...perception,
    text: perception.text.slice(from, to),
    entities: perception.entities
      .filter(({ start, end }) => start >= from && end <= to)
      .map((entity) => ({ ...entity, start: entity.start - from, end: entity.end - from })),
  };
}
