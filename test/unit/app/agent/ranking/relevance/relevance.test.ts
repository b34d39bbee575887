import { describe, expect, test } from "vitest";
import { relevance } from "~/agent/ranking/relevance/relevance";
import type { TextMatch } from "~/ports/relevance";

function order(query: string, titles: (string | Partial<TextMatch>)[]): string[] {
  const reading = relevance.readQuery(query);
  const matches = titles.map((title, index): TextMatch => ({
    id: String(index),
    title: "",
    vendor: "",
    productType: "",
    fields: reading.words.map(() => 0),
    available: true,
    popularity: 0,
    ...(typeof title === "string" ? { title } : title),
  }));
  const scores = relevance.score({ ...reading, rarities: reading.words.map(() => 3) }, matches);
  return matches
    .map(({ title }, index) => ({ title, score: scores[index] ?? 0 }))
    .sort((left, right) => right.score - left.score)
    .map(({ title }) => title);
}

describe("relevance", () => {
  test.each([
    ["notebook", ["Acme 530 Notebook PC", "Acme Notebook Sleeve"]],
    ["notebook sleeve", ["Acme Notebook Sleeve", "Acme 530 Notebook PC"]],
    ["red kettle", ["Red Kettle", "Kettle with red handle and much else besides", "Blue Kettle"]],
    ["usb fan", ["USB Desk Fan", "USB Hub"]],
    ["crocs", ["Crocs Clog", "Croc Tote"]],
    ["16gb memory", ["Memory 16 GB", "Memory 8 GB"]],
    ['55" stand', ["Stand 55-inch", "Stand 55 cm"]],
    ["sea food", ["Seafood Platter", "Food Platter"]],
    ["sofa", ["Garden Sofa", "Velvet Couch", "Velvet Table"]],
  ])("%j: %j in this order", (query, titles) => {
    expect(order(query, [...titles].reverse())).toEqual(titles);
  });

  test("what is sold out comes after the same in stock", () => {
    const titles = order("kettle", [{ title: "Kettle", available: false }, { title: "Kettle." }]);

    expect(titles).toEqual(["Kettle.", "Kettle"]);
  });

  test("a description or a tag can supply what the title leaves out", () => {
    const titles = order("waterproof jacket", [{ title: "Jacket" }, { title: "Jacket.", fields: [1, 0] }]);

    expect(titles[0]).toBe("Jacket.");
  });

  test("an empty query has no words, and a text without words no chance", () => {
    expect(relevance.readQuery("  !? ").words).toEqual([]);
    expect(order("kettle", ["", "Kettle"])).toEqual(["Kettle", ""]);
  });
});
