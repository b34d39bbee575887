import { groupOfWord } from "../perception/lexicons/audiences";
import { tokenize } from "../perception/tokenize";

/** A title without "Men's" and the like: the same model on another last. */
export function bareTitle(title: string): string {
  return tokenize(title)
    .map(({ word }) => word)
    .filter((word) => groupOfWord(word) === null)
    .join(" ");
}
