import { expect, test } from "vitest";
import { ndcg, succeeds } from "../../../../scripts/bench/statistics/retrieval-quality.ts";

const GAINS = new Map([
  ["best", 2],
  ["good", 1],
]);

test("the best order is worth 1, nothing relevant is worth 0", () => {
  expect(ndcg(["best", "good", "other"], GAINS, 3)).toBe(1);
  expect(ndcg(["other", "another"], GAINS, 3)).toBe(0);
  expect(ndcg([], GAINS, 3)).toBe(0);
});

test("what stands lower is worth less, by the logarithm of its place", () => {
  const ideal = 2 + 1 / Math.log2(3);

  expect(ndcg(["good", "best"], GAINS, 3)).toBeCloseTo((1 + 2 / Math.log2(3)) / ideal);
  expect(ndcg(["other", "other2", "best"], GAINS, 3)).toBeCloseTo(2 / Math.log2(4) / ideal);
});

test("a repeated product earns nothing twice, and what is below the depth earns nothing", () => {
  expect(ndcg(["good", "good", "good"], new Map([["good", 1]]), 3)).toBe(1);
  expect(ndcg(["a", "b", "c", "best"], GAINS, 3)).toBe(0);
});

test("succeeds when one of the first is relevant", () => {
  expect(succeeds(["a", "b", "good"], GAINS, 3)).toBe(true);
  expect(succeeds(["a", "b", "c", "good"], GAINS, 3)).toBe(false);
});
