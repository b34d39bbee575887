import type { CartView } from "~/contracts/cart-view";

/** Units by variant id: a variant may be on several lines. */
export function cartQuantities(cart: CartView): Record<string, number> {
  const quantities: Record<string, number> = {};
  for (const line of cart.lines) quantities[line.variantId] = (quantities[line.variantId] ?? 0) + line.quantity;
  return quantities;
}

/** Whether both hold the same units of the variants in question; what else is in the cart is the shopper's own business. */
export function hasSameQuantities(
  variantIds: string[],
  left: Record<string, number>,
  right: Record<string, number>,
): boolean {
  return variantIds.every((variantId) => (left[variantId] ?? 0) === (right[variantId] ?? 0));
}
