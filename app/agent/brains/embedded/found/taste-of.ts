import { tastesOf } from "../../../profile/tastes-of";
import { labelConstraint } from "../../../need-state/label-constraint";
import type { RankedProduct } from "../../../ranking/ranked-product";
import type { MoveContext } from "../move-context";

/** What speaks for a product that the shopper liked before, in the words of then; null where nothing does. */
export function tasteOf({ reasons }: RankedProduct, { situation }: MoveContext): string | null {
  const ids = new Set(reasons.flatMap(({ constraintId, isTaste }) => (isTaste === true ? [constraintId] : [])));
  const liked = tastesOf(situation.input.profile, situation.need).find(({ id }) => ids.has(id));
  return liked === undefined ? null : labelConstraint(liked, situation.language);
}
