import { describe, expect, test } from "vitest";
import type { ExperimentArm, GuardrailSetting } from "~/contracts/experiment";
import { judgeOutcomes } from "~/domain/experiments/judge-outcomes";
import { compareArms } from "~/domain/experiments/compare-arms";
import { estimateMean } from "~/lib/statistics/estimate-mean";
import { addValue, emptyMoments } from "~/lib/statistics/moments";
import type { OutcomeGroup, SpeedGroup } from "~/ports/experiment-store";

const SHOWN: ExperimentArm = { name: "Shown", share: 50, does: { kind: "usual" } };
const SILENCE: ExperimentArm = { name: "Silence", share: 50, does: { kind: "held-out" } };

function aGroup(arm: string, visitors: number, group: Partial<OutcomeGroup> = {}): OutcomeGroup {
  return {
    ...{ arm, visitors, orders: 0, net: 0, givenBack: 0, ordered: 0, earlierNet: 0, earlierDays: 0 },
    ...{ dismissals: 0, complaints: 0, hasCart: false, isLinked: false },
    ...group,
  };
}

function judge(groups: OutcomeGroup[], guardrails: GuardrailSetting[] = []) {
  return judgeOutcomes({ arms: [SHOWN, SILENCE], adaptiveShare: 0, guardrails }, groups);
}

/** Buyers of 40.00 each; one visitor in twenty where nothing else is said. */
function anArm(arm: string, { visitors = 20_000, buyers = 1000 } = {}): OutcomeGroup[] {
  const sale = { orders: 1, net: 4000, ordered: 4000, hasCart: true, isLinked: true };
  return [aGroup(arm, visitors - buyers), aGroup(arm, buyers, sale)];
}

describe("judgeOutcomes", () => {
  test("counts each arm and compares the others with silence", () => {
    const results = judge([...anArm("a", { buyers: 1300 }), ...anArm("b")]);

    expect(results).toMatchObject({ control: "b", verdict: "better", adjustedBy: null, hasUnevenMatches: false });
    expect(results.arms[0]).toMatchObject({
      ...{ name: "Shown", exposed: 20_000, orders: 1300, netRevenue: 5_200_000, revenuePerVisitor: 260 },
      ...{ conversionRate: 0.065, averageOrderValue: 4000, refundRate: 0, matchRate: 1 },
    });
    expect(results.revenue[0]?.lift).toBeCloseTo(0.3, 10);
    expect(results.conversion[0]?.lift).toBeCloseTo(0.3, 10);
    expect(results.averageOrderValue[0]?.lift).toBeCloseTo(0, 10);
  });

  test("groups say the same as visitors counted one by one", () => {
    const groups = [...anArm("a", { visitors: 500, buyers: 60 }), ...anArm("b", { visitors: 500, buyers: 50 })];
    const oneByOne = (arm: string) => {
      const moments = emptyMoments();
      for (const group of groups.filter((one) => one.arm === arm)) {
        for (let visitor = 0; visitor < group.visitors; visitor++) addValue(moments, group.net);
      }
      return estimateMean(arm, moments);
    };
    const expected = compareArms(oneByOne("a"), oneByOne("b"), 1);
    const [revenue] = judge(groups).revenue;

    expect(revenue?.once?.low).toBeCloseTo(expected.interval?.low ?? 0, 9);
    expect(revenue?.always?.high).toBeCloseTo(expected.alwaysValidInterval?.high ?? 0, 9);
    expect(revenue?.pValue).toBeCloseTo(expected.pValue, 9);
  });

  test("has nothing to say of an experiment that nobody has met", () => {
    const results = judge([], [{ metric: "refund-rate", tolerance: 0.1 }]);

    expect(results.verdict).toBe("not-enough-data");
    expect(results.arms.map(({ exposed, revenuePerVisitor }) => [exposed, revenuePerVisitor])).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(results.guardrails).toEqual([
      { metric: "refund-rate", tolerance: 0.1, hasTooFew: false, arms: [], broken: [], isHarmless: false },
    ]);
  });

  test("takes what was known of returning visitors off the noise", () => {
    // Who bought for 100.00 before buys for about as much again; luck deals a few more of them to silence.
    const regulars = (arm: string, visitors: number) => [
      aGroup(arm, visitors, { orders: 1, net: 10_000, earlierNet: 10_000 }),
      aGroup(arm, Math.round(visitors / 5), { earlierNet: 10_000 }),
    ];
    const newcomers = (arm: string, buyers: number) => [
      aGroup(arm, 3000),
      aGroup(arm, buyers, { orders: 1, net: 3000 }),
    ];
    const groups = [...regulars("a", 280), ...newcomers("a", 300), ...regulars("b", 300), ...newcomers("b", 200)];
    const adjusted = judge(groups);
    const plain = judge(groups.map((group) => ({ ...group, earlierNet: 0 })));
    const width = ({ revenue: [lift] }: typeof plain) => (lift?.once?.high ?? 0) - (lift?.once?.low ?? 0);

    expect([adjusted.adjustedBy, plain.adjustedBy]).toEqual(["earlier-revenue", null]);
    expect(width(adjusted)).toBeLessThan(width(plain) * 0.7);
    expect(adjusted.revenue[0]?.lift).toBeGreaterThan(plain.revenue[0]?.lift ?? 1);
  });

  test("warns where an arm lost visitors, or its orders are found more often", () => {
    const withCarts = (arm: string, linked: number) => [
      aGroup(arm, linked, { hasCart: true, isLinked: true }),
      aGroup(arm, 1000 - linked, { hasCart: true }),
    ];

    expect(judge([...anArm("a"), ...anArm("b", { visitors: 18_500 })]).verdict).toBe("invalid");
    expect(judge([...withCarts("a", 950), ...withCarts("b", 800)])).toMatchObject({
      hasUnevenMatches: true,
      arms: [{ matchRate: 0.95 }, { matchRate: 0.8 }],
    });
    expect(judge([...withCarts("a", 950), ...withCarts("b", 945)]).hasUnevenMatches).toBe(false);
    // Of a thousand each, one link in twenty fewer is far from chance.
    expect(judge([...withCarts("a", 950), ...withCarts("b", 905)]).hasUnevenMatches).toBe(true);
  });

  test("a guardrail breaks for sure harm alone", () => {
    const refunded = (arm: string, orders: number) =>
      aGroup(arm, orders, { orders: 1, net: 0, givenBack: 4000, ordered: 4000 });
    const guardrails: GuardrailSetting[] = [
      { metric: "refund-rate", tolerance: 0.1 },
      { metric: "revenue", tolerance: 0.05 },
    ];
    const of = (bad: number) =>
      judge([...anArm("a"), refunded("a", bad), ...anArm("b"), refunded("b", 100)], guardrails).guardrails;

    expect(of(105).map(({ broken }) => broken)).toEqual([[], []]);
    expect(of(400).map(({ broken }) => broken)).toEqual([["a"], []]);
  });

  test.each<[GuardrailSetting["metric"], (arm: string) => OutcomeGroup[], SpeedGroup[]]>([
    ["revenue", (arm) => anArm(arm, { buyers: arm === "a" ? 600 : 1000 }), []],
    ["refund-rate", (arm) => [...anArm(arm), aGroup(arm, arm === "a" ? 400 : 100, GIVEN_BACK)], []],
    ["dismissals", (arm) => [aGroup(arm, 1000), aGroup(arm, 400, { dismissals: arm === "a" ? 1 : 0 })], []],
    ["complaints", (arm) => [aGroup(arm, 9000), aGroup(arm, arm === "a" ? 900 : 300, { complaints: 1 })], []],
    ["page-speed", (arm) => anArm(arm), [...pagesOf("paint", "a", 2800), ...pagesOf("paint", "b", 2000)]],
    ["page-response", (arm) => anArm(arm), [...pagesOf("wait", "a", 300), ...pagesOf("wait", "b", 0)]],
  ])("what must not get worse is found to: %s", (metric, groupsOf, speeds) => {
    const broken = (groups: OutcomeGroup[], pages: SpeedGroup[]) =>
      judgeOutcomes(
        { arms: [SHOWN, SILENCE], adaptiveShare: 0, guardrails: [{ metric, tolerance: 0.1 }] },
        groups,
        pages,
      ).guardrails[0]?.broken;
    const alike = speeds.filter(({ arm }) => arm === "b");

    expect(broken([...groupsOf("a"), ...groupsOf("b")], speeds)).toEqual(["a"]);
    expect(
      broken(
        [...groupsOf("b").map((group) => ({ ...group, arm: "a" })), ...groupsOf("b")],
        [...alike, ...alike.map((pages) => ({ ...pages, arm: "a" }))],
      ),
    ).toEqual([]);
  });
});

const GIVEN_BACK = { orders: 1, net: 0, givenBack: 4000, ordered: 4000 };

/** Of 400 visitors with two pages each; of half of them a little more than of the others. */
function pagesOf(measure: SpeedGroup["measure"], arm: string, ms: number): SpeedGroup[] {
  return [1, 1.2].map((factor) => ({ arm, measure, visitors: 200, pages: 2, ms: 2 * ms * factor }));
}
