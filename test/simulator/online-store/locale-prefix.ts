import type { ShopState } from "../state/entities.ts";

export type LocalePrefix = {
  /** One of the shop's locales. */
  locale: string;
  /** From a prefix like `/en-ca`; null when the prefix names none. */
  countryCode: string | null;
  /** Empty for the primary locale, else like `/fr`. */
  rootPath: string;
  /** The rest of the path; starts with a slash. */
  path: string;
};

/** Splits `/fr/products/x` into its locale and `/products/x`; an unknown prefix is part of the path. */
export function splitLocalePrefix(shop: ShopState, pathname: string): LocalePrefix {
  const plain = { locale: shop.primaryLocale, countryCode: null, rootPath: "", path: pathname };
  const match = /^\/([a-z]{2}(?:-[a-z]{2})?)(\/.*)?$/i.exec(pathname);
  const prefix = match?.[1]?.toLowerCase();
  if (!prefix) return plain;

  const rootPath = `/${prefix}`;
  const path = match?.[2] ?? "/";
  const exact = shop.locales.find((locale) => locale.toLowerCase() === prefix);
  if (exact && exact !== shop.primaryLocale) return { locale: exact, countryCode: null, rootPath, path };

  const [language, country] = prefix.split("-");
  const locale = shop.locales.find((known) => known.toLowerCase() === language);
  const countryCode = country?.toUpperCase() ?? null;
  if (!locale || !countryCode) return plain;
  if (!shop.markets.some((market) => market.countries.includes(countryCode))) return plain;
  return { locale, countryCode, rootPath, path };
}
