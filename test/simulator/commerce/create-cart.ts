import type { Cart, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

/** An empty cart that is not yet in the shop: `shop.carts.set(cart.token, cart)` keeps it. */
export function createCart(
  context: SimulatorContext,
  options: { onlineStore: boolean; countryCode: string | null },
): Cart {
  const now = context.clock.nowIso();
  return {
    token: context.ids.token(24),
    key: context.ids.hex(32),
    lines: [],
    note: null,
    attributes: [],
    discountCodes: [],
    metafields: [],
    buyerIdentity: { countryCode: options.countryCode, email: null, phone: null, customerId: null },
    deliveryAddresses: [],
    giftCardCodes: [],
    selectedDeliveryOptions: [],
    sourceName: null,
    onlineStore: options.onlineStore,
    createdAt: now,
    updatedAt: now,
    completedOrderId: null,
  };
}

/** The cart that a token and key name; null when there is none, the key is wrong, or an order was made of it. */
export function findCart(shop: ShopState, token: string, key: string | null): Cart | null {
  const cart = shop.carts.get(token);
  return cart?.key === key && cart.completedOrderId === null ? cart : null;
}
