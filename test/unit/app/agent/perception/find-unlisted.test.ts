import { expect, test } from "vitest";
import { perceive } from "~/agent/perception/perceive";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const vocabulary = aVocabulary(aRunningCatalogue());
const read = (text: string) => perceive(text, { vocabulary, expectedLanguage: "en" });

test.each([
  ["do you sell yoga mats?", { type: "category", text: "yoga mats" }],
  ["any garmin watch", { type: "brand", text: "garmin" }],
  ["electric scooters under 500", { type: "category", text: "scooters" }],
  ["a skirt without pleats", { type: "attribute", text: "pleats", negated: true }],
  ["ohne Reißverschluss bitte", { type: "attribute", text: "Reißverschluss", negated: true }],
  ["boisson sans sucre", { type: "attribute", text: "sucre", negated: true }],
])("reads in %j what the shop does not list", (text, entity) => {
  expect(read(text).unlisted).toContainEqual(expect.objectContaining(entity));
});

test("what the shop lists is no guess", () => {
  const { entities, unlisted } = read("blue running shoes under 100");

  expect(entities.map(({ type }) => type)).toEqual(expect.arrayContaining(["color", "category", "price"]));
  expect(unlisted).toEqual([]);
});

test.each(["where is my order?", "can I speak to a human please", "can i order without an account", "thanks!", ""])(
  "finds no goods in %j",
  (text) => {
    expect(read(text).unlisted).toEqual([]);
  },
);

test("cuts its text out of the message as it was sent", () => {
  const text = "👟👟 do you sell ÉLECTRIC scooters?";

  for (const { start, end, text: said } of read(text).unlisted) expect(text.slice(start, end)).toBe(said);
});
