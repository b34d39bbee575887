import { describe, expect, it } from "vitest";
import { createOutcomeLearner } from "~/lib/hesitation/learning/create-outcome-learner";
import { createRandomPartitions } from "~/lib/hesitation/learning/random-partitions";
import { type VisitSignals, fitSignalScales, rankOf } from "~/lib/hesitation/learning/signal-scale";
import { seededRandom } from "../../../../../scripts/bench/statistics/seeded-random.ts";
import { areaUnderCurve } from "../../../../../scripts/eval/measures/area-under-curve.ts";

type Visit = { signals: VisitSignals; happened: boolean };

describe("createOutcomeLearner", () => {
  it("learns what two signals say together and neither alone", () => {
    const visits = drawVisits(3_000, 3, ({ pauses, device }) => (pauses > 5 === (device === "phone") ? 0.6 : 0.1));
    const learner = learn(visits.slice(0, 2_400));
    expect(learner.hasProved()).toBe(true);
    expect(areaUnderCurve(scored(learner, visits.slice(2_400)))).toBeGreaterThan(0.7);
  });

  it("stays with the reasoned prior while nothing has proved better", () => {
    const prior = () => -1.2;
    const visits = drawVisits(1_000, 5, () => 1 / (1 + Math.exp(1.2)));
    const learner = learn(visits, prior);
    expect(learner.hasProved()).toBe(false);
    expect(learner.score({ pauses: 3, device: "phone" })).toBeCloseTo(1 / (1 + Math.exp(1.2)), 10);
  });

  it("corrects a prior that is wrong, and not before there is evidence", () => {
    const visits = drawVisits(1_500, 7, ({ pauses }) => (pauses > 5 ? 0.5 : 0.05));
    const wrong = (signals: VisitSignals) => (Number(signals.pauses) > 5 ? -2 : 0);
    const early = learn(visits.slice(0, 100), wrong);
    expect(early.score({ pauses: 8, device: "phone" })).toBeCloseTo(1 / (1 + Math.exp(2)), 10);
    const late = learn(visits, wrong);
    expect(late.score({ pauses: 8, device: "phone" })).toBeGreaterThan(late.score({ pauses: 2, device: "phone" }));
  });

  it("does not take a second look for new evidence", () => {
    const visits = drawVisits(150, 9, ({ pauses }) => (pauses > 5 ? 0.9 : 0.1));
    const learner = learn(visits);
    for (let pass = 0; pass < 8; pass++) visits.forEach(({ signals, happened }) => learner.rehearse(signals, happened));
    expect(learner.hasProved()).toBe(false);
  });
});

describe("createRandomPartitions", () => {
  it("puts the same visit into the same cells, and like visits into many of the same", () => {
    const scales = fitSignalScales(drawVisits(300, 1, () => 0.5).map(({ signals }) => signals));
    const [cellsOf, again] = [createRandomPartitions(scales), createRandomPartitions(scales)];
    const cells = cellsOf({ pauses: 4, device: "phone" });
    expect(again({ pauses: 4, device: "phone" })).toEqual(cells);
    expect(new Set(cells).size).toBe(cells.length);

    const shared = (signals: VisitSignals) => cellsOf(signals).filter((cell, index) => cell === cells[index]).length;
    expect(shared({ pauses: 4.2, device: "phone" })).toBeGreaterThan(shared({ pauses: 9, device: "desktop" }));
    expect(cellsOf({ pauses: 4, device: "never seen" })).toHaveLength(cells.length);
  });
});

describe("rankOf", () => {
  it("is the share of smaller amounts, ties counted half", () => {
    const [scale] = fitSignalScales([0, 0, 0, 0, 1, 2, 3, 4].map((amount) => ({ amount })));
    if (scale?.kind !== "amount") throw new Error("An amount was expected.");
    expect(rankOf(scale, 0)).toBe(0.25);
    expect(rankOf(scale, 2)).toBeCloseTo(5.5 / 8, 10);
    expect(rankOf(scale, 99)).toBeCloseTo(7.5 / 8, 10);
    expect(rankOf(scale, -1)).toBe(0);
  });
});

function drawVisits(count: number, seed: number, chanceOf: (signals: { pauses: number; device: string }) => number) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (): Visit => {
    const signals = { pauses: 10 * random(), device: random() < 0.5 ? "phone" : "desktop" };
    return { signals, happened: random() < chanceOf(signals) };
  });
}

function learn(visits: readonly Visit[], prior: (signals: VisitSignals) => number = () => 0) {
  const learner = createOutcomeLearner(fitSignalScales(visits.map(({ signals }) => signals)), prior);
  for (const { signals, happened } of visits) learner.learn(signals, happened);
  return learner;
}

function scored(learner: ReturnType<typeof learn>, visits: readonly Visit[]) {
  return visits.map(({ signals, happened }) => ({ score: learner.score(signals), happened }));
}
