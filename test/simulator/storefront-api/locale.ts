import type { ApiCall } from "../graphql/api-call.ts";
import type { Product } from "../state/entities.ts";

/** The shop's locale for the call's `LanguageCode` (`PT_BR` is `pt-BR`); the primary one when the shop has no such. */
export function localeOf(call: ApiCall): string {
  const wanted = call.buyerContext.languageCode.replace("_", "-").toLowerCase();
  return call.shop.locales.find((locale) => locale.toLowerCase() === wanted) ?? call.shop.primaryLocale;
}

/** A translated field of a product (`title`, `body_html`), the original where there is no translation. */
export function translated(product: Product, call: ApiCall, field: string, original: string): string {
  return product.translations[localeOf(call)]?.[field] ?? original;
}

/** `LanguageCode` of a locale. */
export function toLanguageCode(locale: string): string {
  return locale.replace("-", "_").toUpperCase();
}
