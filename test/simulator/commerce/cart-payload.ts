import type { Cart, ShopState } from "../state/entities.ts";
import { decimalAmount } from "./decimal-amount.ts";
import { lineKey } from "./line-key.ts";
import { lineTitle } from "./line-title.ts";
import { priceCart, type CartPricing, type CostedLine } from "./price-cart.ts";
import { shopTime } from "./shop-time.ts";

/** Payload of `carts/create` and `carts/update`. It holds neither attributes nor a customer. */
export function cartPayload(shop: ShopState, cart: Cart, now: Date) {
  const pricing = priceCart(shop, cart, now);
  return {
    id: cart.token,
    token: cart.token,
    line_items: pricing.lines.map((line) => cartLinePayload(shop, pricing, line)),
    note: cart.note,
    updated_at: shopTime(cart.updatedAt, shop.ianaTimezone),
    created_at: shopTime(cart.createdAt, shop.ianaTimezone),
  };
}

function cartLinePayload(shop: ShopState, pricing: CartPricing, costed: CostedLine) {
  const { line, product, variant } = costed;
  const amount = (presentmentAmount: number) =>
    decimalAmount(pricing.presentment.toShop(presentmentAmount), shop.currency);
  const set = (presentmentAmount: number) => ({
    shop_money: { amount: amount(presentmentAmount), currency_code: shop.currency },
    presentment_money: { amount: decimalAmount(presentmentAmount, pricing.currency), currency_code: pricing.currency },
  });
  const discount = costed.subtotal - costed.total;
  const discountedPrice = line.quantity === 0 ? costed.unitPrice : Math.round(costed.total / line.quantity);

  return {
    id: variant.id,
    properties:
      line.attributes.length === 0 ? null : Object.fromEntries(line.attributes.map(({ key, value }) => [key, value])),
    quantity: line.quantity,
    variant_id: variant.id,
    key: lineKey(line),
    discounted_price: amount(discountedPrice),
    discounted_price_set: set(discountedPrice),
    discounts: costed.lineAllocations.map(({ applied, amount: saved }) => ({
      title: applied.code ?? applied.discount.title,
      amount: amount(saved),
    })),
    gift_card: false,
    grams: variant.weightGrams,
    line_price: amount(costed.total),
    line_price_set: set(costed.total),
    original_line_price: amount(costed.subtotal),
    original_price: amount(costed.unitPrice),
    price: amount(costed.unitPrice),
    price_set: set(costed.unitPrice),
    product_id: product.id,
    sku: variant.sku,
    taxable: variant.taxable,
    title: lineTitle(product.title, variant.title),
    total_discount: amount(discount),
    total_discount_set: set(discount),
    vendor: product.vendor,
    parent_relationship: null,
  };
}
