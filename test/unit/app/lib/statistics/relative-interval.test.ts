import { describe, expect, it } from "vitest";
import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { relativeInterval } from "~/lib/statistics/relative-interval";

describe("relativeInterval", () => {
  it("is the delta method's where the control is known well", () => {
    const interval = relativeInterval(arm(1.2, 0.0001), arm(1, 0.0001), 1.96);
    const error = Math.sqrt(0.0001 + 1.44 * 0.0001);
    expect(interval?.low).toBeCloseTo(0.2 - 1.96 * error, 2);
    expect(interval?.high).toBeCloseTo(0.2 + 1.96 * error, 2);
  });

  it("touches 0 exactly where the difference does", () => {
    const reach = 1.96 * Math.sqrt(0.01 + 0.02);
    expect(relativeInterval(arm(1 + reach, 0.01), arm(1, 0.02), 1.96)?.low).toBeCloseTo(0, 10);
    expect(relativeInterval(arm(1 - reach, 0.01), arm(1, 0.02), 1.96)?.high).toBeCloseTo(0, 10);
  });

  it("is open upwards where the control cannot be told from 0", () => {
    expect(relativeInterval(arm(5, 0.01), arm(1, 1), 1.96)).toMatchObject({ high: Infinity });
    expect(relativeInterval(arm(5, 0.01), arm(1, 1), 1.96)?.low).toBeGreaterThan(0);
    expect(relativeInterval(arm(1, 1), arm(1, 1), 1.96)).toEqual({ low: -1, high: Infinity });
    expect(relativeInterval(arm(1, 1, false), arm(1, 1, false), 1.96)).toEqual({ low: -Infinity, high: Infinity });
    expect(relativeInterval(arm(1, 1), arm(0, 0), 1.96)).toBeNull();
  });

  it("calls it a loss when a negative mean sinks further", () => {
    const interval = relativeInterval(arm(-2, 0.001, false), arm(-1, 0.001, false), 1.96);
    expect(interval?.low).toBeLessThan(-1);
    expect(interval?.high).toBeLessThan(-0.8);
  });
});

function arm(mean: number, meanVariance: number, isNonNegative = true): ArmEstimate {
  return { arm: "arm", count: 1000, mean, meanVariance, carriers: 500, isNonNegative };
}
