import { expect, test } from "vitest";
import { describeVerdict, tellRange } from "~/components/describe-verdict";
import { createFigureFormats } from "~/components/figure-formats";
import type { ArmLift, ArmResult, ExperimentResults } from "~/contracts/experiment-results";

const formats = createFigureFormats({ locale: "en", currency: "USD" });

function anArm(key: string, name: string, exposed = 1000): ArmResult {
  return {
    ...{ key, name, share: 50, exposed, orders: 50, netRevenue: 5000, revenuePerVisitor: 5, conversionRate: 0.05 },
    ...{
      chance: null,
      averageOrderValue: 100,
      refundRate: 0,
      dismissals: 0,
      complaints: 0,
      matchRate: 1,
      pages: 0,
      paint: null,
      wait: null,
    },
  };
}

const LIFT: ArmLift = {
  ...{ arm: "a", lift: 0.2, pValue: 0.001, verdict: "better", smallestFindable: 0.3 },
  ...{ once: { low: 0.1, high: 0.3 }, always: { low: 0.05, high: 0.4 } },
};

function results(change: Partial<ExperimentResults>): ExperimentResults {
  return {
    ...{ control: "b", arms: [anArm("a", "Shown"), anArm("b", "Silence")], revenue: [LIFT], conversion: [] },
    ...{ averageOrderValue: [], verdict: "better", sampleRatio: { pValue: 1, warning: false } },
    ...{ hasUnevenMatches: false, adjustedBy: null, guardrails: [] },
    ...change,
  };
}

test("an open end of an interval is said as one", () => {
  expect(tellRange({ low: -0.03, high: 0.22 }, formats)).toBe("between -3% and +22%");
  expect(tellRange({ low: null, high: 0.22 }, formats)).toBe("below +22%");
  expect(tellRange({ low: -0.03, high: null }, formats)).toBe("above -3%");
  expect(tellRange({ low: null, high: null }, formats)).toBe("not known yet");
  expect(tellRange(null, formats)).toBe("not known yet");
});

test("the strongest arm is named, by the interval that holds at every look", () => {
  const stronger = { ...LIFT, arm: "c", lift: 0.4, always: { low: 0.2, high: 0.7 } };
  const told = describeVerdict(
    results({ revenue: [LIFT, stronger], arms: [anArm("a", "Shown"), anArm("b", "Silence"), anArm("c", "Loud")] }),
    formats,
    false,
  );

  expect(told.heading).toBe("“Loud” earns more than “Silence”");
  expect(told.text).toContain("between +20% and +70%; the best guess is +40%");
});

test("too little is told with what would be found", () => {
  const undecided = {
    verdict: "not-enough-data" as const,
    revenue: [{ ...LIFT, verdict: "not-enough-data" as const }],
  };

  expect(describeVerdict(results(undecided), formats, false)).toEqual({
    heading: "Not enough data yet",
    text: "2,000 visitors met it so far. With this many, only a difference of about 30% or more would show. Let it run: you can look as often as you like.",
  });
  const nobody = results({ ...undecided, arms: [anArm("a", "Shown", 0), anArm("b", "Silence", 0)] });
  expect(describeVerdict(nobody, formats, false).heading).toBe("Nobody has met it yet");
});

test("nobody is told to let run, or to stop, what has ended", () => {
  const undecided = results({ verdict: "not-enough-data", revenue: [{ ...LIFT, verdict: "not-enough-data" }] });

  expect(describeVerdict(undecided, formats, true)).toEqual({
    heading: "Ended before there was enough data",
    text: "2,000 visitors met it. With this many, only a difference of about 30% or more would show.",
  });
  expect(describeVerdict(results({ revenue: [LIFT] }), formats, true).text).not.toContain("stop");
});
