import { COLOR_FAMILIES } from "./lexicons/colors";
import { CONCEPTS } from "./lexicons/concepts";
import { stem } from "./stem";

/** Colours and kinds of thing of five letters, each stem once. */
const FIVE_LETTERS = [
  ...new Set([
    ...Object.values(COLOR_FAMILIES).flat(),
    ...CONCEPTS.flatMap(({ kind, words }) => (kind === "category" ? words : [])),
  ]),
]
  .filter((word) => /^[a-z]{5}$/.test(word))
  .filter((word, index, all) => all.findIndex((other) => stem(other) === stem(word)) === index);

/**
 * "Blak", "shos": of four letters only a colour or a kind of thing that lost one letter is made out, and only where no
 * other has that look ("shrt" may be a shirt or a short). Else null.
 */
export function findDroppedLetter(word: string): string | null {
  if (!/^[a-z]{4}$/.test(word)) return null;
  const [only, other] = FIVE_LETTERS.filter((full) => full.startsWith(word.charAt(0)) && isShort(word, full));
  return only !== undefined && other === undefined ? only : null;
}

function isShort(word: string, full: string): boolean {
  return Array.from(full).some((_, at) => at > 0 && full.slice(0, at) + full.slice(at + 1) === word);
}
