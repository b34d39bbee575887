import { localeObject } from "./shop-object.ts";
import type { StoreObjects } from "./store-objects.ts";

const regionNames = new Intl.DisplayNames(["en"], { type: "region" });
const currencyNames = new Intl.DisplayNames(["en"], { type: "currency" });
const currencies = new Map<string, { iso_code: string; name: string; symbol: string }>();

/** Liquid's `localization`: what the visitor has and what there is to choose from. */
export function localizationObject(store: StoreObjects) {
  const { shop, visit } = store;
  const countries = [...new Set(shop.markets.flatMap((market) => market.countries))];
  const market = store.presentment.market;

  return {
    country: countryObject(store, visit.countryCode),
    language: localeObject(visit.locale, shop.primaryLocale),
    market: { id: market.id, handle: market.handle, metafields: {} },
    available_countries: countries.map((code) => countryObject(store, code)),
    available_languages: shop.locales.map((locale) => localeObject(locale, shop.primaryLocale)),
  };
}

function countryObject({ shop }: StoreObjects, code: string) {
  const market = shop.markets.find((candidate) => candidate.countries.includes(code));
  return {
    iso_code: code,
    name: regionNames.of(code) ?? code,
    currency: currencyObject(market?.currency ?? shop.currency),
    market: market ? { id: market.id, handle: market.handle } : null,
    unit_system: code === "US" ? "imperial" : "metric",
  };
}

/** Liquid's `currency`. */
export function currencyObject(code: string) {
  const known = currencies.get(code);
  if (known) return known;
  const symbol = new Intl.NumberFormat("en", { style: "currency", currency: code, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find((part) => part.type === "currency");
  const currency = { iso_code: code, name: currencyNames.of(code) ?? code, symbol: symbol?.value ?? code };
  currencies.set(code, currency);
  return currency;
}
