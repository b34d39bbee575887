import { findExcept } from "../../accounting/excepted";
import { stemsOf } from "../../perception/phrase-index";
import type { CartViewLine } from "./find-lines";

const SHORTEST_TELLING = 3;

/** "Everything but the cap": the lines that are called by a word behind that; none where nothing is excepted. */
export function findExceptedLines(lines: CartViewLine[], folded: string): CartViewLine[] {
  const except = findExcept(folded, { doing: "remove" });
  if (!except) return [];
  const said = stemsOf(folded.slice(except.end)).filter((stem) => stem.length >= SHORTEST_TELLING);
  const counts = lines.map(({ title, variantTitle }) => {
    const own = stemsOf(`${title} ${variantTitle ?? ""}`);
    return said.filter((stem) => own.includes(stem)).length;
  });
  // Of two belts the one that is called by most of the words.
  const most = Math.max(1, ...counts);
  return lines.filter((_, at) => counts[at] === most);
}
