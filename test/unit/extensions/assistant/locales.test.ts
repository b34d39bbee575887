import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const extension = path.resolve(import.meta.dirname, "../../../../extensions/shopwalker-assistant");
const localeSchema = z.record(z.string(), z.record(z.string(), z.string().min(1)));
const locales = readdirSync(path.join(extension, "locales")).filter((file) => !file.includes(".schema."));

function read(file: string) {
  const text = readFileSync(path.join(extension, "locales", file), "utf8");
  const strings = Object.entries(localeSchema.parse(JSON.parse(text))).flatMap(([group, keys]) =>
    Object.entries(keys).map(([key, value]) => [`${group}.${key}`, value] as const),
  );
  return { text, strings: new Map(strings) };
}

const english = read("en.default.json").strings;
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the extension's words", () => {
  it("come in the languages that are promised", () => {
    expect(locales).toEqual(
      expect.arrayContaining(["en.default.json", "de.json", "fr.json", "es.json", "ja.json", "ar.json"]),
    );
  });

  it.each(locales)("in %s: the same keys, the same slots, within Shopify's 15 kB", (file) => {
    const { text, strings } = read(file);

    expect([...strings.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, value] of strings)
      expect({ key, slots: slots(value) }).toEqual({ key, slots: slots(english.get(key) ?? "") });
    expect(Buffer.byteLength(text)).toBeLessThan(15_000);
  });

  it.each(locales)("in %s: nothing that Liquid would escape on its way into JSON", (file) => {
    for (const [key, value] of read(file).strings)
      expect({ key, value }).toEqual({ key, value: value.replace(/[&<>"']/g, "") });
  });

  it("are all printed, for the panel or for the behaviour engine, and no others", () => {
    const printedIn = (file: string) => {
      const text = readFileSync(path.join(extension, file), "utf8");
      return [...text.matchAll(/"(\w+)": \{\{ 'assistant\.(\w+)' \| t \| json \}\}/g)];
    };
    const forPanel = printedIn("snippets/panel-strings.liquid");
    const forBehavior = printedIn("blocks/assistant.liquid");

    for (const [, name, key] of forPanel) expect(name).toBe(key);
    for (const [, name, key] of forBehavior) expect(`words_${name ?? ""}`).toBe(key);
    expect([...forPanel, ...forBehavior].map(([, , key]) => `assistant.${key ?? ""}`).sort()).toEqual(
      [...english.keys()].filter((key) => key.startsWith("assistant.")).sort(),
    );
  });
});
