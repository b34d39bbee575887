import { settleCartStock } from "../commerce/cart-stock.ts";
import { createOrder } from "../commerce/create-order.ts";
import { saveCart } from "../commerce/save-cart.ts";
import type { Cart, Checkout, Order, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { quoteCheckout } from "./quote-checkout.ts";

/** Why there is no order, in words for the buyer. */
export type CheckoutRefusal = { kind: "refused"; reason: "empty" | "stock" | "no-shipping"; message: string };

export type CheckoutResult = { kind: "order"; order: Order } | CheckoutRefusal;

/**
 * Makes the order of a paid checkout. Stock is looked at once more: what has gone since is taken off the cart, and the
 * buyer is asked again instead of being sold something else than was shown.
 */
export function completeCheckout(
  context: SimulatorContext,
  shop: ShopState,
  checkout: Checkout,
  cart: Cart,
): CheckoutResult {
  const units = countUnits(cart);
  if (units === 0) return refuse("empty", "Your cart is empty, or all of it has sold out.");

  const checked = structuredClone(cart);
  settleCartStock({ shop, cart: checked });
  if (countUnits(checked) < units) {
    checked.lines = checked.lines.filter((line) => line.quantity > 0);
    saveCart(context, shop, checked);
    return refuse("stock", "Some items are no longer available in the quantity you chose. Your cart has been updated.");
  }

  const quote = quoteCheckout(shop, cart, checkout, context.clock.now());
  if (quote.needsShipping && quote.rate === null) {
    return refuse("no-shipping", "There is no delivery to this address.");
  }
  const { countryCode } = checkout.shippingAddress ?? {};
  if (countryCode !== undefined) cart.buyerIdentity.countryCode = countryCode;
  return { kind: "order", order: createOrder(context, shop, { cart, checkout, rate: quote.rate }) };
}

function countUnits(cart: Cart): number {
  return cart.lines.reduce((sum, line) => sum + line.quantity, 0);
}

function refuse(reason: CheckoutRefusal["reason"], message: string): CheckoutRefusal {
  return { kind: "refused", reason, message };
}
