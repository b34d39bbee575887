import { foldText } from "../../perception/fold-text";
import type { IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";

/** "Yes please, that one." */
const THAT_ONE =
  /\b(?:that|this) (?:one|pair)\b|\b(?:those|these)\b|\b(?:den|die|das) da\b|\b(?:celui|celle)s?(?:-la|-ci)?\b|\b(?:ese|esa|esos|esas)\b|\b(?:please|pls|plz|bitte|svp|stp|s'il (?:vous|te) plait|por ?favor|porfa\w*)\b/;
/** "2 of those please", "ok, two then", "davon nehme ich drei". */
const SO_MANY =
  /\b(?:of (?:those|these|them|that)|please|pls|plz|then|davon|bitte|dann|svp|stp|s'il (?:vous|te) plait|alors|de (?:ceux|celles|esos|esas)|por ?favor|porfa\w*|entonces)\b/;
const HEARD_INSTEAD: IntentName[] = ["affirm", "find_product", "product_detail", "change_cart"];

/** What was asked for, told to be there and then agreed to as that one, or counted, is to be bought. */
export function readAgreement(perception: Perception, { memory, referents }: Place): Reading {
  const isTold = memory.digest.at(-1)?.moves.includes("check-stock") === true;
  const isVariant = memory.focus?.isAlone === true && memory.focus.variantId !== null && referents.how === "focus";
  const others = perception.entities.filter(({ type }) => type !== "quantity");
  if (!isTold || !isVariant || others.length > 0 || perception.cues.question || memory.pendingQuestion !== null)
    return null;

  const folded = foldText(perception.text);
  const isCounted = perception.entities.length > 0 && perception.terms.length === 0 && SO_MANY.test(folded);
  const isAgreed =
    perception.entities.length === 0 && intentConfidence(perception, "affirm") >= SURE && THAT_ONE.test(folded);
  return isCounted || isAgreed ? intend(perception, { name: "add_to_cart", confidence: 0.8 }, HEARD_INSTEAD) : null;
}
