import type { Order, ShopState } from "../state/entities.ts";

/** The buyer's page about one order; it needs no login, the token in it is the proof. */
export function orderStatusUrl(shop: ShopState, order: Order): string {
  return `https://${shop.domain}${orderStatusPath(shop, order)}`;
}

export function orderStatusPath(shop: ShopState, order: Order): string {
  return `/${shop.id}/orders/${order.token}`;
}
