import { askedLabels } from "../../attributes/find-asked-attribute";
import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { IntentName, Perception } from "../../perception/perception";
import { asksForAnyValues } from "../../variants/asks-for-values";
import { asksForAlike } from "../asks-for-alike";
import { bareNumber } from "./bare-number";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";
import { withSize } from "./with-size";

const ONLY_FIGURE = /^\s*(?:in |size |gr\S* )?[\d.,]+\s*(?:please|bitte|svp|por favor)?[.!?]?\s*$/i;
const AND = /^\W*(?:and|und|et|y)\b/i;
const ASKS = /^\s*(?:and |und |et |y )?(?:what|how|which|was|wie|welche|quel|combien|cual|cuant|que)/;

/** Of the product that is pointed at or talked about: a fact of it, its size or colour, or it as a whole. */
export function readTalkOfOne(perception: Perception, { referents, memory }: Place): Reading {
  const { cues, terms, text } = perception;
  const wanted = wantedEntities(perception);
  const confidence = (name: IntentName) => intentConfidence(perception, name);
  const hasKind = wanted.some(({ type }) => type === "category" || type === "product");
  const isOnlyOptions = wanted.length > 0 && wanted.every(({ type }) => OF_A_VARIANT.has(type));
  // An answer to our own question about the variant stays that.
  const isAnswering = memory.pendingQuestion?.kind === "choose-variant" && isOnlyOptions;
  if (referents.productIds.length === 0 || hasKind || isAnswering || confidence("add_to_cart") >= SURE) return null;

  const isPointing = referents.how === "ordinal" || referents.how === "described" || referents.how === "earlier";
  const isInFocus = referents.how === "focus" && (cues.pronoun || memory.focus?.isAlone === true);
  // "And in white?" behind two that stood side by side: of the one that comes in it.
  const isCompared = memory.digest.at(-1)?.moves.some((move) => move === "compare" || move === "pick-most") === true;
  const isDiscussed = referents.how === "page" || isInFocus || (isCompared && AND.test(text));
  // "Any other colors?" of a list is asked of its first.
  const isFirst = (referents.how === "focus" || referents.how === "shown") && wanted.length === 0;
  const asksValues =
    asksForAnyValues(text) && (isDiscussed || isFirst) && wanted.every(({ type }) => OF_A_VARIANT.has(type));
  if (asksValues && confidence("availability") < SURE)
    return intend(perception, { name: "availability", confidence: 0.9 }, [
      "find_product",
      "product_detail",
      "size_fit",
    ]);
  const asks = cues.question || ASKS.test(foldText(text));
  const isFactual = askedLabels(text).length > 0 && asks && !asksForAlike(perception);
  if (isFactual && confidence("find_product") < 0.6 && wanted.every(({ type }) => type === "attribute")) {
    // "And the drop?" after a question about the weight is about the same thing; what is learnt hears "and" as a comparison.
    const instead: IntentName[] = isWritten(perception, "compare_products") ? [] : ["compare_products"];
    return intend(perception, { name: "product_detail", confidence: 0.7 }, ["find_product", ...instead]);
  }

  const figure = isDiscussed && wanted.length === 0 && ONLY_FIGURE.test(text) ? bareNumber(perception) : null;
  if (figure) return { ...withSize(perception, figure), intents: [{ name: "availability", confidence: 0.7 }] };
  if (isFactual && confidence("product_detail") >= SURE) return null;
  if (isOnlyOptions && !cues.other && (isPointing || isDiscussed) && confidence("availability") < SURE)
    return intend(perception, { name: "availability", confidence: 0.7 }, ["find_product", "size_fit"]);
  if (isPointing && wanted.length === 0 && terms.length === 0 && confidence("find_product") <= 0.65)
    return intend(perception, { name: "product_detail", confidence: 0.7 }, ["find_product"]);
  const isVague = cues.question && !cues.other && wanted.length === 0 && confidence("find_product") < SURE;
  return isVague && confidence("find_product") > 0
    ? intend(perception, { name: "product_detail", confidence: SURE }, ["find_product"])
    : null;
}
