import { expect, test } from "vitest";
import { checkCheckouts, judgeCheckouts } from "~/domain/analytics/check-checkouts";
import type { CheckoutDay } from "~/ports/checkout-store";

const SPAN = { firstDay: "2026-11-14", lastDay: "2026-11-20", isOn: true };
const QUIET: CheckoutDay = {
  day: "2026-11-20",
  completed: 0,
  matched: 0,
  differing: 0,
  orders: 0,
  seen: 0,
  comparedAt: new Date("2026-11-20T15:30:00Z"),
};

test.each<[string, Partial<CheckoutDay>, string]>([
  ["nothing was sold", {}, "quiet"],
  ["all agree", { completed: 120, matched: 120, orders: 150, seen: 120 }, "agree"],
  ["one in sixty is missing", { completed: 120, matched: 118, orders: 150, seen: 118 }, "agree"],
  ["a single one is missing", { completed: 3, matched: 2, orders: 4, seen: 2 }, "agree"],
  ["two of two are missing", { completed: 2, matched: 0 }, "orders-missing"],
  ["every tenth is missing", { completed: 120, matched: 108, orders: 130, seen: 108 }, "orders-missing"],
  ["most shoppers refuse analytics", { completed: 3, matched: 3, orders: 150, seen: 3 }, "agree"],
  ["few orders and no word from browsers", { orders: 19 }, "quiet"],
  ["many orders and no word from browsers", { orders: 20 }, "unheard"],
])("where %s the verdict is right", (_case, day, verdict) => {
  expect(judgeCheckouts([{ ...QUIET, ...day }], SPAN).verdict).toBe(verdict);
});

test("days are added up; without a pixel nothing is judged", () => {
  const days = [
    { ...QUIET, completed: 40, matched: 40, orders: 50, seen: 40 },
    { ...QUIET, completed: 10, matched: 9, differing: 1, orders: 12, seen: 9 },
  ];

  expect(judgeCheckouts(days, SPAN)).toMatchObject({ completed: 50, matched: 49, differing: 1, orders: 62, seen: 49 });
  expect(judgeCheckouts(days, { ...SPAN, isOn: false }).verdict).toBe("off");
});

test("the last seven days of the shop's calendar are read", async () => {
  const asked: string[][] = [];
  const listDays = (...days: string[]) => {
    asked.push(days);
    return Promise.resolve([QUIET]);
  };
  const stores = { checkouts: { ...unused, listDays }, clock: { now: () => new Date("2026-11-20T16:00:00Z") } };
  const check = await checkCheckouts(stores, { timezone: "Asia/Tokyo", setup: { pixel: true } });

  expect(asked).toEqual([["2026-11-15", "2026-11-21"]]);
  expect(check).toMatchObject({ verdict: "quiet", firstDay: "2026-11-15", lastDay: "2026-11-21", isStale: false });
});

test.each([
  ["an hour and more after it was compared", [QUIET], true],
  ["before anything was compared", [], true],
])("%s it is time to compare again", async (_case, days, isStale) => {
  const checkouts = { ...unused, listDays: () => Promise.resolve(days) };
  const clock = { now: () => new Date("2026-11-20T16:30:01Z") };

  expect((await checkCheckouts({ checkouts, clock }, { timezone: "UTC", setup: {} })).isStale).toBe(isStale);
});

const refuse = () => Promise.reject(new Error("not asked for"));
const unused = { note: refuse, compareDay: refuse, forgetBefore: refuse };
