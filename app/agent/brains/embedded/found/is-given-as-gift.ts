import { GIFT_REASON, type RankedProduct } from "../../../ranking/rank-candidates";

/** The shop itself calls it a gift. */
export function isGivenAsGift({ reasons }: RankedProduct): boolean {
  return reasons.some(({ constraintId }) => constraintId === GIFT_REASON);
}
