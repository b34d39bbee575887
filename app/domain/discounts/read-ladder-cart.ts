import type { CartView } from "~/contracts/cart-view";
import { cartSaving } from "~/lib/cart-saving";
import type { DiscountCodes } from "~/ports/discount-codes";
import type { LadderCart } from "./ladder-facts";

/**
 * The shopper's cart with what its goods cost the merchant. Costs are only read where they can be used: in the shop's own
 * currency. Throws AppError `upstream-unavailable`.
 */
export async function readLadderCart(
  codes: Pick<DiscountCodes, "readGoods">,
  view: CartView | null,
  currency: string,
): Promise<LadderCart | null> {
  if (view === null) return null;
  const amounts = {
    ...{ currency: view.subtotal.currency, subtotal: view.subtotal.amount, saving: cartSaving(view) },
    hasCode: view.discountCodes.some(({ applicable }) => applicable),
  };
  if (view.subtotal.currency !== currency || view.lines.length === 0) return { ...amounts, lines: [] };

  const goods = await codes.readGoods([...new Set(view.lines.map(({ variantId }) => variantId))], currency);
  const known = new Map(goods.map((one) => [one.variantId, one]));
  return {
    ...amounts,
    lines: view.lines.flatMap(({ variantId, productId, quantity, unitPrice }) => {
      const one = known.get(variantId);
      if (!one) return [];
      const { compareAtPrice, unitCost, collectionIds } = one;
      // A market's or a customer's own price may be lower: the margin has to bear that one.
      const price = Math.min(one.price, unitPrice.amount);
      return [{ variantId, productId, quantity, unitPrice: price, compareAtPrice, unitCost, collectionIds }];
    }),
  };
}
