import { decimalAmount } from "../commerce/decimal-amount.ts";
import { priceCart } from "../commerce/price-cart.ts";
import { quoteShipping } from "../commerce/shipping-rates.ts";
import type { StorefrontVisit } from "../online-store/storefront-visit.ts";
import { AjaxCartError } from "./ajax-error.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** `/cart/shipping_rates.json` and its asynchronous form: the ways to ship the cart to `shipping_address[country]`. */
export function shippingRatesJson({ context, shop, cart, url }: StorefrontVisit) {
  const countryCode = url.searchParams.get("shipping_address[country]") ?? "";
  if (!/^[A-Z]{2}$/.test(countryCode)) {
    const description = "country is not supported";
    throw new AjaxCartError(422, { status: 422, message: "Cart Error", description });
  }
  if (!cart) return { shipping_rates: [] };

  const now = context.clock.now();
  const { presentment, discountedTotal, currency } = priceCart(shop, cart, now);
  const after = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  const rates = quoteShipping(shop, { countryCode, goodsTotal: presentment.toShop(discountedTotal) });
  return {
    shipping_rates: rates.map(({ rate, price }) => ({
      name: rate.name,
      presentment_name: rate.name,
      code: rate.name,
      price: decimalAmount(presentment.amount(price), currency),
      source: "shopify",
      delivery_date: null,
      delivery_range: [after(rate.minDays), after(rate.maxDays)],
      delivery_days: [rate.minDays, rate.maxDays],
      compare_price: null,
      phone_required: false,
      currency,
      carrier_identifier: null,
      carrier_service_id: null,
      delivery_category: null,
      using_merchant_account: null,
    })),
  };
}
