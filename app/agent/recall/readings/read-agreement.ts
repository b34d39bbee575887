import { foldText } from "../../perception/fold-text";
import type { Perception } from "../../perception/perception";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";

/** "Yes please, that one." */
const THAT_ONE =
  /\b(?:that|this) (?:one|pair)\b|\b(?:those|these)\b|\b(?:den|die|das) da\b|\b(?:celui|celle)s?(?:-la|-ci)?\b|\b(?:ese|esa|esos|esas)\b/;

/** What was asked for, told to be there and then agreed to as that one is to be bought. */
export function readAgreement(perception: Perception, { memory, referents }: Place): Reading {
  const isTold = memory.digest.at(-1)?.moves.includes("check-stock") === true;
  const isVariant = memory.focus?.isAlone === true && memory.focus.variantId !== null && referents.how === "focus";
  const isElse = perception.entities.length > 0 || perception.cues.question || memory.pendingQuestion !== null;
  if (!isTold || !isVariant || isElse || intentConfidence(perception, "affirm") < SURE) return null;
  return THAT_ONE.test(foldText(perception.text)) ? intend(perception, { name: "add_to_cart", confidence: 0.8 }, ["affirm", "find_product", "product_detail"]) : null; // prettier-ignore
}
