import type { Cart, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { cartPayload } from "./cart-payload.ts";

/**
 * Stores a changed cart and announces it. Only carts of the online store are announced (documented); that Storefront
 * API changes to such a cart are announced too is an assumption.
 */
export function saveCart(context: SimulatorContext, shop: ShopState, cart: Cart): void {
  const isNew = !shop.carts.has(cart.token);
  cart.updatedAt = context.clock.nowIso();
  shop.carts.set(cart.token, cart);

  if (!cart.onlineStore) return;
  context.emit({
    shop,
    topic: isNew ? "carts/create" : "carts/update",
    payload: cartPayload(shop, cart, context.clock.now()),
  });
}
