import { askedLabels } from "../../attributes/find-asked-attribute";
import { foldText } from "../../perception/fold-text";
import type { IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

const AND_OF = /^\W*(?:and|und|et|y|what about|how about|was ist mit|que tal|qu'en est-il)\b/;
const HEARD: IntentName[] = [
  "compare_products",
  "find_product",
  "availability",
  "get_recommendation",
  "out_of_scope",
  "price",
  "size_fit",
  "add_to_cart",
];

/** "And the other one?" after a question about a listed fact asks the same of another product. */
export function readSameQuestion(perception: Perception, { referents, memory }: Place): Reading {
  const isOther =
    ["named", "ordinal", "described", "earlier"].includes(referents.how) && referents.productIds.length > 0;
  const isBare = wantedEntities(perception).every(({ type }) => type === "product" || type === "category");
  return memory.lastFactQuestion !== null &&
    isOther &&
    isBare &&
    AND_OF.test(foldText(perception.text)) &&
    askedLabels(perception.text).length === 0
    ? intend(perception, { name: "product_detail", confidence: 0.8 }, HEARD)
    : null;
}
