import { expect, test } from "vitest";
import { pairedBootstrap } from "../../../../scripts/bench/statistics/paired-bootstrap.ts";

test("the interval holds the mean, and no difference at all is certain", () => {
  const { mean, low, high } = pairedBootstrap([0.2, -0.1, 0.3, 0.1, 0, 0.2]);

  expect(mean).toBeCloseTo(0.1167, 4);
  expect(low).toBeLessThan(mean);
  expect(high).toBeGreaterThan(mean);
  expect(pairedBootstrap([0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
});

test("no pairs are refused", () => {
  expect(() => pairedBootstrap([])).toThrow("nothing to draw from");
});
