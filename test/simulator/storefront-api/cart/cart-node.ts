import { priceCart, type CartPricing } from "../../commerce/price-cart.ts";
import type { ApiCall } from "../../graphql/api-call.ts";
import { asType } from "../../graphql/type-tag.ts";
import type { Cart } from "../../state/entities.ts";
import { parseCartGlobalId } from "./cart-ids.ts";

/** A cart as one answer shows it: priced once. */
export type CartNode = {
  cart: Cart;
  pricing: CartPricing;
  /** False: asked for without its key, so the buyer's details stay hidden. */
  showsBuyer: boolean;
  /** True: its id is given without the key. */
  isNamedWithoutKey?: boolean;
};

export function cartNode(cart: Cart, call: ApiCall, { showsBuyer = true }: { showsBuyer?: boolean } = {}): CartNode {
  return asType("Cart", { cart, pricing: priceCart(call.shop, cart, call.simulator.clock.now()), showsBuyer });
}

/** The cart behind a global id; null when there is none, its key is wrong, or an order was made of it. */
export function findCartNode(globalId: string, call: ApiCall): CartNode | null {
  const named = parseCartGlobalId(globalId);
  if (!named) return null;
  const cart = call.shop.carts.get(named.token);
  if (cart?.completedOrderId !== null) return null;
  if (named.key !== null && named.key !== cart.key) return null;
  return cartNode(cart, call, { showsBuyer: named.key !== null });
}
