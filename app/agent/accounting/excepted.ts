import type { Stretch } from "./find-clauses";
import type { PlannedWrite } from "./planned-write";

const EXCEPT =
  /\b(?:(?:all|everything|anything) but|except|apart from|other than|aside from|bis auf|ausser|sauf|excepte|excepto|salvo|menos)\b/;

/** "Everything but the cap": the words in a folded message that takes things out behind which stands what is kept. */
export function findExcept(folded: string, { doing }: Pick<PlannedWrite, "doing">): Stretch | null {
  const match = doing === "remove" ? EXCEPT.exec(folded) : null;
  return match && { start: match.index, end: match.index + match[0].length };
}

export function isExcepted(place: Stretch, { folded, plan }: { folded: string; plan: PlannedWrite }): boolean {
  const except = findExcept(folded, plan);
  return except !== null && place.start >= except.end;
}
