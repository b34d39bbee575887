import { expect, test } from "vitest";
import { estimateArms } from "~/domain/analytics/estimate-arms";
import { summarizePeriod } from "~/domain/analytics/summarize-period";
import type { ArmRevenue, Stage, StageDay } from "~/ports/rollup-store";

function revenue(overrides: Partial<ArmRevenue>): ArmRevenue {
  const money = { net: 0, direct: 0, assisted: 0, touched: 0, discounts: 0, refunded: 0 };
  return { arm: "agent", orders: 0, ...money, netPowers: [0, 0, 0], ...overrides };
}

function reached(stage: Stage, firstOfPeriod: number, overrides: Partial<StageDay> = {}): StageDay {
  return { day: "2026-11-20", arm: "agent", stage, visitors: firstOfPeriod, firstOfPeriod, ...overrides };
}

test("revenue per visitor divides by unique visitors, also those who bought nothing and came twice", () => {
  const stages = [
    reached("visit", 3),
    reached("visit", 1, { day: "2026-11-21", visitors: 3 }),
    reached("cart", 3),
    reached("order", 2),
    reached("visit", 2, { arm: "holdout" }),
    reached("cart", 1, { arm: "holdout" }),
    reached("order", 1, { arm: "holdout" }),
  ];

  const summary = summarizePeriod(stages, [
    revenue({ orders: 2, net: 12_000 }),
    revenue({ arm: "holdout", orders: 1, net: 4_000 }),
  ]);

  expect(summary.arms.agent).toMatchObject({
    visitors: 4,
    revenuePerVisitor: 3_000,
    addToCartRate: 0.75,
    conversionRate: 0.5,
    averageOrderValue: 6_000,
  });
  expect(summary.arms.holdout).toMatchObject({ visitors: 2, revenuePerVisitor: 2_000, averageOrderValue: 4_000 });
  expect(summary.all).toMatchObject({ visitors: 6, orders: 3, netRevenue: 16_000 });
});

test("revenue that joined no visitor is shown beside, never mixed in", () => {
  const sold = [revenue({ orders: 1, net: 5_000 }), revenue({ arm: "none", orders: 3, net: 7_000 })];

  const summary = summarizePeriod([reached("visit", 1)], sold);

  expect(summary.all).toMatchObject({ orders: 1, netRevenue: 5_000, revenuePerVisitor: 5_000 });
  expect(summary).toMatchObject({ unjoined: { orders: 3, netRevenue: 7_000 }, matchRate: 0.25 });
  expect(Object.keys(summary.arms)).toEqual(["agent"]);
});

test("without visitors or orders a ratio is unknown, not zero", () => {
  expect(summarizePeriod([], [])).toMatchObject({
    all: { visitors: 0, netRevenue: 0, revenuePerVisitor: null, addToCartRate: null, averageOrderValue: null },
    matchRate: null,
  });
});

test("an arm's spread comes from its few buyers and from all who bought nothing", () => {
  const sold = [{ arm: "agent", net: 30, netPowers: [10 ** 2 + 20 ** 2, 9000, 170_000] as [number, number, number] }];

  const estimates = estimateArms({ agent: { visitors: 4 }, holdout: { visitors: 3 } }, sold);

  // Of 10, 20, 0 and 0: mean 7.5, unbiased variance 275 / 3.
  expect(estimates.map(({ arm, count, mean }) => ({ arm, count, mean }))).toEqual([
    { arm: "holdout", count: 3, mean: 0 },
    { arm: "agent", count: 4, mean: 7.5 },
  ]);
  expect(estimates[1]?.meanVariance).toBeCloseTo(275 / 3 / 4, 10);
});
