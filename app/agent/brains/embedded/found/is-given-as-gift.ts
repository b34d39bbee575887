import { GIFT_REASON } from "../../../ranking/score-gift";
import { type RankedProduct } from "../../../ranking/ranked-product";

/** The shop itself calls it a gift. */
export function isGivenAsGift({ reasons }: RankedProduct): boolean {
  return reasons.some(({ constraintId }) => constraintId === GIFT_REASON);
}
