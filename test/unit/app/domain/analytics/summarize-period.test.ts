import { expect, test } from "vitest";
import { summarizePeriod } from "~/domain/analytics/summarize-period";
import type { DayTotals, PeriodVisitors } from "~/ports/rollup-store";

function aDay(overrides: Partial<DayTotals>): DayTotals {
  const counts = { visitors: 0, engaged: 0, recommended: 0, addedToCart: 0, checkedOut: 0, orders: 0 };
  return { arm: "agent", ...counts, netRevenue: 0, directNet: 0, assistedNet: 0, ...overrides };
}

function visitors(overrides: Partial<PeriodVisitors>): PeriodVisitors {
  return { arm: "agent", visitors: 0, engaged: 0, recommended: 0, addedToCart: 0, checkedOut: 0, ...overrides };
}

test("revenue per visitor divides by unique visitors, also those who bought nothing and came twice", () => {
  const days = [
    aDay({ visitors: 3, orders: 1, netRevenue: 9_000 }),
    aDay({ visitors: 3, orders: 1, netRevenue: 3_000 }),
    aDay({ arm: "holdout", visitors: 2, orders: 1, netRevenue: 4_000 }),
  ];
  const unique = [
    visitors({ visitors: 4, addedToCart: 3, checkedOut: 2 }),
    visitors({ arm: "holdout", visitors: 2, addedToCart: 1, checkedOut: 1 }),
  ];

  const summary = summarizePeriod(days, unique);

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
  const days = [
    aDay({ visitors: 1, orders: 1, netRevenue: 5_000 }),
    aDay({ arm: "none", orders: 3, netRevenue: 7_000 }),
  ];

  const summary = summarizePeriod(days, [visitors({ visitors: 1 })]);

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
