import { expect, test } from "vitest";
import { readTypedAmount } from "~/lib/read-typed-amount";
import { readTypedNumber } from "~/lib/read-typed-number";

test.each([
  ["12", 12],
  [" 12.5 ", 12.5],
  ["12,5", 12.5],
  ["1,250", 1250],
  ["1,250.5", 1250.5],
  ["1,250,000", 1_250_000],
  ["-3", -3],
  ["", NaN],
  ["ten", NaN],
  ["12 %", NaN],
  ["1.250,50", NaN],
  ["1e9", NaN],
  ["0x10", NaN],
])("%j is read as %d", (text, value) => {
  expect(readTypedNumber(text)).toBe(value);
});

test.each([
  ["25", "USD", 2500],
  ["19,99", "USD", 1999],
  ["1,000", "USD", 100_000],
  ["1.000", "USD", NaN],
  ["1.5", "JPY", NaN],
  ["1.125", "KWD", 1125],
])("%j %s is %d minor units", (text, currency, amount) => {
  expect(readTypedAmount(text, currency)).toBe(amount);
});
