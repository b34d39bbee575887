import { parseRecord } from "../core/parse-record";

/**
 * Finds the words by which a part of the page is known in its language, as the embed printed them (`words_*` of the locale
 * files); finds nothing where there are none.
 */
export function pageWords(key: string): RegExp {
  const words = parseRecord(document.getElementById("shopwalker-strings")?.textContent ?? "")[key];
  return new RegExp(typeof words === "string" ? words : "(?!)", "i");
}
