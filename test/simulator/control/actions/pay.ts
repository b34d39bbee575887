import { z } from "zod";
import { completeCheckout } from "../../checkout/complete-checkout.ts";
import { quoteCheckout } from "../../checkout/quote-checkout.ts";
import { startCheckout } from "../../checkout/start-checkout.ts";
import { checkoutCompleted, checkoutStarted } from "../../web-pixels/checkout-events.ts";
import { runPixel } from "../../web-pixels/run-pixel.ts";
import { defineAction, requireShop, shopField } from "../control-action.ts";
import { ControlError } from "../control-error.ts";

const bodySchema = z.strictObject({
  shop: shopField,
  /** The cart's token, with or without `?key=`. */
  cart: z.string().min(1),
  email: z.email().default("shopper@example.com"),
  countryCode: z.string().length(2).optional(),
  /** The buyer allows analytics: the app's pixel hears of the checkout. */
  pixel: z.boolean().default(false),
});

const ADDRESS = {
  firstName: "Sam",
  lastName: "Shopper",
  company: null,
  address1: "1 Market Street",
  address2: null,
  city: "Springfield",
  provinceCode: null,
  zip: "12345",
  phone: null,
};

/** Checks a cart out and pays for it in one step, as a shopper with a saved address would: for scenarios without a browser. */
export const payAction = defineAction(bodySchema, async (body, scope) => {
  const { shop: name, cart: token, email, countryCode } = body;
  const { context } = scope;
  const shop = requireShop(scope, name);
  const cart = shop.carts.get(token.split("?")[0] ?? "");
  if (!cart) throw new ControlError("unknown_cart", `${shop.domain} has no cart ${token}.`);
  if (cart.completedOrderId !== null) throw new ControlError("paid_before", "There is an order of this cart already.");

  const checkout = startCheckout(context, shop, cart);
  checkout.email = email;
  checkout.shippingAddress = {
    ...ADDRESS,
    countryCode: countryCode ?? cart.buyerIdentity.countryCode ?? shop.countryCode,
  };
  const result = completeCheckout(context, shop, checkout, cart);
  if (result.kind === "refused") throw new ControlError(`refused_${result.reason}`, result.message);

  if (body.pixel) {
    const { total: amount, pricing } = quoteCheckout(shop, cart, checkout, context.clock.now());
    const started = checkoutStarted(checkout, { amount, currency: pricing.currency });
    await runPixel(context, shop, [started, checkoutCompleted(result.order)]);
  }
  const { id, name: orderName, total, currency } = result.order;
  return { order: { id, name: orderName, total, currency } };
});
