import { createTranslate, localeFileSchema } from "./translations.ts";
import { readThemeFile, readThemeJson } from "./theme-files.ts";

/** The theme's texts in a language; `pt-BR` falls back on `pt`, then on English. */
export function themeTranslations(locale: string) {
  const names = [locale, locale.split("-")[0] ?? locale].map((name) => `locales/${name}.json`);
  const file = names.find((name) => readThemeFile(name) !== null);
  return createTranslate(locale, {
    own: file ? readThemeJson(localeFileSchema, file) : null,
    fallback: readThemeJson(localeFileSchema, "locales/en.default.json"),
  });
}
