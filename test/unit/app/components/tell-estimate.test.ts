import { expect, test } from "vitest";
import { createFigureFormats } from "~/components/figure-formats";
import { tellEstimate } from "~/components/tell-estimate";

const formats = createFigureFormats({ locale: "en", currency: "JPY" });

test("a figure is told with how sure it is", () => {
  const estimate = { value: 0.5, range: { low: 0.4, high: 0.6 }, count: 40, needed: 20 };
  expect(tellEstimate(estimate, formats.percent, formats)).toEqual({ value: "50%", interval: "between 40% and 60%" });
});

test("a range that rounds to one number is left out", () => {
  const estimate = { value: 0, range: { low: 0, high: 0 }, count: 40, needed: 20 };
  expect(tellEstimate(estimate, formats.microMoney, formats)).toEqual({ value: "¥0", interval: undefined });
});

test("what is missing is told in its place", () => {
  const estimate = { value: null, range: null, count: 3, needed: 20 };
  expect(tellEstimate(estimate, formats.percent, formats)).toEqual({ value: "–", interval: "Not enough yet: 3 of 20" });
});
