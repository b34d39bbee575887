import { addLines } from "../../commerce/cart-lines.ts";
import { createCart } from "../../commerce/create-cart.ts";
import type { Cart, CartAttribute, ShopState, Variant } from "../../state/entities.ts";
import type { SimulatorContext } from "../../state/simulator-context.ts";

export type LineSeed = { variant: Variant; quantity?: number; attributes?: CartAttribute[] };

/** A stored cart of the online store with these lines, as they are: stock is not looked at. */
export function aCart(
  context: SimulatorContext,
  shop: ShopState,
  lines: readonly LineSeed[] = [],
  given: Partial<Cart> = {},
): Cart {
  const cart = { ...createCart(context, { onlineStore: true, countryCode: shop.countryCode }), ...given };
  addLines(
    cart,
    lines.map(({ variant, quantity = 1, attributes = [] }) => ({
      variantId: variant.id,
      quantity,
      attributes,
      sellingPlanId: null,
    })),
    context.ids,
  );
  shop.carts.set(cart.token, cart);
  return cart;
}
