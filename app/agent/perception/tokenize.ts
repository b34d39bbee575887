import { foldText } from "./fold-text";

/** A word or number with its place in the message. `word` is folded. */
export type Token = { word: string; start: number; end: number };

/** Words (with inner apostrophes and hyphens apart), numbers with their points and commas kept together. */
export function tokenize(text: string): Token[] {
  return tokenizeFolded(foldText(text));
}

/** The same for a text that has been folded. */
export function tokenizeFolded(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const match of folded.matchAll(
    /\d+(?:[.,]\d+)*(?:st|nd|rd|th|k|mm|cm|g|kg|ml)?\b|[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu,
  )) {
    tokens.push({ word: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
