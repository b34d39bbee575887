import type { Market, ShopState } from "../state/entities.ts";
import { currencyDigits } from "./currency-digits.ts";

/** The money side of a buyer's market. All amounts are minor units. */
export type Presentment = {
  market: Market;
  currency: string;
  /** A product price as the buyer sees it: converted, then rounded as the market's rule says. */
  price: (shopAmount: number) => number;
  /** Any other amount (shipping, fixed discount, gift card): converted only. */
  amount: (shopAmount: number) => number;
  /** Back to the shop's currency. */
  toShop: (presentmentAmount: number) => number;
};

/** The market that sells to a country; the primary one for all others and for an unknown country. */
export function findMarket(shop: ShopState, countryCode: string | null): Market {
  const market =
    shop.markets.find((candidate) => countryCode !== null && candidate.countries.includes(countryCode)) ??
    shop.markets.find((candidate) => candidate.primary) ??
    shop.markets[0];
  if (!market) throw new Error(`${shop.domain} has no market; seed at least a primary one.`);
  return market;
}

export function presentmentFor(shop: ShopState, countryCode: string | null): Presentment {
  const market = findMarket(shop, countryCode);
  const isShopCurrency = market.currency === shop.currency;
  const scale = isShopCurrency ? 1 : 10 ** (currencyDigits(market.currency) - currencyDigits(shop.currency));
  const rate = (isShopCurrency ? 1 : (market.exchangeRate ?? 1)) * scale;
  const step = isShopCurrency ? 1 : (market.priceRounding ?? 1);
  const amount = (shopAmount: number) => Math.round(shopAmount * rate);

  return {
    market,
    currency: market.currency,
    price: (shopAmount) => (step === 1 ? amount(shopAmount) : Math.ceil((shopAmount * rate) / step) * step),
    amount,
    toShop: (presentmentAmount) => Math.round(presentmentAmount / rate),
  };
}
