import { expect, test } from "vitest";
import { describeHoldout } from "~/components/describe-holdout";
import { createFigureFormats } from "~/components/figure-formats";
import type { HoldoutView } from "~/contracts/overview-view";

const formats = createFigureFormats({ locale: "en", currency: "USD" });

function unsettled(interval: HoldoutView["interval"]): string {
  const holdout: HoldoutView = {
    ...{ verdict: "not-enough-data", lift: 0.1, interval, smallestFindable: 0.4, hasWrongShares: false },
    ...{ incremental: 0, incrementalInterval: null },
  };
  return describeHoldout(holdout, formats).text;
}

test("an interval that says something is told, and that it may be chance", () => {
  expect(unsettled({ low: -0.1, high: 0.35 })).toBe(
    "Against visitors who never meet it, revenue per visitor is between -10% and +35%, which may still be chance. With this many visitors, a difference of about 40% or more would show. You can look as often as you like.",
  );
});

test("an end that is farther out than any effect is left open", () => {
  expect(unsettled({ low: -0.626, high: 56.6 })).toMatch(
    /revenue per visitor is anything from 62.6% less to far more, which may/,
  );
});

test("an interval that says nothing is said to say nothing", () => {
  for (const interval of [null, { low: -1, high: null }, { low: -0.97, high: 12 }]) {
    expect(unsettled(interval)).toMatch(/^There are too few orders to tell/);
  }
});
