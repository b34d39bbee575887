import { expect, test } from "vitest";
import { findContrasted } from "~/agent/recall/find-contrasted";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

function shopOf(...titles: string[]) {
  return aVocabulary([], { titles: titles.map((title) => ({ id: title, handle: title, title })) });
}

const SERUMS = shopOf("Dew Serum 30 ml", "Dew Night Serum", "Oat Cream", "Oat Hand Cream");
const TABLES = shopOf("Alder Table Round", "Alder Table Square", "Alder Stool");

test.each([
  ["the oat hand cream or the normal oat cream", SERUMS, null],
  ["the round or the square alder table?", TABLES, ["Alder Table Round", "Alder Table Square"]],
  ["what sets the alder stool apart from the alder table", TABLES, null],
  ["is the alder table round?", TABLES, null],
])("two of a name are told apart by what else is said of each: %s", (text, shop, pair) => {
  expect(findContrasted(text, shop, null)).toEqual(pair);
});

test("whose things are wanted decides between twins, and without that nobody is guessed", () => {
  const twins = shopOf("Men's Fen 5-Inch", "Men's Fen 7-Inch", "Women's Fen 5-Inch", "Women's Fen 7-Inch");
  expect(findContrasted("the 5 inch fen or the 7 inch", twins, "women")).toEqual([
    "Women's Fen 5-Inch",
    "Women's Fen 7-Inch",
  ]);
});
