import { expect, test } from "vitest";
import { toFunnelRows } from "~/components/funnel-steps";

const money = { netRevenue: 0, directRevenue: 0, assistedRevenue: 0, touchedRevenue: 0, discounts: 0, refunded: 0 };
const rates = { revenuePerVisitor: null, addToCartRate: null, conversionRate: null, averageOrderValue: null };

test("what is lost is told against the step before, along the way that was gone", () => {
  const counts = { visitors: 200, engaged: 40, recommended: 30, addedToCart: 50, startedCheckout: 20, ordered: 10 };

  const rows = toFunnelRows({ ...counts, orders: 11, ...money, ...rates });

  expect(rows.map(({ name, share, dropOff }) => [name, share, dropOff && Number(dropOff.toFixed(2))])).toEqual([
    ["visitors", 1, null],
    ["engaged", 0.2, 0.8],
    ["recommended", 0.15, 0.25],
    ["addedToCart", 0.25, 0.75],
    ["startedCheckout", 0.1, 0.6],
    ["ordered", 0.05, 0.5],
  ]);
});

test("nobody is lost where more came another way, and without visitors there is no share", () => {
  const none = { visitors: 0, engaged: 0, recommended: 2, addedToCart: 0, startedCheckout: 0, ordered: 0 };

  const rows = toFunnelRows({ ...none, orders: 0, ...money, ...rates });

  expect(rows.every(({ share, dropOff }) => share === null && dropOff === null)).toBe(true);
});
