import { describe, expect, test } from "vitest";
import { findDroppedLetter } from "~/agent/perception/find-dropped-letter";
import { perceive } from "~/agent/perception/perceive";
import { readSizeStep } from "~/agent/variants/size-step";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const vocabulary = aVocabulary(aDemoShop().documents);
const entitiesOf = (text: string, expectedLanguage = "en") => perceive(text, { vocabulary, expectedLanguage }).entities;

describe("a letter that was dropped", () => {
  test.each([
    ["blak", "black"],
    ["whte", "white"],
    ["shos", "shoes"],
  ])("%s is %s", (word, meant) => {
    expect(findDroppedLetter(word)).toBe(meant);
  });

  test.each(["shrt", "xyzq", "five5", "sho"])("%s is left alone", (word) => {
    expect(findDroppedLetter(word)).toBeNull();
  });
});

describe("words that are none of the shop's", () => {
  test.each([
    ["en", "that seat is mine, the water soaks in"],
    ["en", "it's kind of late"],
    ["en", "how are you guys"],
    ["fr", "quel est le montant"],
    ["es", "no son tan caros"],
    ["de", "wie lange gelten die, ich renne sonst"],
  ])("%s: %s", (language, text) => {
    expect(entitiesOf(text, language).filter(({ type }) => type !== "attribute")).toEqual([]);
  });

  test.each([
    ["fr", "la veste en rouge", "red"],
    ["es", "lo quiero en verde", "green"],
    ["fr", "en prune", "purple"],
  ])("%s: the colour of %j", (language, text, color) => {
    expect(entitiesOf(text, language)).toContainEqual(expect.objectContaining({ type: "color", value: color }));
  });
});

test.each([
  ["I'm a tall guy, any tights?", "men"],
  ["a jacket for a woman", "women"],
])("says for whom: %s", (text, group) => {
  const people = entitiesOf(text).flatMap((entity) => (entity.type === "recipient" ? [entity.value.group] : []));

  expect(people).toEqual([group]);
});

test.each([
  ["en", "do you have an eight in the blue", "8"],
  ["en", "in a six and a half", "6.5"],
  ["es", "calzo siete y medio", "7.5"],
])("%s: the size in %j", (language, text, size) => {
  const sizes = entitiesOf(text, language).flatMap((entity) => (entity.type === "size" ? [entity.value.size] : []));

  expect(sizes).toEqual([size]);
});

test.each([
  ["one size up please", 1],
  ["half a size smaller", -0.5],
  ["eine Nummer größer", 1],
  ["une taille en dessous", -1],
  ["una talla más", 1],
  ["the size is fine", null],
])("%s: %s", (text, step) => {
  expect(readSizeStep(text)).toBe(step);
});
