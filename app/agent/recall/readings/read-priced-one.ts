import { questionForm } from "../../knowledge/question-form";
import type { Perception } from "../../perception/perception";
import { pricedOne } from "../resolve-referents";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";

/** "Does the cheaper one play music?": one of those that were shown, and no wish for another that costs less. */
export function readPricedOne(perception: Perception, { referents }: Place): Reading {
  const isPointed = referents.how === "described" && pricedOne(perception.text) !== null;
  if (!isPointed || !(perception.cues.cheaper || perception.cues.pricier)) return null;
  const plain = { ...perception, cues: { ...perception.cues, cheaper: false, pricier: false } };
  const isAsked = questionForm(perception) === "shop" || perception.cues.question;
  const isOther = (["availability", "size_fit", "add_to_cart"] as const).some(
    (name) => intentConfidence(perception, name) >= SURE,
  );
  if (!isAsked || isOther || ASKS_PRICE.test(perception.text)) return { again: plain };
  return intend(plain, { name: "product_detail", confidence: 0.8 }, [
    "find_product",
    "price",
    "get_recommendation",
    "out_of_scope",
    "compare_products",
    "negotiate",
  ]);
}

const ASKS_PRICE = /\b(?:how much|prices?|costs?|preis|kostet|prix|co[uû]te|precio|cuesta)\b/i;
