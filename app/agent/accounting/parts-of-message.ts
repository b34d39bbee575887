import type { Account } from "./account";
import type { Stretch } from "./find-clauses";

const PART_BORDER = /[,;\n.!?]|:\s|\s(?=(?:one|eine?[nrs]?|une|un[oa])\s)|\s(?:and|und|et|y|plus|&|\+)\s/g;

export function partPlace(text: string, at: number): Stretch {
  let start = 0;
  for (const match of text.matchAll(PART_BORDER)) {
    // A decimal point is no end.
    if (match[0] === "." && /\d\.\d/.test(text.slice(match.index - 1, match.index + 2))) continue;
    if (match.index >= at) return { start, end: match.index };
    start = match.index + match[0].length;
  }
  return { start, end: text.length };
}

export function partAround(text: string, at: number): string {
  const { start, end } = partPlace(text, at);
  return text.slice(start, end);
}

const MOST_WORDS = 3;

export function wordsAround(places: Stretch[], { perception }: Account): string[] {
  const parts = [...places]
    .sort((left, right) => left.start - right.start)
    .map(({ start }) => partAround(perception.text, start).trim().slice(0, 60));
  return [...new Set(parts)].filter((part) => part !== "").slice(0, MOST_WORDS);
}
