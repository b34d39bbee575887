import { expect, test } from "vitest";
import { assignArm, bucketOf } from "~/lib/experiment-arm";
import { chiSquareTail } from "~/lib/statistics/distributions";

const VISITORS = Array.from({ length: 40_000 }, (_, index) => `0198f3a0-visitor-${index}`);
const CELLS = 20;

function chiSquareP(counts: number[]): number {
  const expected = VISITORS.length / counts.length;
  const distance = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquareTail(distance, counts.length - 1);
}

test("neighbouring visitors spread evenly, and a tenth of them is held out", () => {
  const counts = Array.from({ length: CELLS }, () => 0);
  for (const id of VISITORS) {
    const cell = Math.floor(bucketOf(`salt:${id}`) * CELLS);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }

  expect(chiSquareP(counts)).toBeGreaterThan(0.001);
  const heldOut = VISITORS.filter((id) => assignArm(id, "salt", 0.1) === "holdout");
  expect(heldOut.length / VISITORS.length).toBeCloseTo(0.1, 2);
});

test("a visitor stays in the arm, and another salt deals as if there had been none before", () => {
  const both = [0, 0, 0, 0];
  expect(VISITORS.filter((id) => assignArm(id, "salt", 0.5) !== assignArm(id, "salt", 0.5))).toEqual([]);
  for (const id of VISITORS) {
    const cell = ["salt", "other"].reduce((sum, salt) => sum * 2 + Number(assignArm(id, salt, 0.5) === "holdout"), 0);
    both[cell] = (both[cell] ?? 0) + 1;
  }

  expect(chiSquareP(both)).toBeGreaterThan(0.001);
});
