import { describe, expect, it } from "vitest";
import { estimateAdjustedMeans } from "~/lib/statistics/estimate-adjusted-means";
import { estimateMean } from "~/lib/statistics/estimate-mean";
import { estimateRatio } from "~/lib/statistics/estimate-ratio";
import { addPair, emptyPairs } from "~/lib/statistics/paired-moments";
import { drawNormal, seededRandom } from "../../../../../scripts/bench/statistics/seeded-random.ts";

describe("estimateRatio", () => {
  it("has the spread that redrawn visitors give: revenue by orders", () => {
    const random = seededRandom(3);
    const draw = () => {
      const pairs = emptyPairs();
      for (let visitor = 0; visitor < 2_000; visitor++) {
        const orders = random() < 0.1 ? 1 + Math.floor(random() * 3) : 0;
        addPair(pairs, orders * 40 * Math.exp(0.5 * drawNormal(random)), orders);
      }
      return estimateRatio("agent", pairs);
    };
    const estimates = Array.from({ length: 400 }, draw).flatMap((estimate) => (estimate ? [estimate] : []));
    const mean = estimates.reduce((sum, estimate) => sum + estimate.mean, 0) / estimates.length;
    const spread = estimates.reduce((sum, estimate) => sum + (estimate.mean - mean) ** 2, 0) / estimates.length;
    const told = estimates.reduce((sum, { meanVariance }) => sum + meanVariance, 0) / estimates.length;

    expect(mean).toBeCloseTo(40 * Math.exp(0.125), 0);
    expect(told / spread).toBeGreaterThan(0.8);
    expect(told / spread).toBeLessThan(1.25);
  });

  it("is nothing without a denominator", () => {
    const pairs = emptyPairs();
    addPair(pairs, 0, 0);
    addPair(pairs, 0, 0);
    expect(estimateRatio("agent", pairs)).toBeNull();
  });
});

describe("estimateAdjustedMeans", () => {
  it("takes off what the time before explains, and leaves the true difference", () => {
    const random = seededRandom(8);
    const arms = ["agent", "holdout"].map((arm) => ({ arm, pairs: emptyPairs() }));
    for (let visitor = 0; visitor < 20_000; visitor++) {
      const isAgent = random() < 0.5;
      const before = 50 + 20 * drawNormal(random);
      const pairs = arms[isAgent ? 0 : 1]?.pairs ?? emptyPairs();
      addPair(pairs, before + (isAgent ? 1 : 0) + 10 * drawNormal(random), before);
    }
    const plain = arms.map(({ arm, pairs }) => estimateMean(arm, pairs.metric));
    const adjusted = estimateAdjustedMeans(arms);

    const error = Math.sqrt(adjusted.reduce((sum, { meanVariance }) => sum + meanVariance, 0));
    const difference = (adjusted[0]?.mean ?? 0) - (adjusted[1]?.mean ?? 0);
    expect(Math.abs(difference - 1)).toBeLessThan(4 * error);
    // Four fifths of the variance come from before.
    expect((adjusted[0]?.meanVariance ?? 1) / (plain[0]?.meanVariance ?? 1)).toBeCloseTo(0.2, 1);
  });

  it("is the plain mean where the covariate says nothing", () => {
    const pairs = emptyPairs();
    for (const value of [1, 2, 6]) addPair(pairs, value, 7);
    expect(estimateAdjustedMeans([{ arm: "agent", pairs }])[0]).toEqual(estimateMean("agent", pairs.metric));
  });
});
