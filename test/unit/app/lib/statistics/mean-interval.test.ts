import { expect, test } from "vitest";
import { estimateEverybody } from "~/domain/analytics/estimate-everybody";
import { meanInterval } from "~/lib/statistics/mean-interval";
import { normalQuantile } from "~/lib/statistics/distributions";

/** Every tenth of `visitors` has bought for 100, in two arms; an order of nobody besides. */
function shopOf(visitors: number) {
  const powersOf = (buyers: number): [number, number, number] => [
    buyers * 100 ** 2,
    buyers * 100 ** 3,
    buyers * 100 ** 4,
  ];
  const buyers = visitors / 20;
  return estimateEverybody(visitors, [
    { arm: "agent", net: buyers * 100, netPowers: powersOf(buyers) },
    { arm: "holdout", net: buyers * 100, netPowers: powersOf(buyers) },
    { arm: "none", net: 9000, netPowers: [9000 ** 2, 9000 ** 3, 9000 ** 4] },
  ]);
}

test("the mean of all arms lies within its interval, which is wider than that of one look and shrinks with visitors", () => {
  const estimate = shopOf(10_000);
  expect(estimate.mean).toBe(10);
  const interval = meanInterval(estimate);
  const once = normalQuantile(0.975) * Math.sqrt((0.1 * 0.9 * 100 ** 2) / 10_000);
  const half = ((interval?.high ?? 0) - (interval?.low ?? 0)) / 2;
  expect((interval?.low ?? 0) + half).toBeCloseTo(10, 6);
  expect(half / once).toBeGreaterThan(1.2);
  expect(half / once).toBeLessThan(2);

  const small = meanInterval(shopOf(100));
  expect(small?.low).toBe(0);
  expect((small?.high ?? 0) - 10).toBeGreaterThan(half);
});

test("without an order there is no interval", () => {
  expect(meanInterval(estimateEverybody(50, []))).toBeNull();
  expect(meanInterval(estimateEverybody(0, []))).toBeNull();
});
