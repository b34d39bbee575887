import { isPrivateAttribute } from "../commerce/attributes.ts";
import { decimalAmount } from "../commerce/decimal-amount.ts";
import type { Checkout, Order } from "../state/entities.ts";

/** A standard event of the checkout as pixels hear it. */
export type CheckoutEvent = { name: string; data: unknown };

/** `total`: minor units of `currency`, which is the buyer's. */
export function checkoutStarted(checkout: Checkout, total: { amount: number; currency: string }): CheckoutEvent {
  const { token, email } = checkout;
  const sale = { token, email, order: null, ...moneyOf(total.amount, total.currency) };
  return { name: "checkout_started", data: { checkout: sale } };
}

/** Once the order is there: the part of a pixel's `checkout` that identifies the sale. */
export function checkoutCompleted(order: Order): CheckoutEvent {
  const { currency, rate } = order.presentment ?? { currency: order.currency, rate: 1 };
  const sale = {
    token: order.checkoutToken,
    order: { id: String(order.id) },
    email: order.email,
    attributes: order.customAttributes.filter((attribute) => !isPrivateAttribute(attribute)),
    ...moneyOf(Math.round(order.total * rate), currency),
  };
  return { name: "checkout_completed", data: { checkout: sale } };
}

/** A pixel's money is a number, not a string. */
function moneyOf(amount: number, currencyCode: string) {
  const totalPrice = { amount: Number(decimalAmount(amount, currencyCode)), currencyCode };
  return { currencyCode, totalPrice };
}
