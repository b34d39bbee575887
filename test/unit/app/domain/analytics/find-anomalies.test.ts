import { expect, test } from "vitest";
import { explainRevenue } from "~/domain/analytics/explain-revenue";
import { judgeDays } from "~/domain/analytics/find-anomalies";
import { addDays } from "~/lib/shop-calendar";

/** Weeks of the same pattern with a little wobble, weekends busier. */
function usualDays(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const visitors = 400 + (index % 7 > 4 ? 150 : 0) + ((index * 37) % 21) - 10;
    const orders = Math.round(visitors * 0.03) + ((index * 13) % 3) - 1;
    const netRevenue = orders * 5000 + ((index * 29) % 17) * 13;
    return { day: addDays("2026-08-01", index), visitors, addedToCart: 40, ordered: orders, orders, netRevenue };
  });
}

test("a day on which half of the visitors stayed away is found, and visitors are named as what moved", () => {
  const days = usualDays(60);
  const [last] = days.slice(-1);
  const quiet = days.map((day) =>
    day === last ? { ...day, visitors: Math.round(day.visitors / 2.5), orders: 5, netRevenue: 26_000 } : day,
  );

  const found = judgeDays(quiet, "USD").filter(({ day }) => day === last?.day);

  expect(found.map(({ figure }) => figure)).toContain("visitors");
  const visitors = found.find(({ figure }) => figure === "visitors");
  expect(visitors && visitors.value < visitors.low && visitors.low < visitors.expected).toBe(true);
  expect(visitors?.causes[0]).toMatchObject({ part: "visitors" });
  expect(visitors?.causes[0]?.ratio).toBeLessThan(0.6);
  expect(judgeDays(days, "USD")).toEqual([]);
});

test("revenue is explained by its parts, the largest move first; what hardly moved is left out", () => {
  const before = { visitors: 1000, orders: 30, netRevenue: 150_000 };

  expect(explainRevenue({ visitors: 1010, orders: 20, netRevenue: 120_000 }, before)).toMatchObject([
    { part: "orders-per-visitor" },
    { part: "order-value", ratio: 1.2 },
  ]);
  expect(explainRevenue({ visitors: 900, orders: 27, netRevenue: 54_000 }, before)).toMatchObject([
    { part: "order-value", ratio: 0.4 },
    { part: "visitors", ratio: 0.9 },
  ]);
  expect(explainRevenue({ visitors: 0, orders: 0, netRevenue: 0 }, before)).toEqual([]);
});
