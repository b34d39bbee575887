import type { DiscountAsker } from "~/ports/discount-store";
import type { DiscountContext } from "./discount-context";

/** Whom a question comes from. A cart is named without its key: who holds that may change it. */
export function askerOf({ visitorId, customerId, cartId }: DiscountContext): DiscountAsker {
  const cartToken = cartId === null ? null : (cartId.slice(cartId.lastIndexOf("/") + 1).split("?")[0] ?? null);
  return { visitorId, customerId, cartToken };
}
