import { findFigures } from "../accounting/find-figures";
import { isMeasured } from "../measures/is-measured";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

const ONE =
  /(?<!\b(?:that|this|the|which|no|any|every|each|last|first|second|other|another|new|kein|d[ei][ers]|welche\w*|noch) )(?<![\p{L}\d])(?:one|1|eins?|eine[rsnm]?|une? seule?|un[ae]?|un[oa])(?![\p{L}\d]|(?: (?:of|more|less|fewer)\b))/gu;

/** The amount that a message sets for what is there: "that's a lot, 1 box", "one it is", "lieber zwei"; the last that it says. */
export function statedCount({ text, language, entities }: Perception): number | null {
  const counted = entities.findLast(({ type }) => type === "quantity");
  if (counted?.type === "quantity") return counted.value;
  const folded = foldText(text);
  const figures = findFigures(folded, language).filter(
    ({ mark, suffix, end, value }) =>
      mark !== "size" && suffix === "" && Number.isInteger(value) && !isMeasured(folded.slice(end)),
  );
  const last = figures.at(-1);
  const one = [...folded.matchAll(ONE)].at(-1);
  if (one && one.index > (last?.start ?? -1)) return 1;
  return last?.value ?? null;
}
