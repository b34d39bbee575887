import { type Random, drawNormal } from "../../bench/statistics/seeded-random.ts";

export type SimulatedTraffic = {
  name: string;
  step: "day" | "hour";
  /** Visits or orders of a day, on the average. */
  perDay: number;
  /** How much whole days differ beside chance, as a share. */
  dayScatter: number;
  /** How much weekdays differ, how far the year's season swings, and growth a year: all as shares. */
  weekday: number;
  season: number;
  growth: number;
  /** Each has a value that scatters, as an order has. */
  hasValues: boolean;
  /** Share of days of which nothing is known. */
  gaps: number;
  /** Share of days on which everything is twice or a third of what it would be. */
  holidays: number;
};

const DAY_MS = 86_400_000;
const PLAIN = { weekday: 0.15, season: 0, growth: 0, hasValues: false, gaps: 0, holidays: 0 };
const shops = (step: "day" | "hour"): SimulatedTraffic[] => [
  { ...PLAIN, name: "60 a day", step, perDay: 60, dayScatter: 0.08 },
  { ...PLAIN, name: "300 a day", step, perDay: 300, dayScatter: 0.1 },
  { ...PLAIN, name: "2,000 a day, restless", step, perDay: 2_000, dayScatter: 0.14 },
  { ...PLAIN, name: "300 a day, weekday and season", step, perDay: 300, dayScatter: 0.08, weekday: 0.3, season: 0.3 },
  { ...PLAIN, name: "300 a day, doubles in a year", step, perDay: 300, dayScatter: 0.08, growth: 1 },
  { ...PLAIN, name: "revenue of 200 orders a day", step, perDay: 200, dayScatter: 0.08, hasValues: true },
  { ...PLAIN, name: "300 a day, gaps", step, perDay: 300, dayScatter: 0.08, gaps: 0.08 },
];

/** Stationary but for season and growth: nothing out of the ordinary happens unless it is injected. */
export const SIMULATED_TRAFFIC: SimulatedTraffic[] = [...shops("day"), ...shops("hour")];

/** Alarms on the holidays themselves are right; the question is what happens after them. */
export const TRAFFIC_WITH_HOLIDAYS: SimulatedTraffic[] = [
  { ...PLAIN, name: "300 a day, holidays", step: "day", perDay: 300, dayScatter: 0.08, holidays: 0.03 },
  { ...PLAIN, name: "300 a day, holidays", step: "hour", perDay: 300, dayScatter: 0.08, holidays: 0.03 },
];

/** Too few for a fall to be seen in two days; they must not raise alarms all the same. */
export const SMALL_TRAFFIC: SimulatedTraffic[] = [
  { ...PLAIN, name: "2 a day", step: "day", perDay: 2, dayScatter: 0.05 },
  { ...PLAIN, name: "2 a day", step: "hour", perDay: 2, dayScatter: 0.05 },
  { ...PLAIN, name: "20 a day", step: "day", perDay: 20, dayScatter: 0.05 },
  { ...PLAIN, name: "20 a day", step: "hour", perDay: 20, dayScatter: 0.05 },
];

export type SimulatedReading = { time: number; value: number; isHoliday: boolean };

export const SIMULATION_START = Date.UTC(2025, 2, 3);

/** From day `dropFrom` on, everything is `1 - drop` times what it would have been. */
export function simulateTraffic(
  traffic: SimulatedTraffic,
  { days, dropFrom = Infinity, drop = 0.4 }: { days: number; dropFrom?: number; drop?: number },
  random: Random,
): SimulatedReading[] {
  const weekdays = Array.from({ length: 7 }, () => Math.max(0.2, 1 + traffic.weekday * drawNormal(random)));
  const phase = random() * 2 * Math.PI;
  const readings: SimulatedReading[] = [];
  for (let day = 0; day < days; day++) {
    const isHoliday = random() < traffic.holidays;
    if (random() < traffic.gaps && day < dropFrom) continue;
    const mean =
      traffic.perDay *
      (weekdays[day % 7] ?? 1) *
      (1 + traffic.season * Math.sin((2 * Math.PI * day) / 365 + phase)) *
      (1 + traffic.growth) ** (day / 365) *
      Math.exp(traffic.dayScatter * drawNormal(random) - traffic.dayScatter ** 2 / 2) *
      (isHoliday ? (random() < 0.5 ? 2 : 1 / 3) : 1) *
      (day >= dropFrom ? 1 - drop : 1);
    for (let part = 0; part < (traffic.step === "day" ? 1 : 24); part++) {
      const share = traffic.step === "day" ? 1 : hourShare(part) / 24;
      const value = drawValue(mean * share, traffic.hasValues, random);
      readings.push({ time: SIMULATION_START + day * DAY_MS + (part * DAY_MS) / 24, value, isHoliday });
    }
  }
  return readings;
}

/** Nights are quiet, evenings busy; the mean is 1. */
function hourShare(hour: number): number {
  return 1 - 0.8 * Math.cos((2 * Math.PI * (hour - 3.5)) / 24) + 0.15 * Math.cos((4 * Math.PI * (hour - 8)) / 24);
}

function drawValue(mean: number, hasValues: boolean, random: Random): number {
  const count = drawPoisson(mean, random);
  if (!hasValues) return count;
  let value = 0;
  for (let order = 0; order < count; order++) value += 60.5 * Math.exp(0.7 * drawNormal(random));
  return Math.round(value * 100) / 100;
}

function drawPoisson(mean: number, random: Random): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * drawNormal(random)));
  const limit = Math.exp(-Math.max(0, mean));
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
