import { z } from "zod";
import { toText } from "./liquid/to-text.ts";
import { escapeHtml } from "./liquid/escape-html.ts";

/** A locale file: nested keys, plural forms as `one` and `other`. */
export const localeFileSchema = z.record(z.string(), z.json());
export type LocaleFile = z.infer<typeof localeFileSchema>;

/**
 * Makes the `t` filter's function for one language, with the default language as fallback. `{{ name }}` in a text is
 * replaced by a value; values are escaped unless the key ends in `_html`.
 */
export function createTranslate(locale: string, files: { own: LocaleFile | null; fallback: LocaleFile }) {
  return (key: string, values: Record<string, unknown>): string => {
    const found = lookUp(files.own, key, values) ?? lookUp(files.fallback, key, values);
    if (found === null) return `Translation missing: ${locale}.${key}`;
    return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_match, name: string) => {
      const value = toText(values[name]);
      return key.endsWith("_html") ? value : escapeHtml(value);
    });
  };
}

function lookUp(file: LocaleFile | null, key: string, values: Record<string, unknown>): string | null {
  let found: unknown = file;
  for (const part of key.split(".")) found = property(found, part);
  if (typeof found === "string") return found;
  const plural = property(found, Number(values.count) === 1 ? "one" : "other") ?? property(found, "other");
  return typeof plural === "string" ? plural : null;
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
