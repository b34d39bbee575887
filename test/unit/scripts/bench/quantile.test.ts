import { expect, test } from "vitest";
import { median, quantile } from "../../../../scripts/bench/statistics/quantile.ts";

test("the median of an odd number of values is the middle one, of an even number lies between the two", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("a quantile lies between its neighbours in proportion and does not depend on the order", () => {
  const values = [10, 40, 20, 30, 50];

  expect(quantile(values, 0)).toBe(10);
  expect(quantile(values, 1)).toBe(50);
  expect(quantile(values, 0.95)).toBeCloseTo(48);
  expect(values).toEqual([10, 40, 20, 30, 50]);
});

test("there is no quantile of nothing", () => {
  expect(() => quantile([], 0.5)).toThrow("no values");
});
