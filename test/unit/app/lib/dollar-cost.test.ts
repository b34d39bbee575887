import { expect, test } from "vitest";
import { costInCurrency, rateOf } from "~/lib/dollar-cost";

const euros = { rate: 0.92, currency: "EUR", setOn: "2026-11-21" };

test("costs of a shop that bills in dollars are what they are, whatever rate was once entered", () => {
  expect(costInCurrency(2_500_000, "USD", null)).toBe(250);
  expect(costInCurrency(2_500_000, "USD", euros)).toBe(250);
});

test("other currencies count at the entered rate, in their own minor units", () => {
  expect(costInCurrency(2_500_000, "EUR", euros)).toBeCloseTo(230, 9);
  expect(costInCurrency(2_500_000, "JPY", { rate: 155.2, currency: "JPY", setOn: "2026-11-21" })).toBeCloseTo(388, 9);
  expect(costInCurrency(1_000_000, "KWD", { rate: 0.307, currency: "KWD", setOn: "2026-11-21" })).toBeCloseTo(307, 9);
});

test("without a rate, or with one of a currency that the shop has left, nothing is made up", () => {
  expect(costInCurrency(2_500_000, "EUR", null)).toBeNull();
  expect(costInCurrency(2_500_000, "GBP", euros)).toBeNull();
  expect(rateOf(euros, "GBP")).toBeNull();
});
