import { describe, expect, test } from "vitest";
import { seededRandom } from "~/agent/perception/learning/seeded-random";
import type { RunningExperiment } from "~/contracts/experiment";
import { chancesOfBest } from "~/domain/experiments/chances-of-best";
import { decideArm } from "~/lib/decide-arm";
import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { estimateMean } from "~/lib/statistics/estimate-mean";
import { addValue, emptyMoments } from "~/lib/statistics/moments";

function anArm(mean: number, error: number, carriers = 500): ArmEstimate {
  return { arm: `${mean}`, count: 10_000, mean, meanVariance: error ** 2, carriers, isNonNegative: true };
}

describe("chancesOfBest", () => {
  test("adds up to one, alike for arms that are alike", () => {
    const chances = chancesOfBest([anArm(5, 1), anArm(5, 1), anArm(5, 1)]);

    for (const chance of chances) expect(chance).toBeCloseTo(1 / 3, 4);
  });

  test("of two arms it is the probability of their difference", () => {
    // One standard error of the difference apart: the normal distribution stays below 1 with .8413.
    expect(chancesOfBest([anArm(6, Math.SQRT1_2), anArm(5, Math.SQRT1_2)])[0]).toBeCloseTo(0.8413, 3);
  });

  test("of three arms of different certainty it is what drawing from them gives", () => {
    const arms = [anArm(5, 0.4), anArm(5.3, 0.9), anArm(4.6, 1.5)];
    const random = seededRandom(3);
    const drawNormal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const wins = [0, 0, 0];
    for (let draw = 0; draw < 100_000; draw++) {
      const values = arms.map(({ mean, meanVariance }) => mean + Math.sqrt(meanVariance) * drawNormal());
      const best = values.indexOf(Math.max(...values));
      wins[best] = (wins[best] ?? 0) + 1;
    }

    for (const [index, chance] of chancesOfBest(arms).entries()) {
      expect(Math.abs(chance - (wins[index] ?? 0) / 100_000)).toBeLessThan(0.01);
    }
  });

  test("nothing is known while an arm has no order, and little of few", () => {
    expect(chancesOfBest([anArm(9, 0.1), anArm(0, 0, 0)])).toEqual([0.5, 0.5]);
    const [ofMany = 0] = chancesOfBest([anArm(6, 0.5), anArm(5, 0.5)]);
    const [ofFew = 0] = chancesOfBest([anArm(6, 0.5, 2), anArm(5, 0.5, 2)]);
    expect(ofFew).toBeLessThan(ofMany - 0.1);
  });
});

/** Five weeks of 2,000 visitors; one in twenty-five buys with the first words, and `better` times as many with the second. */
function runWeeks(seed: number, better: number) {
  const random = seededRandom(seed);
  const experiment: RunningExperiment = {
    ...{ id: "words", subject: "opening:size-help", salt: `salt ${seed}`, language: null, keptArm: null },
    arms: ["Which size?", "Shall I help?"].map((text) => ({ name: text, share: 50, does: { kind: "words", text } })),
    adaptiveShare: 80,
    chances: {},
  };
  const seen = { 0: emptyMoments(), 1: emptyMoments() };
  const given = [0, 0];
  for (let day = 0; day < 35; day++) {
    for (let visitor = 0; visitor < 286; visitor++) {
      const { wording, exposures } = decideArm([experiment], "opening:size-help", {
        ...{ id: `${day}-${visitor}`, language: "en" },
      });
      const arm = wording === "Which size?" ? 0 : 1;
      const buys = random() < (arm === 0 ? 0.04 : 0.04 * better);
      const revenue = buys
        ? Math.exp(8 + 0.8 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(6.283 * random()))
        : 0;
      if (exposures.length > 0) addValue(seen[arm], revenue);
      else given[arm] = (given[arm] ?? 0) + 1;
    }
    const [a = 0, b = 0] = chancesOfBest([estimateMean("a", seen[0]), estimateMean("b", seen[1])]);
    experiment.chances = { a, b };
  }
  return { toSecond: (given[1] ?? 0) / ((given[0] ?? 0) + (given[1] ?? 0)), last: experiment.chances.b ?? 0 };
}

describe("the shares that follow", () => {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

  test("move to words that sell twice as much, and in the end nearly everybody gets them", () => {
    const runs = SEEDS.map((seed) => runWeeks(seed, 2));

    expect(mean(runs.map(({ toSecond }) => toSecond))).toBeGreaterThan(0.7);
    expect(mean(runs.map(({ last }) => last))).toBeGreaterThan(0.85);
  });

  test("lean to neither of two that sell alike", () => {
    expect(Math.abs(mean(SEEDS.map((seed) => runWeeks(seed, 1).toSecond)) - 0.5)).toBeLessThan(0.1);
  });
});
