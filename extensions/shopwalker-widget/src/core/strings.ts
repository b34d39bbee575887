import type enStrings from "../../../shopwalker-assistant/locales/en.default.json";
import { parseRecord } from "./parse-record";

export type StringKey = keyof (typeof enStrings)["assistant"];
export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/** The panel's words in the shopper's language, as the embed printed them from its locale files. */
export function readStrings(): Translate {
  const strings = parseRecord(document.getElementById("shopwalker-strings")?.textContent);

  return (key, values = {}) => {
    const text = strings[key];
    return (typeof text === "string" ? text : key).replace(/\{(\w+)\}/g, (_whole, name: string) =>
      String(values[name] ?? ""),
    );
  };
}
