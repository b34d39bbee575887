import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { IntentName, Perception } from "../../perception/perception";
import { asksForAlike } from "../asks-for-alike";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

const HEARD_INSTEAD: IntentName[] = [
  "negotiate",
  "price",
  "promotion",
  "find_product",
  "product_detail",
  "out_of_scope",
  "compare_products",
  "availability",
  "get_recommendation",
  "complaint",
  "change_cart",
  "exchange_item",
];

/** "189 is too steep for me. Got anything cheaper?" */
const ASKS_FOR_OTHERS =
  /\b(?:any(?:thing|where)?|something|got|(?:what|was|que|quoi) (?:else|gibt'?s|hay|mas|d'autre|sonst)|else|other|least|gibt'?s|sonst|andere\w*|autres?|moins|il y a|vous avez|hay|algo|otr[oa]s?)\b/;

/** "240?! Anything alike for less", of the product that is talked about: another one is wanted, and no other price for this. */
export function readAlternative(perception: Perception, { referents }: Place): Reading {
  const { cues } = perception;
  const isOfOne =
    ["page", "focus", "shown", "described", "ordinal", "named"].includes(referents.how) &&
    referents.productIds.length > 0;
  const isThing = wantedEntities(perception).some(({ type }) => type === "category");
  if (!isOfOne || isThing || !(cues.cheaper || cues.pricier) || !isAsked(perception)) return null;
  // What it costs, and what is said of that, names nothing that is wanted.
  const entities = perception.entities.filter((entity) => entity.type !== "price" || entity.value.about === undefined);
  return intend({ ...perception, entities, terms: [] }, { name: "find_product", confidence: 0.9 }, HEARD_INSTEAD);
}

const DISCOUNT =
  /\b(?:discounts?|coupons?|codes?|promo\w*|deals?|rabatt\w*|nachlass|prozent|percent|gutschein\w*|remises?|reductions?|descuentos?|rebajas?)\b|%/;

/** "That's a lot of money" says so as well; who asks for another price is told of that. */
function isAsked(perception: Perception): boolean {
  if (DISCOUNT.test(foldText(perception.text))) return false;
  if (asksForAlike(perception) || ASKS_FOR_OTHERS.test(foldText(perception.text))) return true;
  return !isWritten(perception, "negotiate") && !isWritten(perception, "promotion");
}
