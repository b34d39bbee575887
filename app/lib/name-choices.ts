import { COUNTRY_CODES } from "./country-codes";

/** Languages that the assistant tells apart by their words. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "tr"];

type Choice = { label: string; value: string };

/** Every country, by its name in a language (BCP 47). */
export function countryChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale, "en"], { type: "region" });
  return COUNTRY_CODES.map((value) => ({ label: names.of(value) ?? value, value })).sort((left, right) =>
    left.label.localeCompare(right.label, locale),
  );
}

export function languageChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale, "en"], { type: "language" });
  return LANGUAGES.map((value) => ({ label: names.of(value) ?? value, value }));
}
