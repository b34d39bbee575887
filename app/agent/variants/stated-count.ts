import { findFigures } from "../accounting/find-figures";
import { isMeasured } from "../measures/is-measured";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

const ONE =
  /(?<!\b(?:that|this|the|which|no|any|every|each|last|first|second|other|another|new|kein|d[ei][ers]|welche\w*|noch) )(?<![\p{L}\d])(?:one|1|eins?|eine[rsnm]?|une? seule?|un[ae]?|un[oa])(?![\p{L}\d]|(?: (?:of|more|less|fewer)\b))/gu;

/** "There's two in there, should be one", "I have two and only want the one": what follows is the amount, and not what is there. */
const AIM =
  /\b(?:(?:should|meant to|supposed to|needs? to) (?:only |just )?be|(?:only|just) (?:want(?:ed)?|need(?:ed)?|meant|asked for)|(?:will|wollte|brauche|mochte) (?:nur|bloss)|soll(?:te|ten|en)? nur|ne (?:veux|voulais) que?|(?:solo|solamente) (?:quiero|queria|necesito))(?: the)? /g;

/** The amount that a message sets for what is there: "that's a lot, 1 box", "one it is", "lieber zwei"; the last that it says. */
export function statedCount(perception: Perception): number | null {
  const folded = foldText(perception.text);
  const aim = [...folded.matchAll(AIM)].at(-1);
  const aimed = aim === undefined ? null : lastCount(folded.slice(aim.index + aim[0].length), perception.language);
  if (aimed !== null) return aimed;
  const counted = perception.entities.findLast(({ type }) => type === "quantity");
  if (counted?.type === "quantity") return counted.value;
  return lastCount(folded, perception.language);
}

function lastCount(folded: string, language: Perception["language"]): number | null {
  const figures = findFigures(folded, language).filter(
    ({ mark, suffix, end, value }) =>
      mark !== "size" && suffix === "" && Number.isInteger(value) && !isMeasured(folded.slice(end)),
  );
  const last = figures.at(-1);
  const one = [...folded.matchAll(ONE)].at(-1);
  if (one && one.index > (last?.start ?? -1)) return 1;
  return last?.value ?? null;
}
