import { describe, expect, test } from "vitest";
import { relevance } from "~/agent/ranking/relevance/relevance";
import type { TextMatch } from "~/ports/relevance";

const A_MATCH: TextMatch = {
  id: "0",
  title: "",
  vendor: "",
  productType: "",
  fields: [],
  spoken: [],
  length: 20,
  available: true,
  popularity: 0,
  price: null,
};

function order(query: string, titles: (string | Partial<TextMatch>)[]): string[] {
  const reading = relevance.readQuery(query);
  const matches = titles.map((title, index): TextMatch => ({
    ...A_MATCH,
    id: String(index),
    fields: reading.words.map(() => 0),
    spoken: reading.words.map(() => 0),
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

  test.each([
    ["kettle under $40", ["Kettle 30", "Kettle 90"]],
    ["kettle between 50 and 100 dollars", ["Kettle 90", "Kettle 30"]],
    ["kettle around $80", ["Kettle 90", "Kettle 30"]],
  ])("%j: %j, by the price", (query, titles) => {
    const priced = [...titles].reverse().map((title) => ({ title, price: Number(title.split(" ")[1]) }));

    expect(order(query, priced)).toEqual(titles);
  });

  test("a description that says the word again, or says little else, comes before one that mentions it", () => {
    const titles = order("kettle", [
      { title: "Long mention", fields: [2], spoken: [0.6], length: 200 },
      { title: "Mention", fields: [2], spoken: [0.6] },
      { title: "Said twice", fields: [2], spoken: [0.8] },
    ]);

    expect(titles).toEqual(["Said twice", "Mention", "Long mention"]);
  });

  test("what others bought more comes first among the same", () => {
    const titles = order("kettle", [{ title: "Kettle" }, { title: "Kettle.", popularity: 1 }]);

    expect(titles).toEqual(["Kettle.", "Kettle"]);
  });

  test("a word that only the index's stems see in the title counts", () => {
    const titles = order("giacche", [{ title: "Scarpa" }, { title: "Giacca", fields: [4] }]);

    expect(titles).toEqual(["Giacca", "Scarpa"]);
  });

  test("a description or a tag can supply what the title leaves out", () => {
    const titles = order("waterproof jacket", [{ title: "Jacket" }, { title: "Jacket.", fields: [1, 0] }]);

    expect(titles[0]).toBe("Jacket.");
  });

  test("a text that has every word comes before a title that has one of them over and over", () => {
    const title = "USB Powered Cooler with Two Blades for Notebooks of Any Size in Black";
    const titles = order("usb fan", [
      { title: "Fan, Desk Fan, Table Fan", vendor: "Fan Works", fields: [0, 6], spoken: [0, 0.9] },
      { title, fields: [4, 2], spoken: [0, 0.6] },
    ]);

    expect(titles[0]).toBe(title);
  });

  test("in a request, words that belong together have to stand together more than the title has to be short", () => {
    const titles = order("Looking for a mountain bike helmet for adults, made from foam", [
      "Mountain Tent Helmet Bike",
      "Mountain Bike Helmet for Summer and Winter",
    ]);

    expect(titles[0]).toBe("Mountain Bike Helmet for Summer and Winter");
  });

  test("an accessory steps further back where a few words name the thing than in a request", () => {
    const behind = (query: string) => {
      const reading = relevance.readQuery(query);
      const [thing = 0, accessory = 0] = relevance.score({ ...reading, rarities: reading.words.map(() => 3) }, [
        { ...A_MATCH, id: "1", title: "Garden Kettle Large", fields: reading.words.map(() => 0) },
        { ...A_MATCH, id: "2", title: "Garden Kettle Charger", fields: reading.words.map(() => 0) },
      ]);
      return thing - accessory;
    };

    expect(behind("garden kettle")).toBeGreaterThan(behind("I am looking for a garden kettle please"));
  });

  test("an empty query has no words, and a text without words no chance", () => {
    expect(relevance.readQuery("  !? ").words).toEqual([]);
    expect(order("kettle", ["", "Kettle"])).toEqual(["Kettle", ""]);
  });
});
