import { describe, expect, it } from "vitest";
import { type Judgement, createAnomalyWatch } from "~/domain/analytics/anomalies/create-anomaly-watch";
import { drawNormal, seededRandom } from "../../../../../scripts/bench/statistics/seeded-random.ts";

const DAY_MS = 86_400_000;
/** A Monday. */
const START = Date.UTC(2026, 0, 5);

describe("createAnomalyWatch, by the day", () => {
  it("decides from the past alone", () => {
    const values = steady(60, 7);
    const longer = judge([...values, 0, 0, 900]);
    expect(longer.slice(0, values.length)).toEqual(judge(values));
  });

  it("calls a reading an anomaly exactly where it is outside of its bounds", () => {
    const values = [...steady(60, 3), 20, 35, 90, 400, 100];
    judge(values).forEach(({ low, high, expected, isAnomaly }, index) => {
      const value = values[index] ?? 0;
      if (low === null || high === null) {
        expect(isAnomaly).toBe(false);
        return;
      }
      expect(isAnomaly).toBe(value < low || value > high);
      expect(low).toBeLessThanOrEqual(expected ?? 0);
      expect(high).toBeGreaterThanOrEqual(expected ?? 0);
    });
  });

  it("says nothing in the first two weeks", () => {
    expect(judge([100, 100, 3, 900, ...steady(10, 1)]).some(({ isAnomaly }) => isAnomaly)).toBe(false);
  });

  it("finds a fall and a leap", () => {
    expect(judge([...steady(60, 5), 60]).at(-1)?.isAnomaly).toBe(true);
    expect(judge([...steady(60, 5), 170]).at(-1)?.isAnomaly).toBe(true);
    expect(judge([...steady(60, 5), 105]).at(-1)?.isAnomaly).toBe(false);
  });

  it("knows weekdays: a shop that is closed on Sundays", () => {
    const random = seededRandom(2);
    const values = Array.from({ length: 84 }, (_, day) =>
      day % 7 === 6 ? 0 : Math.round(100 * Math.exp(0.05 * drawNormal(random))),
    );
    expect(judge(values).some(({ isAnomaly }) => isAnomaly)).toBe(false);
    expect(judge([...values, 0]).at(-1)?.isAnomaly).toBe(true);
  });

  it("expects the usual again after a holiday", () => {
    const before = judge(steady(70, 9));
    const after = judge([...steady(70, 9), 420, 380, 400, 100]);
    expect(after.slice(70, 73).every(({ isAnomaly }) => isAnomaly)).toBe(true);
    expect(after.at(-1)?.isAnomaly).toBe(false);
    expect((after.at(-1)?.expected ?? 0) / (before.at(-1)?.expected ?? 1)).toBeCloseTo(1, 1);
  });

  it("takes what lasts a week for the new usual", () => {
    const judgements = judge([...steady(70, 9), ...steady(14, 10).map((value) => Math.round(value / 2))]);
    expect(judgements[70]?.isAnomaly).toBe(true);
    expect(judgements.slice(-6).some(({ isAnomaly }) => isAnomaly)).toBe(false);
    expect(judgements.at(-1)?.expected ?? 0).toBeLessThan(65);
  });

  it("passes over days of which nothing is known", () => {
    const watch = createAnomalyWatch(DAY_MS);
    const judgements = steady(70, 4).flatMap((value, day) =>
      day % 9 === 8 || (day > 40 && day < 49) ? [] : [watch.observe({ time: START + day * DAY_MS, value })],
    );
    expect(judgements.some(({ isAnomaly }) => isAnomaly)).toBe(false);
  });

  it("makes nothing of days without orders where there are hardly any", () => {
    const random = seededRandom(6);
    const values = Array.from({ length: 120 }, () => Number(random() < 0.5) + Number(random() < 0.3));
    expect(judge(values).filter(({ isAnomaly }) => isAnomaly).length).toBeLessThanOrEqual(2);
    expect(judge(Array.from({ length: 60 }, () => 0)).some(({ isAnomaly }) => isAnomaly)).toBe(false);
  });
});

describe("createAnomalyWatch, by the hour", () => {
  it("does not take the night for a fall, and tells one within two days, once a day", () => {
    const random = seededRandom(12);
    const watch = createAnomalyWatch(DAY_MS / 24);
    const alarms: number[] = [];
    for (let hour = 0; hour < 46 * 24; hour++) {
      const share = 1 - Math.cos((2 * Math.PI * ((hour % 24) - 4)) / 24);
      const value = Math.round(20 * share * Math.exp(0.1 * drawNormal(random)) * (hour >= 40 * 24 ? 0.6 : 1));
      if (watch.observe({ time: START + (hour * DAY_MS) / 24, value }).isAnomaly) alarms.push(hour / 24);
    }
    expect(alarms[0]).toBeGreaterThanOrEqual(40);
    expect(alarms[0]).toBeLessThan(42);
    expect(alarms.length).toBeLessThanOrEqual(6);
  });
});

/** About 100 a day, seven per cent up or down. */
function steady(days: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: days }, () => Math.round(100 * Math.exp(0.07 * drawNormal(random))));
}

function judge(values: number[]): Judgement[] {
  const watch = createAnomalyWatch(DAY_MS);
  return values.map((value, day) => watch.observe({ time: START + day * DAY_MS, value }));
}
