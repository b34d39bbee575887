import { createHash } from "node:crypto";
import type { Cart, Checkout, ShopState } from "../state/entities.ts";
import { addressPayload } from "./address-payload.ts";
import { decimalAmount } from "./decimal-amount.ts";
import { priceCart } from "./price-cart.ts";
import { shopTime } from "./shop-time.ts";

/** Payload of `checkouts/create` and `checkouts/update`. `note_attributes` holds private attributes too. */
export function checkoutPayload(shop: ShopState, checkout: Checkout, cart: Cart, now: Date) {
  const pricing = priceCart(shop, cart, now);
  const amount = (value: number) => decimalAmount(value, pricing.currency);
  const address = checkout.shippingAddress ? addressPayload(checkout.shippingAddress) : null;

  return {
    id: checkoutId(checkout.token),
    token: checkout.token,
    cart_token: checkout.cartToken,
    email: checkout.email,
    gateway: null,
    buyer_accepts_marketing: false,
    landing_site: "/",
    referring_site: "",
    note: cart.note,
    note_attributes: cart.attributes.map(({ key, value }) => ({ name: key, value })),
    line_items: pricing.lines.map(({ line, product, variant, unitPrice }) => ({
      product_id: product.id,
      variant_id: variant.id,
      title: product.title,
      variant_title: variant.title,
      quantity: line.quantity,
      price: amount(unitPrice),
      line_price: amount(unitPrice * line.quantity),
      sku: variant.sku,
      vendor: product.vendor,
      grams: variant.weightGrams,
      requires_shipping: variant.requiresShipping,
      taxable: variant.taxable,
      properties: line.attributes.map(({ key, value }) => ({ name: key, value })),
    })),
    currency: shop.currency,
    presentment_currency: pricing.currency,
    completed_at: checkout.orderId === null ? null : shopTime(checkout.updatedAt, shop.ianaTimezone),
    customer_locale: shop.primaryLocale,
    phone: null,
    discount_codes: pricing.codes
      .filter((code) => code.applicable)
      .map(({ code }) => ({ code, amount: amount(savedBy(pricing, code)), type: "fixed_amount" })),
    abandoned_checkout_url: `https://${shop.domain}/checkouts/cn/${checkout.token}/recover`,
    shipping_address: address,
    billing_address: address,
    subtotal_price: amount(pricing.discountedTotal),
    total_discounts: amount(pricing.originalTotal - pricing.discountedTotal),
    total_line_items_price: amount(pricing.originalTotal),
    total_price: amount(pricing.discountedTotal),
    total_tax: amount(0),
    created_at: shopTime(checkout.createdAt, shop.ianaTimezone),
    updated_at: shopTime(checkout.updatedAt, shop.ianaTimezone),
  };
}

function savedBy(pricing: ReturnType<typeof priceCart>, code: string): number {
  const applied = pricing.applied.find((candidate) => candidate.code === code);
  return applied ? [...applied.allocations.values()].reduce((sum, amount) => sum + amount, 0) : 0;
}

/** Shopify's checkouts have a number beside their token; ours is read off the token. */
function checkoutId(token: string): number {
  return Number.parseInt(createHash("md5").update(token).digest("hex").slice(0, 10), 16);
}
