import { z } from "zod";
import { completeCheckout } from "../../checkout/complete-checkout.ts";
import { startCheckout } from "../../checkout/start-checkout.ts";
import { defineAction, requireShop, shopField } from "../control-action.ts";
import { ControlError } from "../control-error.ts";

const bodySchema = z.strictObject({
  shop: shopField,
  /** The cart's token, with or without `?key=`. */
  cart: z.string().min(1),
  email: z.email().default("shopper@example.com"),
  countryCode: z.string().length(2).optional(),
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
export const payAction = defineAction(bodySchema, ({ shop: name, cart: token, email, countryCode }, scope) => {
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

  const { id, name: orderName, total, currency } = result.order;
  return { order: { id, name: orderName, total, currency } };
});
