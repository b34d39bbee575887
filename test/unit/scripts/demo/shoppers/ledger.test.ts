import { expect, test } from "vitest";
import { compareBooks } from "../../../../../scripts/demo/shoppers/compare-books.ts";
import { Ledger } from "../../../../../scripts/demo/shoppers/ledger.ts";
import type { Dashboards } from "../../../../../scripts/demo/shoppers/read-dashboards.ts";

function aLedger(): Ledger {
  const ledger = new Ledger();
  ledger.meet("ada", "agent");
  ledger.meet("ada", "agent");
  ledger.meet("ben", "holdout");
  for (const deed of ["engaged", "recommended", "addedToCart", "startedCheckout"] as const) ledger.note("ada", deed);
  ledger.bookOrder("#1", { visitor: "ada", goods: 10_000 });
  ledger.bookOrder("#2", { visitor: "ada", goods: 6000 });
  ledger.bookOrder("#3", { visitor: "ben", goods: 4000 });
  ledger.bookOrder("#4", { visitor: null, goods: 900 });
  return ledger;
}

function dashboardsOf(ledger: Ledger): Dashboards {
  return {
    arms: { agent: ledger.totals("agent"), holdout: ledger.totals("holdout") },
    unjoined: ledger.unjoined(),
    lift: 0,
    interval: null,
  };
}

test("counts a visitor once, whatever they do, and leaves out cancelled orders and what was given back", () => {
  const ledger = aLedger();
  ledger.cancel("#2");
  ledger.giveBack("#1", 500);
  ledger.giveBack("#3", null);

  expect(ledger.totals("agent")).toEqual({
    ...{ visitors: 1, engaged: 1, recommended: 1, addedToCart: 1, startedCheckout: 1, ordered: 1 },
    ...{ orders: 1, netRevenue: 9500 },
  });
  expect(ledger.totals("holdout")).toMatchObject({ visitors: 1, addedToCart: 0, ordered: 1, orders: 1, netRevenue: 0 });
  expect(ledger.totals()).toMatchObject({ visitors: 2, orders: 2, netRevenue: 9500 });
  expect(ledger.unjoined()).toEqual({ orders: 1, netRevenue: 900 });
});

test("gives back no more than was paid, and books an order once", () => {
  const ledger = aLedger();
  ledger.giveBack("#4", 5000);

  expect(ledger.unjoined()).toEqual({ orders: 1, netRevenue: 0 });
  expect(() => ledger.bookOrder("#4", { visitor: null, goods: 1 })).toThrow("#4 was booked before.");
  expect(() => ledger.cancel("#5")).toThrow("#5 is not in the books.");
});

test("books that agree are equal; a unit or a cent of difference is named", () => {
  const ledger = aLedger();
  const right = dashboardsOf(ledger);
  const oneTooMany = { ...right, arms: { ...right.arms, agent: { ...right.arms.agent, engaged: 2 } } };
  const oneCentLess = { ...right, unjoined: { ...right.unjoined, netRevenue: 899 } };

  expect(compareBooks(ledger, right)).toEqual({ funnelEqual: true, revenueEqual: true, differences: [] });
  expect(compareBooks(ledger, oneTooMany)).toEqual({
    ...{ funnelEqual: false, revenueEqual: true },
    differences: ["agent: engaged is 1, the dashboards say 2"],
  });
  expect(compareBooks(ledger, oneCentLess)).toMatchObject({ funnelEqual: true, revenueEqual: false });
});
