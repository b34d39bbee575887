import { createAnomalyWatch } from "~/domain/analytics/anomalies/create-anomaly-watch";
import type { Random } from "../../bench/statistics/seeded-random.ts";
import { SIMULATION_START, type SimulatedTraffic, simulateTraffic } from "./simulated-traffic.ts";

const DAY_MS = 86_400_000;
const LEARNING_DAYS = 14;
const QUIET_DAYS = 180;
/** A drop comes after at least so many days, and at most two months later. */
const FIRST_DROP = 35;

export type Watched = {
  /** Anomalies of half a year in which nothing was injected, and of how many months. Holidays' own do not count. */
  falseAlarms: number;
  months: number;
  /** A fall by 40 % of another shop was told within two days. */
  isFound: boolean;
};

/** Watches one shop without and one with an injected fall. */
export function watchSimulatedShop(traffic: SimulatedTraffic, random: Random): Watched {
  const quiet = watch(traffic, { days: QUIET_DAYS }, random);
  const dropFrom = FIRST_DROP + Math.floor(random() * 60);
  const fallen = watch(traffic, { days: dropFrom + 2, dropFrom }, random);
  const since = SIMULATION_START + dropFrom * DAY_MS;
  return {
    falseAlarms: quiet.filter(({ isHoliday }) => !isHoliday).length,
    months: (QUIET_DAYS - LEARNING_DAYS) / 30,
    isFound: fallen.some(({ time, isBelow }) => time >= since && isBelow),
  };
}

/** The readings that were called anomalies. */
function watch(traffic: SimulatedTraffic, scenario: { days: number; dropFrom?: number }, random: Random) {
  const { observe } = createAnomalyWatch(traffic.step === "day" ? DAY_MS : DAY_MS / 24);
  return simulateTraffic(traffic, scenario, random).flatMap((reading) => {
    const { isAnomaly, expected } = observe(reading);
    return isAnomaly ? [{ ...reading, isBelow: reading.value < (expected ?? 0) }] : [];
  });
}
