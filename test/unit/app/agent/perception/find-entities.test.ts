import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { perceive } from "~/agent/perception/perceive";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const vocabulary = aVocabulary(aRunningCatalogue());
const entitiesOf = (text: string) => perceive(text, { vocabulary, expectedLanguage: "en" }).entities;
const valuesOf = (text: string) => entitiesOf(text).map(({ type, value }) => ({ type, value }));

describe("sizes", () => {
  test.each([
    ["jeans W32 L34", { size: "W32 L34", upTo: null, system: null }],
    ["32x34 jeans", { size: "W32 L34", upTo: null, system: null }],
    ["a 2XL hoodie", { size: "XXL", upTo: null, system: null }],
    ["taille 38 (FR)", { size: "38", upTo: null, system: "FR" }],
    ["Kindergröße 128", { size: "128", upTo: null, system: null }],
    ["9 1/2 US", { size: "9.5", upTo: null, system: "US" }],
    ["UK 8", { size: "8", upTo: null, system: "UK" }],
    ["in M please", { size: "M", upTo: null, system: null }],
    ["in s und l", { size: "S", upTo: null, system: null }],
  ])("reads %j", (text, value) => {
    expect(valuesOf(text)).toContainEqual({ type: "size", value });
  });

  test.each([
    "an 8x10 rug",
    "it's an L-shaped sofa",
    "how long is delivery",
    "2024x1080",
    "shoes in Sand",
    "a card in Morse",
    "en Lorca",
  ])("%j has none", (text) => {
    expect(entitiesOf(text).filter(({ type }) => type === "size")).toEqual([]);
  });
});

describe("people", () => {
  test.each([
    ["for my 8 year old daughter", { person: "daughter", group: "kids", age: 8 }],
    ["für meine 8-jährige Tochter", { person: "tochter", group: "kids", age: 8 }],
    ["pour ma fille de 6 ans", { person: "fille", group: "kids", age: 6 }],
    ["my son is 5 years old", { person: "son", group: "kids", age: 5 }],
    ["für meinen Mann", { person: "mann", group: "men" }],
  ])("reads %j", (text, value) => {
    expect(valuesOf(text)).toContainEqual({ type: "recipient", value });
  });
});

describe("quantities, numbers and addresses", () => {
  test.each([
    ["a dozen gels", { type: "quantity", value: 12 }],
    ["put 40 gels in my cart", { type: "quantity", value: 40 }],
    ["añade dos geles", { type: "quantity", value: 2 }],
    ["socks x3", { type: "quantity", value: 3 }],
    ["my order number is AB-12345", { type: "order-number", value: "#AB-12345" }],
    ["write to jörg.müller@exämple.de", { type: "email", value: "jörg.müller@exämple.de" }],
    ["ann.o'neil+x@mail.co.uk", { type: "email", value: "ann.o'neil+x@mail.co.uk" }],
    ["it has to be here within 3 days", { type: "date", value: "within 3 days" }],
    ["bis zum 24.12.", { type: "date", value: "24.12." }],
    ["by the end of the month", { type: "date", value: "the end of the month" }],
  ])("reads %j", (text, entity) => {
    expect(valuesOf(text)).toContainEqual(entity);
  });
});

test.each(["anything but red", "not in red", "kein Rot", "everything except red"])("%j denies the colour", (text) => {
  expect(entitiesOf(text)).toContainEqual(expect.objectContaining({ type: "color", value: "red", negated: true }));
});

test("takes a German verb for no hat", () => {
  expect(entitiesOf("und wie viel Sprengung hat er?")).toEqual([]);
});

/** Pieces that entities are made of, with what makes offsets slip: accents, emoji, signs, nothing. */
const piece = fc.oneof(
  fc.constantFrom(
    "under $50",
    "größe 42",
    "W32 L34",
    "für meine 8-jährige Tochter",
    "x3",
    "not leather",
    "#1001",
    "👟👟",
    "é",
    "ﬁ",
    "İ",
    "ẞ",
    "½",
    "1.299,99 €",
    "by Friday",
    "a@b.co",
    "blaue Schuhe",
    "\u200d",
    "   ",
    "$",
    "zwei Paar",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

test("offsets always cut the entity's text out of the message, and no two overlap", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join(" ");
      let end = 0;
      for (const entity of entitiesOf(text)) {
        expect(text.slice(entity.start, entity.end)).toBe(entity.text);
        expect(entity.text.length).toBeGreaterThan(0);
        expect(entity.start).toBeGreaterThanOrEqual(end);
        end = entity.end;
      }
    }),
    { numRuns: 300, examples: [[["not leather", "\u1e60", "under $50"]]] },
  );
});

test("reads any string without failing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      expect(() => entitiesOf(text)).not.toThrow();
    }),
  );
}, 20_000);
