import type { Constraint, NeedState } from "~/contracts/need-state";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "What's on sale?": only what costs less than it did, until another thing is looked for. */
export const REDUCED_WISH: Constraint = {
  ...{ id: "price:reduced", kind: "price", name: null, value: "reduced" },
  ...{ strength: "must", said: "reduced" },
};

/** On folded text. */
const ASKS_FOR_REDUCED =
  /\b(?:(?:on|in the|any|your|the) sales?\b|sales? (?:items?|goods|stuff|things|section|rack|shoes|prices?)|reduced|marked down|clearance|bargains?|discounted|(?:any|good|best|your) (?:deals?|offers)|special offers?|reduziert\w*|rabattiert\w*|im angebot|angebote|soldes?|en promo\w*|rebaj\w*|ofertas?)\b/;
/** "My order", "the code", "sale items can be returned?": asked of the rules, and of no goods. */
const OF_RULES =
  /\b(?:\w*codes?|coupons?|vouchers?|return\w*|refund\w*|exchang\w*|when|starts?|ends?|until|gutschein\w*|zuruck\w*)\b/;

/** Whether a message looks for what is reduced, in general or of a kind. */
export function wishesForReduced({ text, intents }: Perception): boolean {
  const folded = foldText(text);
  const isAsked = intents.some(
    ({ name, confidence }) => (name === "promotion" || name === "find_product") && confidence >= 0.5,
  );
  return isAsked && ASKS_FOR_REDUCED.test(folded) && !OF_RULES.test(folded);
}

export function isReducedOnly({ constraints }: NeedState): boolean {
  return constraints.some(({ id }) => id === REDUCED_WISH.id);
}
