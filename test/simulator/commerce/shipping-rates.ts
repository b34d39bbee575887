import type { ShippingRate, ShopState } from "../state/entities.ts";

/** A rate for one delivery, with its price in the shop's currency (minor units). */
export type QuotedRate = { rate: ShippingRate; price: number };

/** The rates that ship to a country; a rate without countries ships everywhere. `goodsTotal` decides about free shipping. */
export function quoteShipping(shop: ShopState, options: { countryCode: string; goodsTotal: number }): QuotedRate[] {
  return shop.shippingRates
    .filter((rate) => rate.countries.length === 0 || rate.countries.includes(options.countryCode))
    .map((rate) => ({
      rate,
      price: rate.freeFrom !== null && options.goodsTotal >= rate.freeFrom ? 0 : rate.price,
    }));
}
