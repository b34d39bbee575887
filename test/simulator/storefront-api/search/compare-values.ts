import type { SearchTerm } from "./parse-search-query.ts";

/** A number or time against a term's comparator. */
export function compareNumber(actual: number, wanted: number, comparator: SearchTerm["comparator"]): boolean {
  switch (comparator) {
    case "=":
      return actual === wanted;
    case ">":
      return actual > wanted;
    case ">=":
      return actual >= wanted;
    case "<":
      return actual < wanted;
    case "<=":
      return actual <= wanted;
  }
}

/** A whole value (tag, vendor, type), without regard to case; `prefix*` matches its start. */
export function equalsText(actual: string, { value, isPrefix }: SearchTerm): boolean {
  const [text, wanted] = [actual.toLowerCase(), value.toLowerCase()];
  return isPrefix ? text.startsWith(wanted) : text === wanted;
}

/** All words of the value as words of a text; `prefix*` and nothing else matches the start of one. */
export function containsWords(actual: string, { value, isPrefix }: SearchTerm): boolean {
  const words = wordsOf(actual);
  const wanted = wordsOf(value);
  return (
    wanted.length > 0 &&
    wanted.every((word, index) =>
      words.some((candidate) =>
        isPrefix && index === wanted.length - 1 ? candidate.startsWith(word) : candidate === word,
      ),
    )
  );
}

export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean);
}
