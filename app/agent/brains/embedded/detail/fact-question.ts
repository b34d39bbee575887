import { askedLabels } from "../../../attributes/find-asked-attribute";
import { foldText } from "../../../perception/fold-text";
import type { MoveContext } from "../move-context";

const AND_OF = /^\s*(?:and|und|et|y|what about|how about|was ist mit|que tal|qu'en est-il)\b/;

/** "And of the Sextant?" asks of another product what was asked before. */
export function factQuestion({ perception, input, referents }: MoveContext["situation"]): string {
  const { lastFactQuestion } = input.memory;
  const isOther = referents.how !== "focus" && AND_OF.test(foldText(perception.text));
  return isOther && lastFactQuestion !== null && askedLabels(perception.text).length === 0
    ? lastFactQuestion
    : perception.text;
}
