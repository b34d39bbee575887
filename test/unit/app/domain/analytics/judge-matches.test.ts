import { expect, test } from "vitest";
import { judgeMatches } from "~/domain/analytics/judge-matches";

test("arms whose orders are joined alike give no warning", () => {
  const { rates, isUneven } = judgeMatches([
    { arm: "agent", orders: 900, joined: 855 },
    { arm: "holdout", orders: 100, joined: 96 },
  ]);
  expect(rates).toEqual({ agent: 0.95, holdout: 0.96 });
  expect(isUneven).toBe(false);
});

test("an arm that loses a third of its orders warns", () => {
  const { isUneven } = judgeMatches([
    { arm: "agent", orders: 900, joined: 600 },
    { arm: "holdout", orders: 300, joined: 300 },
  ]);
  expect(isUneven).toBe(true);
});

test("what a small holdout joins completely tells nothing against the other arm yet", () => {
  const few = [
    { arm: "agent", orders: 300, joined: 285 },
    { arm: "holdout", orders: 30, joined: 30 },
  ];
  expect(judgeMatches(few).isUneven).toBe(false);
  const many = few.map(({ arm, orders, joined }) => ({ arm, orders: orders * 20, joined: joined * 20 }));
  expect(judgeMatches(many).isUneven).toBe(true);
});

test("one arm alone has nothing to differ from, and no orders have no rate", () => {
  expect(judgeMatches([{ arm: "agent", orders: 10, joined: 5 }]).isUneven).toBe(false);
  expect(judgeMatches([{ arm: "agent", orders: 0, joined: 0 }]).rates).toEqual({ agent: null });
  expect(judgeMatches([])).toEqual({ rates: {}, isUneven: false });
});
