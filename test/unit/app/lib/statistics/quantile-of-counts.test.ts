import fc from "fast-check";
import { expect, test } from "vitest";
import { quantileOfCounts } from "~/lib/statistics/quantile-of-counts";

test("is the quantile of the values written out", () => {
  const someCounts = fc.uniqueArray(
    fc.record({ value: fc.integer({ min: 0, max: 999 }), times: fc.integer({ min: 1, max: 5 }) }),
    { minLength: 1, maxLength: 8, selector: ({ value }) => value },
  );
  fc.assert(
    fc.property(someCounts, fc.double({ min: 0, max: 1, noNaN: true }), (counts, share) => {
      const sorted = counts.toSorted((one, other) => one.value - other.value);
      const values = sorted.flatMap(({ value, times }) => Array.from({ length: times }, () => value));
      const place = share * (values.length - 1);
      const [below, above] = [values[Math.floor(place)] ?? NaN, values[Math.ceil(place)] ?? NaN];
      expect(quantileOfCounts(sorted, share)).toBeCloseTo(below + (above - below) * (place % 1), 9);
    }),
  );
});

test("is nothing where nothing was counted", () => {
  expect(quantileOfCounts([], 0.5)).toBeNull();
});
