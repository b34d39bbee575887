import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptLearningSchema } from "~/contracts/kept-learning";
import { chooseFactors } from "~/lib/hesitation/learning/choose-factors";
import {
  findFactors,
  learnReasonWeights,
  type LeftAlone,
  NOTHING_LEARNT,
  type ReasonLearning,
  scoreOf,
} from "~/lib/hesitation/learning/learn-reason-weights";
import {
  applyFactors,
  LEARNT_REASONS,
  type ReasonFactors,
  toBuiltInWeights,
} from "~/lib/hesitation/learning/reason-factors";
import { REASON_WEIGHTS } from "~/lib/hesitation/reason-weights";
import { seededRandom } from "../../../../../scripts/bench/statistics/seeded-random.ts";
import { areaUnderCurve } from "../../../../../scripts/eval/measures/area-under-curve.ts";
import { drawShopVisits } from "../../../../../scripts/eval/hesitation/draw-shop-visits.ts";

const NOW = new Date("2026-05-04T12:00:00Z");
const learn = (visits: readonly LeftAlone[], before = NOTHING_LEARNT) => visits.reduce(learnReasonWeights, before);
const printed = (learning: ReasonLearning) => applyFactors(chooseFactors(null, learning, NOW)?.factors ?? {});

const aVisit: fc.Arbitrary<LeftAlone> = fc.record({
  reasons: fc.dictionary(fc.constantFrom(...LEARNT_REASONS), fc.double({ min: 0.1, max: 0.65, noNaN: true })),
  isHeldOut: fc.boolean(),
  ordered: fc.boolean(),
});

describe("learnReasonWeights", () => {
  it("prints exactly the built-in weights before there is any evidence", () => {
    expect(printed(NOTHING_LEARNT)).toEqual(REASON_WEIGHTS);
    fc.assert(
      fc.property(fc.array(aVisit, { maxLength: 150 }), (visits) => {
        expect(printed(learn(visits))).toEqual(REASON_WEIGHTS);
      }),
      { numRuns: 30 },
    );
  });

  it("changes nothing for noise, in all but a few of many shops, however often one looks", () => {
    const ever = Array.from({ length: 30 }, (_, seed) => {
      const random = seededRandom(1000 + seed);
      const visits = drawShopVisits(random, 600, { factors: {}, slope: seed % 2 === 0 ? 0 : 1.5, logOdds: -2.5 });
      let learning = NOTHING_LEARNT;
      return visits.some((visit) => {
        learning = learnReasonWeights(learning, visit);
        return learning.isProved;
      });
    });
    expect(ever.filter((isChanged) => isChanged).length).toBeLessThanOrEqual(3);
  });

  it("finds the one sign that counts twice, and scores better with it", () => {
    const truth = { factors: { "compares-products": 2 } as ReasonFactors, slope: 1.5, logOdds: -2 };
    const random = seededRandom(5);
    const learning = learn(drawShopVisits(random, 2_500, truth));
    const factors = findFactors(learning);
    expect(learning.isProved).toBe(true);
    expect(factors["compares-products"]).toBeGreaterThanOrEqual(1.3);
    expect(printed(learning)["compares-products"][0]).toBeGreaterThan(REASON_WEIGHTS["compares-products"][0] * 1.25);

    const unseen = drawShopVisits(random, 4_000, truth);
    const auc = (some: ReasonFactors) =>
      areaUnderCurve(unseen.map(({ reasons, ordered }) => ({ score: scoreOf(reasons, some), happened: ordered })));
    expect(auc(factors)).toBeGreaterThan(auc({}) + 0.005);
  });

  it("gives up what has ceased to hold", () => {
    const random = seededRandom(6);
    const learning = learn(
      drawShopVisits(random, 2_000, { factors: { "compares-products": 2 }, slope: 1.5, logOdds: -1 }),
    );
    expect(learning.isProved).toBe(true);
    const others = drawShopVisits(random, 1_500, { factors: { "compares-products": -1 }, slope: 1.5, logOdds: -1 });
    let after = learning;
    expect(others.some((visit) => !(after = learnReasonWeights(after, visit)).isProved)).toBe(true);
  });

  it("stays within half and one and a half times of the built-in weights, whatever comes", () => {
    fc.assert(
      fc.property(fc.array(aVisit, { minLength: 20, maxLength: 120 }), (visits) => {
        const learning = learn([...visits, ...visits, ...visits]);
        for (const factor of Object.values(findFactors(learning))) {
          expect(factor).toBeGreaterThanOrEqual(0.5);
          expect(factor).toBeLessThanOrEqual(1.5);
        }
        expect(Number.isFinite(learning.evidence)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("goes on from what was kept as if it had never stopped", () => {
    const visits = drawShopVisits(seededRandom(7), 300, { factors: { "weighs-price": 2 }, slope: 2, logOdds: -1.5 });
    const half = learn(visits.slice(0, 150));
    const kept = keptLearningSchema.parse(
      JSON.parse(JSON.stringify(keptLearningSchema.parse({ learning: half, inUse: null }))),
    );
    expect(learn(visits.slice(150), kept.learning)).toEqual(learn(visits));
  });
});

describe("chooseFactors", () => {
  const proved = {
    ...learn(drawShopVisits(seededRandom(8), 900, { factors: { "compares-products": 2 }, slope: 2, logOdds: -1 })),
    isProved: true,
  };
  const factors = findFactors(proved);

  it("prints what is proved from that day on, and no small move of it", () => {
    expect(Object.keys(factors)).toContain("compares-products");
    const before = new Date("2026-05-01T00:00:00Z");
    expect(chooseFactors(null, proved, NOW)).toEqual({ factors, since: NOW });
    const nearly = {
      factors: { ...factors, "compares-products": (factors["compares-products"] ?? 1) - 0.05 },
      since: before,
    };
    expect(chooseFactors(nearly, proved, NOW)).toBe(nearly);
    const far = {
      factors: { ...factors, "compares-products": (factors["compares-products"] ?? 1) - 0.1 },
      since: before,
    };
    expect(chooseFactors(far, proved, NOW)).toEqual({ factors, since: before });
  });

  it("goes back to the built-in weights when the proof is gone", () => {
    expect(chooseFactors({ factors, since: NOW }, { ...proved, isProved: false }, NOW)).toBeNull();
  });
});

describe("toBuiltInWeights", () => {
  it("undoes what the printed weights did, and bounds what a device may claim", () => {
    const own = { "weighs-price": 1.5, "idle-cart": 0.5 };
    const sent = [
      { reason: "weighs-price", weight: 0.3 },
      { reason: "idle-cart", weight: 99 },
      { reason: "checks-size", weight: 0.2 },
      { reason: "frustrated", weight: -1 },
      { reason: "made-up", weight: 0.4 },
    ];
    expect(toBuiltInWeights(sent, own)).toEqual({ "weighs-price": 0.2, "idle-cart": 0.4, "checks-size": 0.2 });
    expect(toBuiltInWeights([{ reason: "welcome", weight: 0 }], {})).toEqual({});
  });
});
