import { countryName } from "../../commerce/address-payload.ts";
import { findMarket } from "../../commerce/presentment.ts";
import type { ApiCall, Resolvers } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import type { Market } from "../../state/entities.ts";
import { localeOf, toLanguageCode } from "../locale.ts";
import { metafieldFields } from "./metafield.ts";

/** A country as one of the shop's markets serves it. */
type CountryNode = { isoCode: string };

export const localizationResolvers: Resolvers = {
  Localization: {
    country: (_parent: unknown, _args: unknown, call): CountryNode => ({ isoCode: call.buyerContext.countryCode }),
    language: (_parent: unknown, _args: unknown, call) => language(localeOf(call)),
    market: (_parent: unknown, _args: unknown, { shop, buyerContext }) => findMarket(shop, buyerContext.countryCode),
    availableCountries: (_parent: unknown, _args: unknown, { shop }): CountryNode[] =>
      [...new Set(shop.markets.flatMap((market) => market.countries))].map((isoCode) => ({ isoCode })),
    availableLanguages: (_parent: unknown, _args: unknown, { shop, buyerContext }) =>
      findMarket(shop, buyerContext.countryCode).languages.map(language),
  },
  Country: {
    name: ({ isoCode }: CountryNode) => countryName(isoCode),
    currency: ({ isoCode }: CountryNode, _args: unknown, call) => currency(marketOf(isoCode, call).currency),
    market: ({ isoCode }: CountryNode, _args: unknown, call) => marketOf(isoCode, call),
    availableLanguages: ({ isoCode }: CountryNode, _args: unknown, call) =>
      marketOf(isoCode, call).languages.map(language),
    defaultLanguage: ({ isoCode }: CountryNode, _args: unknown, call) =>
      language(marketOf(isoCode, call).languages[0] ?? call.shop.primaryLocale),
    unitSystem: ({ isoCode }: CountryNode) =>
      ["US", "LR", "MM"].includes(isoCode) ? "IMPERIAL_SYSTEM" : "METRIC_SYSTEM",
  },
  Market: {
    id: (market: Market) => toGlobalId("Market", market.id),
    ...metafieldFields((market: Market, { shop }) => ({
      owner: market,
      ownerId: toGlobalId("Market", market.id),
      metafields: [],
      createdAt: shop.createdAt,
      updatedAt: shop.createdAt,
    })),
  },
};

function marketOf(countryCode: string, { shop }: ApiCall): Market {
  return findMarket(shop, countryCode);
}

function language(locale: string) {
  return {
    isoCode: toLanguageCode(locale),
    name: new Intl.DisplayNames(["en"], { type: "language" }).of(locale) ?? locale,
    endonymName: new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale,
  };
}

function currency(isoCode: string) {
  const symbol = new Intl.NumberFormat("en", { style: "currency", currency: isoCode, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find((part) => part.type === "currency");
  return {
    isoCode,
    name: new Intl.DisplayNames(["en"], { type: "currency" }).of(isoCode) ?? isoCode,
    symbol: symbol?.value ?? isoCode,
  };
}
