import { describe, expect, test } from "vitest";
import { blendSimilarity, MOST_INFLUENCE } from "~/agent/ranking/relevance/blend-similarity";

const matches = [
  { id: "a", score: 0.5 },
  { id: "b", score: 0.495 },
  { id: "c", score: 0.3 },
];
const similarities = new Map([
  ["a", 0.1],
  ["b", 0.9],
  ["c", 0.95],
]);
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

describe("similarity", () => {
  test("settles what the words leave open, and cannot overrule them", () => {
    const blended = blendSimilarity(matches, { similarities, nearest: [], trust: 1 });

    expect(ids(blended)).toEqual(["b", "a", "c"]);
    for (const { id, score } of blended) {
      const before = matches.find((match) => match.id === id)?.score ?? 99;
      expect(Math.abs(score - before)).toBeLessThanOrEqual(MOST_INFLUENCE);
    }
  });

  test("that is not believed changes nothing", () => {
    const nearest = [{ id: "x", similarity: 1 }];

    expect(blendSimilarity(matches, { similarities, nearest, trust: 0 })).toEqual(matches);
  });

  test("adds what is as near as the best that the words found, behind all of that", () => {
    const nearest = [
      { id: "x", similarity: 0.92 },
      { id: "a", similarity: 0.91 },
      { id: "y", similarity: 0.2 },
    ];
    const blended = blendSimilarity(matches, { similarities, nearest, trust: 0.8 });

    expect(ids(blended)).toEqual(["b", "a", "c", "x"]);
    expect(ids(blendSimilarity(matches, { similarities, nearest, trust: 0.4 }))).not.toContain("x");
  });

  test("of products without a vector, or all alike, says nothing", () => {
    expect(blendSimilarity(matches, { similarities: new Map(), nearest: [], trust: 1 })).toEqual(matches);
    const same = new Map(matches.map(({ id }) => [id, 0.4]));
    expect(blendSimilarity(matches, { similarities: same, nearest: [], trust: 1 })).toEqual(matches);
  });
});
