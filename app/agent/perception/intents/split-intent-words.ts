import { foldText } from "../fold-text";

const WORD = /[\p{L}\p{N}]+|[?!%$€£]|\p{Extended_Pictographic}/gu;
/** "l'adresse", "qu'il": the article is a word of its own. */
const ELISION = /\b([ldjcsnmt]|qu)'(?=\p{L}{2})/gu;
const MAX_WORD_LENGTH = 24;

/** Folded words, signs that mean something and emoji, in order. "Don't" is "dont", "l'adresse" is two words. */
export function splitIntentWords(text: string): string[] {
  const words = foldText(text).replace(ELISION, "$1 ").replaceAll("'", "").match(WORD) ?? [];
  return words.map((word) => word.slice(0, MAX_WORD_LENGTH));
}
