import { z } from "zod";
import { createOrder } from "../../commerce/create-order.ts";
import { priceCart } from "../../commerce/price-cart.ts";
import { quoteShipping, type QuotedRate } from "../../commerce/shipping-rates.ts";
import type { Cart, Checkout, ShopState } from "../../state/entities.ts";
import { defineAction, requireShop, shopField, type ControlScope } from "../control-action.ts";
import { ControlError } from "../control-error.ts";

const bodySchema = z.strictObject({
  shop: shopField,
  /** The cart's token, with or without `?key=`. */
  cart: z.string().min(1),
  email: z.email().default("shopper@example.com"),
  countryCode: z.string().length(2).optional(),
});

/** Checks a cart out and pays for it in one step, as a shopper with a saved address would: for scenarios without a browser. */
export const payAction = defineAction(bodySchema, ({ shop: name, cart: token, email, countryCode }, scope) => {
  const shop = requireShop(scope, name);
  const cart = shop.carts.get(token.split("?")[0] ?? "");
  if (!cart) throw new ControlError("unknown_cart", `${shop.domain} has no cart ${token}.`);
  if (cart.completedOrderId !== null) throw new ControlError("paid_before", "There is an order of this cart already.");

  const pricing = priceCart(shop, cart, scope.context.clock.now());
  if (pricing.lines.every(({ line }) => line.quantity === 0)) {
    throw new ControlError("nothing_to_sell", "The cart is empty or all of it is sold out.");
  }
  const country = countryCode ?? cart.buyerIdentity.countryCode ?? shop.countryCode;
  const needsShipping = pricing.lines.some(({ variant }) => variant.requiresShipping);
  const rate = needsShipping ? requireRate(shop, country, pricing.presentment.toShop(pricing.discountedTotal)) : null;
  const checkout = createCheckout(scope, shop, { cart, email, country, rate });

  const order = createOrder(scope.context, shop, { cart, checkout, rate });
  return { order: { id: order.id, name: order.name, total: order.total, currency: order.currency } };
});

function requireRate(shop: ShopState, countryCode: string, goodsTotal: number): QuotedRate {
  const [rate] = quoteShipping(shop, { countryCode, goodsTotal });
  if (!rate) throw new ControlError("no_shipping", `${shop.domain} does not ship to ${countryCode}.`);
  return rate;
}

function createCheckout(
  { context }: ControlScope,
  shop: ShopState,
  { cart, email, country, rate }: { cart: Cart; email: string; country: string; rate: QuotedRate | null },
): Checkout {
  const now = context.clock.nowIso();
  const checkout: Checkout = {
    token: context.ids.hex(32),
    cartToken: cart.token,
    email,
    shippingAddress: rate && {
      firstName: "Sam",
      lastName: "Shopper",
      company: null,
      address1: "1 Market Street",
      address2: null,
      city: "Springfield",
      provinceCode: null,
      zip: "12345",
      countryCode: country,
      phone: null,
    },
    shippingMethodHandle: rate?.rate.handle ?? null,
    step: "payment",
    orderId: null,
    createdAt: now,
    updatedAt: now,
  };
  shop.checkouts.set(checkout.token, checkout);
  return checkout;
}
