import type { Cart } from "../state/entities.ts";

const TWO_WEEKS_SECONDS = 14 * 24 * 60 * 60;

/** The `Set-Cookie` value that makes a cart the visitor's own: token and key, as in the cart's Storefront id. */
export function cartCookie(cart: Cart): string {
  const value = encodeURIComponent(`${cart.token}?key=${cart.key}`);
  return `cart=${value}; Path=/; Max-Age=${TWO_WEEKS_SECONDS}; SameSite=Lax`;
}
