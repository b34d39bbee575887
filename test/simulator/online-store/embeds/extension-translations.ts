import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslate, localeFileSchema, type LocaleFile } from "../translations.ts";

/** The `t` filter of a theme app extension: its own locale files, the `.default` one as fallback. */
export function extensionTranslations(extensionDir: string, locale: string) {
  const dir = path.join(extensionDir, "locales");
  const files = existsSync(dir) ? readdirSync(dir).filter((file) => !file.endsWith(".schema.json")) : [];
  const wanted = [locale, locale.split("-")[0] ?? locale].flatMap((name) => [`${name}.json`, `${name}.default.json`]);
  const own = wanted.find((name) => files.includes(name));
  const fallback = files.find((file) => file.endsWith(".default.json"));
  return createTranslate(locale, {
    own: own ? readLocale(path.join(dir, own)) : null,
    fallback: fallback ? readLocale(path.join(dir, fallback)) : {},
  });
}

/** Text of `t:`-prefixed labels of a block schema, from `<locale>.default.schema.json`. */
export function extensionSchemaTranslations(extensionDir: string) {
  const dir = path.join(extensionDir, "locales");
  const file = (existsSync(dir) ? readdirSync(dir) : []).find((name) => name.endsWith(".default.schema.json"));
  const translate = createTranslate("en", { own: null, fallback: file ? readLocale(path.join(dir, file)) : {} });
  return (label: string) => (label.startsWith("t:") ? translate(label.slice(2), {}) : label);
}

function readLocale(file: string): LocaleFile {
  const parsed = localeFileSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.message}`);
  return parsed.data;
}
