import type { CartView } from "~/contracts/cart-view";

/**
 * What discounts take off the goods of a cart, in minor units of its currency: those of single lines, which Shopify's subtotal
 * leaves out already, and those of the whole cart.
 */
export function cartSaving({ lines, subtotal, total }: Pick<CartView, "lines" | "subtotal" | "total">): number {
  const full = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice.amount * quantity, 0);
  return Math.max(0, full - Math.min(subtotal.amount, total.amount));
}
