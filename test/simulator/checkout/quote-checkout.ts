import { priceCart, type CartPricing } from "../commerce/price-cart.ts";
import { quoteShipping, type QuotedRate } from "../commerce/shipping-rates.ts";
import type { Cart, Checkout, ShopState } from "../state/entities.ts";

/** What a checkout comes to, in minor units of the buyer's currency. */
export type CheckoutQuote = {
  pricing: CartPricing;
  needsShipping: boolean;
  rates: QuotedRate[];
  /** The chosen rate, else the first that ships; null when nothing ships or nothing needs to. */
  rate: QuotedRate | null;
  /** After a free-shipping discount. Null: not known without an address. */
  shipping: number | null;
  isShippingFree: boolean;
  total: number;
};

export function quoteCheckout(shop: ShopState, cart: Cart, checkout: Checkout, now: Date): CheckoutQuote {
  const pricing = priceCart(shop, cart, now);
  const needsShipping = pricing.lines.some(({ line, variant }) => line.quantity > 0 && variant.requiresShipping);
  const countryCode = checkout.shippingAddress?.countryCode;
  const rates =
    needsShipping && countryCode !== undefined
      ? quoteShipping(shop, { countryCode, goodsTotal: pricing.presentment.toShop(pricing.discountedTotal) })
      : [];
  const rate = rates.find((quoted) => quoted.rate.handle === checkout.shippingMethodHandle) ?? rates[0] ?? null;
  const isShippingFree = pricing.applied.some((applied) => applied.discountClass === "shipping");
  const price = rate === null || isShippingFree ? 0 : pricing.presentment.amount(rate.price);

  return {
    pricing,
    needsShipping,
    rates,
    rate,
    shipping: needsShipping && rate === null ? null : price,
    isShippingFree,
    total: pricing.total + price,
  };
}
