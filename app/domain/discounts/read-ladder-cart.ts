import type { CartView } from "~/contracts/cart-view";
import { cartSaving } from "~/lib/cart-saving";
import type { DiscountCodes } from "~/ports/discount-codes";
import type { LadderCart } from "./ladder-facts";

/**
 * The shopper's cart with what its goods cost the merchant. Of one in another currency, goods and subtotal are at the shop's
 * own prices: what its market's are in the shop's currency, Shopify does not say. Throws AppError `upstream-unavailable`.
 */
export async function readLadderCart(
  codes: Pick<DiscountCodes, "readGoods">,
  view: CartView | null,
  currency: string,
): Promise<LadderCart | null> {
  if (view === null) return null;
  const { amount: subtotal, currency: paidIn } = view.subtotal;
  const isForeign = paidIn !== currency;
  const hasCode = view.discountCodes.some(({ applicable }) => applicable);
  const seen = { currency: paidIn, saving: cartSaving(view), hasCode };
  if (view.lines.length === 0) return { ...seen, subtotal, lines: [] };

  const goods = await codes.readGoods([...new Set(view.lines.map(({ variantId }) => variantId))], currency);
  const known = new Map(goods.map((one) => [one.variantId, one]));
  const lines = view.lines.flatMap(({ variantId, productId, quantity, unitPrice }) => {
    const one = known.get(variantId);
    if (!one) return [];
    const { compareAtPrice, unitCost, collectionIds } = one;
    // A market's or a customer's own price may be lower: the margin has to bear that one.
    const price = isForeign ? one.price : Math.min(one.price, unitPrice.amount);
    return [{ variantId, productId, quantity, unitPrice: price, compareAtPrice, unitCost, collectionIds }];
  });
  const atShopPrices = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  return { ...seen, subtotal: isForeign ? atShopPrices : subtotal, lines };
}
