import { expect, test } from "vitest";
import { createFigureFormats } from "~/components/figure-formats";
import { readRate } from "~/components/read-rate";
import { tellAfterModel } from "~/components/tell-after-model";

const formats = createFigureFormats({ locale: "en", currency: "EUR" });

test.each([
  ["0.92", 0.92],
  ["0,92", 0.92],
  [" 155 ", 155],
  ["", null],
])("a rate typed as %j is %j", (text, rate) => {
  expect(readRate(text)).toBe(rate);
});

test.each(["0", "-1", "1.2.3", "about 1", "1e3", "9999999"])("%j is no rate", (text) => {
  expect(readRate(text)).toBeUndefined();
});

test("what is left after the model's cost is told only where it can be", () => {
  expect(tellAfterModel(12_000, 230, { isFiltered: false }, formats)).toBe("€117.70 after the language model");
  expect(tellAfterModel(12_000, null, { isFiltered: false }, formats)).toBeUndefined();
  expect(tellAfterModel(12_000, 0, { isFiltered: false }, formats)).toBeUndefined();
  expect(tellAfterModel(null, 230, { isFiltered: false }, formats)).toBeUndefined();
  // The cost is over all devices: taken off the revenue of phones, it would be too much.
  expect(tellAfterModel(12_000, 230, { isFiltered: true }, formats)).toBeUndefined();
});
