import { questionForm } from "../../knowledge/question-form";
import { foldText } from "../../perception/fold-text";
import type { IntentName, Perception } from "../../perception/perception";
import { asksPricedValue } from "../../variants/priced-value";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";

const CHANGES =
  /\b(?:chang\w*|switch\w*|swap\w*|make|turn|tausch\w*|wechs\w*|nimm|change[zr]?|echange[zr]?|cambia\w*)\b/;
const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  "get_recommendation",
  "promotion",
  "negotiate",
  "price",
  "availability",
  "product_detail",
  "compare_products",
  "exchange_item",
  "change_order",
];

/** "Add the cheaper color", "is one of the colors on sale?": of the thing at hand, and no wish for another. */
export function readPricedValue(perception: Perception, { referents, memory }: Place): Reading {
  if (referents.productIds.length === 0 || asksPricedValue(perception.text) === null) return null;
  if (perception.entities.some(({ type, negated }) => type === "category" && !negated)) return null;
  const { intents, cues } = perception;
  const plain = { ...perception, cues: { ...cues, cheaper: false, cheap: false } };
  if (intentConfidence(perception, "add_to_cart") >= SURE) {
    const kept = intents.filter(({ name }) => !HEARD_INSTEAD.includes(name));
    return { ...plain, intents: kept };
  }
  if (memory.lastCartWriteId !== null && CHANGES.test(foldText(perception.text)))
    return intend(plain, { name: "change_cart", confidence: 0.8 }, HEARD_INSTEAD);
  const isAsked = cues.question || questionForm(perception) !== "none";
  return isAsked ? intend(plain, { name: "price", confidence: 0.8 }, HEARD_INSTEAD) : null;
}
