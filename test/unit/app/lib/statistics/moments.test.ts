import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Moments, addValue, carriersOf, emptyMoments, mergeMoments, varianceOf } from "~/lib/statistics/moments";
import { addPair, emptyPairs, mergePairs } from "~/lib/statistics/paired-moments";

const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("moments", () => {
  it("are those of the definition", () => {
    fc.assert(
      fc.property(values, (list) => {
        const moments = momentsOf(list);
        const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
        const power = (exponent: number) => list.reduce((sum, value) => sum + (value - mean) ** exponent, 0);
        expect(moments.count).toBe(list.length);
        expect(moments.smallest).toBe(Math.min(...list));
        close(moments.mean, mean, 1e3);
        close(moments.m2, power(2), 1e6 * list.length);
        close(moments.m3, power(3), 1e9 * list.length);
        close(moments.m4, power(4), 1e12 * list.length);
      }),
    );
  });

  it("merge into those of everything together", () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const merged = mergeMoments(momentsOf(one), momentsOf(other));
        const whole = momentsOf([...one, ...other]);
        close(merged.mean, whole.mean, 1e3);
        close(merged.m2, whole.m2, 1e8);
        close(merged.m3, whole.m3, 1e11);
        close(merged.m4, whole.m4, 1e14);
      }),
    );
  });

  it("keep the variance of values that lie far from 0", () => {
    expect(varianceOf(momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))).toBeCloseTo(30, 6);
  });

  it("tell how few visitors carry a variance", () => {
    const orders = (count: number) => momentsOf(Array.from({ length: 10_000 }, (_, index) => Number(index < count)));
    expect(carriersOf(orders(200))).toBeCloseTo(208.2, 1);
    expect(carriersOf(momentsOf([...Array.from({ length: 999 }, () => 1), 100_000]))).toBeLessThan(2);
    expect(carriersOf(momentsOf([5, 5, 5]))).toBe(0);
  });
});

describe("paired moments", () => {
  it("merge into those of everything together", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(pairs, pairs, (one, other) => {
        const merged = mergePairs(pairsOf(one), pairsOf(other));
        close(merged.coMoment, pairsOf([...one, ...other]).coMoment, 1e6);
      }),
    );
    expect(
      pairsOf([
        [1, 2],
        [2, 4],
        [3, 9],
      ]).coMoment,
    ).toBeCloseTo(7, 10);
  });
});

function momentsOf(list: number[]): Moments {
  const moments = emptyMoments();
  for (const value of list) addValue(moments, value);
  return moments;
}

function pairsOf(list: [number, number][]) {
  const pairs = emptyPairs();
  for (const [metric, companion] of list) addPair(pairs, metric, companion);
  return pairs;
}

/** Equal but for rounding at the given size of things. */
function close(actual: number, expected: number, size: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(size * 1e-9);
}
