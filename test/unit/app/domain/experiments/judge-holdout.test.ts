import { expect, test } from "vitest";
import { judgeHoldout } from "~/domain/experiments/judge-holdout";
import type { ArmEstimate } from "~/lib/statistics/arm-estimate";

function anArm(arm: string, count: number, mean: number): ArmEstimate {
  return { arm, count, mean, meanVariance: 4_000_000 / count, carriers: count / 30, isNonNegative: true };
}

test("a large difference is proved, and its incremental revenue with an interval around it", () => {
  const judged = judgeHoldout([anArm("holdout", 20_000, 200), anArm("agent", 180_000, 300)], 0.1);

  expect(judged).toMatchObject({ verdict: "better", lift: 0.5, hasWrongShares: false, incremental: 18_000_000 });
  const range = judged?.incrementalInterval;
  expect(range && range.low > 0 && range.low < 18_000_000 && range.high > 18_000_000).toBe(true);
});

test("groups of other sizes than they were dealt prove nothing", () => {
  const judged = judgeHoldout([anArm("holdout", 15_000, 200), anArm("agent", 180_000, 300)], 0.1);

  expect(judged).toMatchObject({ verdict: "invalid", hasWrongShares: true });
});

test("few visitors say nothing yet, and a missing group nothing at all", () => {
  expect(judgeHoldout([anArm("holdout", 100, 200), anArm("agent", 900, 300)], 0.1)).toMatchObject({
    verdict: "not-enough-data",
  });
  expect(judgeHoldout([anArm("agent", 900, 300)], 0.1)).toBeNull();
});
