import { expect, test } from "vitest";
import type { ExperimentArm } from "~/contracts/experiment";
import { judgeOutcomes } from "~/domain/experiments/judge-outcomes";
import type { SpeedGroup } from "~/ports/experiment-store";
import { drawNormal, type Random, seededRandom } from "../../../../../scripts/bench/statistics/seeded-random.ts";

const arms: ExperimentArm[] = [
  { name: "Shown", share: 50, does: { kind: "usual" } },
  { name: "Silence", share: 50, does: { kind: "held-out" } },
];
const TOLERANCE = 0.1;
const SEEDS = 100;
/** Visitors of each arm between two looks. */
const STEP = 150;

/** About 2 s a page and half as much again between pages; some shoppers' devices are twice as slow as others'. */
function drawVisitor(random: Random, arm: string, slowerMs: number): SpeedGroup {
  const device = Math.exp(0.4 * drawNormal(random));
  let [pages, ms] = [0, 0];
  do {
    pages += 1;
    ms += Math.min(10_000, 1650 * device * Math.exp(0.45 * drawNormal(random)) + slowerMs);
  } while (random() < 0.6);
  return { arm, measure: "paint", visitors: 1, pages, ms: Math.round(ms / 10) * 10 };
}

/** After how many visitors of each arm the guardrail stops the test that is looked at all the time; null: never. */
function stopsAfter(seed: number, slowerMs: number, { tolerance = TOLERANCE, most = 3000 } = {}): number | null {
  const random = seededRandom(seed);
  const groups: SpeedGroup[] = [];
  for (let visitors = STEP; visitors <= most; visitors += STEP) {
    for (let one = 0; one < STEP; one++) {
      groups.push(drawVisitor(random, "a", slowerMs), drawVisitor(random, "b", 0));
    }
    const { guardrails } = judgeOutcomes(
      { arms, adaptiveShare: 0, guardrails: [{ metric: "page-speed", tolerance }] },
      [],
      groups,
    );
    if (guardrails.some(({ broken }) => broken.length > 0)) return visitors;
  }
  return null;
}

test("pages that are 400 ms slower stop the experiment, and no sooner than there is enough to judge", () => {
  const stops = Array.from({ length: 20 }, (_, seed) => stopsAfter(seed, 400));

  expect(stops.filter((stop) => stop !== null)).toHaveLength(20);
  expect(Math.min(...stops.map((stop) => stop ?? 0))).toBeGreaterThanOrEqual(200);
});

test("of equally fast pages at most one experiment in twenty would be stopped, were nothing put up with", () => {
  const stops = Array.from({ length: SEEDS }, (_, seed) => stopsAfter(seed, 0, { tolerance: 0, most: 1500 }));

  expect(stops.filter((stop) => stop !== null).length).toBeLessThanOrEqual(SEEDS / 20);
});

test("judges an arm whose visitors all saw one page each", () => {
  const visit = (arm: string, ms: number): SpeedGroup => ({ arm, measure: "paint", visitors: 100, pages: 1, ms });
  const groups = [1500, 2000, 2500].flatMap((ms) => [visit("a", ms + 800), visit("b", ms)]);
  const { guardrails } = judgeOutcomes(
    { arms, adaptiveShare: 0, guardrails: [{ metric: "page-speed", tolerance: TOLERANCE }] },
    [],
    groups,
  );

  expect(guardrails[0]?.broken).toEqual(["a"]);
});

test("says what it has seen while there is too little to judge", () => {
  const slow: SpeedGroup = { arm: "a", measure: "paint", visitors: 150, pages: 2, ms: 9000 };
  const groups = [slow, { ...slow, ms: 8000 }, { ...slow, arm: "b", ms: 3000 }, { ...slow, arm: "b", visitors: 20 }];
  const { arms: results, guardrails } = judgeOutcomes(
    { arms, adaptiveShare: 0, guardrails: [{ metric: "page-speed", tolerance: TOLERANCE }] },
    [],
    groups,
  );

  expect(results.map(({ paint }) => paint)).toEqual([4250, (150 * 3000 + 20 * 9000) / 340]);
  expect(guardrails).toEqual([
    { metric: "page-speed", tolerance: TOLERANCE, hasTooFew: true, arms: [], broken: [], isHarmless: false },
  ]);
});
