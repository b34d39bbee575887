import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { asType } from "../../graphql/type-tag.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import type { Market } from "../../state/entities.ts";
import { stableNumber } from "../../storefront-api/stable-id.ts";

export const marketFields: Record<string, Resolver> = {
  id: (market: Market) => toGlobalId("Market", market.id),
  status: () => "ACTIVE",
  type: () => "REGION",
  enabled: () => true,
  primary: (market: Market) => market.primary,
  currencySettings: (market: Market) => ({
    baseCurrency: currencySetting(market.currency),
    localCurrencies: false,
    roundingEnabled: true,
  }),
  regions: (market: Market, args: ConnectionArguments) =>
    paginate(
      market.countries.map((code) => toRegion(code, market.currency)),
      args,
      ({ code }) => ({ last_id: code, last_value: code }),
    ),
};

/** A language of the shop, as `shopLocales` lists it. */
export function toShopLocale(locale: string, primaryLocale: string) {
  return {
    locale,
    name: new Intl.DisplayNames("en", { type: "language" }).of(locale) ?? locale,
    primary: locale === primaryLocale,
    published: true,
    marketWebPresences: [],
  };
}

function toRegion(code: string, currency: string) {
  return asType("MarketRegionCountry", {
    id: toGlobalId("MarketRegionCountry", stableNumber(code)),
    code,
    name: new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code,
    currency: currencySetting(currency),
  });
}

function currencySetting(currency: string) {
  return {
    currencyCode: currency,
    currencyName: new Intl.DisplayNames("en", { type: "currency" }).of(currency) ?? currency,
    enabled: true,
    manualRate: null,
    rateUpdatedAt: null,
  };
}
