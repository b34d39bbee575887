import { describe, expect, test } from "vitest";
import { findPrices } from "~/agent/perception/entities/find-prices";
import { foldText } from "~/agent/perception/fold-text";

const noSizes = { isSize: () => false };
const read = (text: string) => findPrices(foldText(text), noSizes).map(({ value }) => value);

describe("price bounds", () => {
  test.each([
    ["shoes under 150", { max: 150 }],
    ["shoes below $99.99", { max: 99.99, currency: "USD" }],
    ["less than 60 dollars", { max: 60, currency: "USD" }],
    ["price lower than 50.00 dollars", { max: 50, currency: "USD" }],
    ["not more than 100", { max: 100 }],
    ["nothing over 80", { max: 80 }],
    ["no more than 45 euros", { max: 45, currency: "EUR" }],
    ["cheaper than 100 euros", { max: 100, currency: "EUR" }],
    ["at most 2k", { max: 2000 }],
    ["up to £75", { max: 75, currency: "GBP" }],
    ["my budget is 120", { max: 120 }],
    ["I can spend 200 bucks", { max: 200, currency: "USD" }],
    ["50 or less", { max: 50 }],
    ["$30 max", { max: 30, currency: "USD" }],
    ["under $1,299.00", { max: 1299, currency: "USD" }],
    ["unter 1.299,50 €", { max: 1299.5, currency: "EUR" }],
    ["höchstens 80 Euro", { max: 80, currency: "EUR" }],
    ["moins de 100 euros", { max: 100, currency: "EUR" }],
    ["menos de 60 euros", { max: 60, currency: "EUR" }],
    ["under fifty bucks", { max: 50, currency: "USD" }],
    ["over 200", { min: 200 }],
    ["at least $40", { min: 40, currency: "USD" }],
    ["not less than 30", { min: 30 }],
    ["100 or more", { min: 100 }],
    ["ab 50 Euro", { min: 50, currency: "EUR" }],
    ["around $20", { about: 20, currency: "USD" }],
    ["about 60", { about: 60 }],
    ["under <3 EUR", { max: 3, currency: "EUR" }],
    ["roughly 35 euros", { about: 35, currency: "EUR" }],
    ["um die 70 Euro", { about: 70, currency: "EUR" }],
    ["a $50 gift", { about: 50, currency: "USD" }],
    ["between 50 and 80", { min: 50, max: 80 }],
    ["between $50 and $80", { min: 50, max: 80, currency: "USD" }],
    ["from 20 to 40 euros", { min: 20, max: 40, currency: "EUR" }],
    ["$20-$40", { min: 20, max: 40, currency: "USD" }],
    ["zwischen 50 und 80 Euro", { min: 50, max: 80, currency: "EUR" }],
    ["entre 30 y 60 euros", { min: 30, max: 60, currency: "EUR" }],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    "a drop under 6 mm",
    "under 300 grams",
    "delivery in under 3 days",
    "over 18 years",
    "love this shop <3 <3",
    "more than 5 items",
    "at least 4 stars",
    "about 10 miles",
    "run a marathon in under 4 hours",
    "size 42",
    "order 1001",
    "",
  ])("finds no price in %j", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("takes a span that is a size for no price", () => {
    const prices = findPrices("between 42 and 43", { isSize: () => true });

    expect(prices).toEqual([]);
  });
});
