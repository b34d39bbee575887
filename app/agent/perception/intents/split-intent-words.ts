import { foldText } from "../fold-text";

const WORD = /[\p{L}\p{N}]+|[?!%$€£]|\p{Extended_Pictographic}/gu;
/** "l'adresse", "qu'il": the article is a word of its own. */
const ELISION = /\b([ldjcsnmt]|qu)'(?=\p{L}{2})/gu;
/** Longer words are cut: nobody types them, and a wall of letters must not cost time. */
const MAX_WORD_LENGTH = 24;

/** Folded words, signs that mean something and emoji, in order. "Don't" is "dont", "l'adresse" is two words. */
export function splitIntentWords(text: string): string[] {
  return splitFoldedWords(separateArticles(foldText(text)));
}

/** "L'adresse" -> "l adresse", in a folded text. */
export function separateArticles(folded: string): string {
  return folded.includes("'") ? folded.replace(ELISION, "$1 ") : folded;
}

/** Words, signs that mean something and emoji of a folded text, in order. Apostrophes fall out: "dont" is "don't". */
export function splitFoldedWords(folded: string): string[] {
  const words = folded.replaceAll("'", "").match(WORD) ?? [];
  return words.map((word) => word.slice(0, MAX_WORD_LENGTH));
}
