import { type TrafficModel, createTrafficModel, expectTraffic, learnTraffic, moveLevel } from "./traffic-model";
import { type WatchWindow, type WindowSum, boundsOf, createWatchWindow, rememberScatter } from "./watch-window";

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Before two of each weekday were seen nothing is called unusual. */
const DAYS_TO_LEARN = 14;
/** Away for so many days of the last seven is no outlier any more: it is the new level. */
const DAYS_TO_BELIEVE = 5;
/** A single reading is taken into the model as no further off than this many standard deviations. */
const LARGEST_SURPRISE = 2.5;

/**
 * Standard deviations at which one day and two days raise an alarm: set on simulated shops (docs/evaluation.md) for about one
 * false alarm in two months. By the hour there are more occasions. Rises are seldom a reason to hurry.
 */
const DAILY = { day: { below: 2.4, above: 3.4 }, twoDays: { below: 2, above: 3.2 } };
const HOURLY = { day: { below: 2.75, above: 3.7 }, twoDays: { below: 2.45, above: 3.5 } };

export type Reading = { time: number; value: number };

export type Judgement = {
  /** Null for the first reading. */
  expected: number | null;
  /** Outside of these it is an anomaly. Null while too little was seen. */
  low: number | null;
  high: number | null;
  isAnomaly: boolean;
};

type Past = Reading & { expected: number; isOff: boolean };
type Limits = { low: number; high: number };

/**
 * Watches one figure of a shop, by the hour or by the day, and judges each reading from those before it alone. Readings come
 * in order; where some are missing, the sums are over those that are there. `time` is in milliseconds whose UTC fields are the
 * shop's own clock; `stepMs` is the usual distance of two readings.
 */
export function createAnomalyWatch(stepMs: number): { observe: (reading: Reading) => Judgement } {
  const perDay = Math.max(1, Math.round(DAY_MS / stepMs));
  const model = createTrafficModel(perDay);
  const { day, twoDays } = perDay > 1 ? HOURLY : DAILY;
  const oneDay = createWatchWindow(DAY_MS, day.below, day.above);
  const windows = [oneDay, createWatchWindow(2 * DAY_MS, twoDays.below, twoDays.above)];
  let past: Past[] = [];
  let isCount = true;
  let alarmAt = -Infinity;

  return {
    observe({ time, value }) {
      isCount &&= Number.isInteger(value) && value >= 0;
      past = past.filter((reading) => reading.time >= time - WEEK_MS);
      const isFirst = model.seen === 0;
      const expected = isFirst ? value : expectTraffic(model, time);
      const sums = windows.map((window) => ({ window, before: sumOf(past, time - window.lengthMs) }));

      const isReady = model.seen >= DAYS_TO_LEARN * perDay && expected > 0;
      const limitsIn = (windowSums: typeof sums) => limitsOf(windowSums, expected, isCount);
      const limits = isReady ? limitsIn(sums.filter(({ window }) => alarmAt <= time - window.lengthMs)) : null;
      const isAnomaly = limits !== null && isOutside(value, limits);
      if (isAnomaly) alarmAt = time;

      // An alarm starts the sums anew; whether things are out of the ordinary is seen without that.
      const isOff = isReady && isOutside(value, limitsIn(sums));
      past.push({ time, value, expected, isOff });
      if (isOff && !wasOff(past, time - WEEK_MS)) {
        believe(model, past, perDay);
      } else {
        if (!isOff && model.seen >= 7 * perDay && expected > 0) {
          for (const { window, before } of sums) {
            const sum = { value: before.value + value, expected: before.expected + expected };
            rememberScatter(window, sum, isCount, 1 / perDay);
          }
        }
        const isTame = isReady && !isOff;
        learnTraffic(model, time, isTame ? tame(oneDay, { value, expected }, perDay, isCount) : value);
      }
      return { expected: isFirst ? null : expected, low: limits?.low ?? null, high: limits?.high ?? null, isAnomaly };
    },
  };
}

function sumOf(past: readonly Past[], after: number): WindowSum {
  const sum = { value: 0, expected: 0 };
  for (let index = past.length - 1; index >= 0; index--) {
    const reading = past[index];
    if (!reading || reading.time <= after) break;
    sum.value += reading.value;
    sum.expected += reading.expected;
  }
  return sum;
}

/** What the present reading has to keep between, so that no window's sum is out of bounds. */
function limitsOf(
  sums: readonly { window: WatchWindow; before: WindowSum }[],
  expected: number,
  isCount: boolean,
): Limits {
  let [low, high] = [0, Infinity];
  for (const { window, before } of sums) {
    const bounds = boundsOf(window, before.expected + expected, isCount);
    low = Math.max(low, bounds.low - before.value);
    high = Math.min(high, bounds.high - before.value);
  }
  return { low: Math.min(low, expected), high: Math.max(high, expected) };
}

function isOutside(value: number, { low, high }: Limits): boolean {
  return value < low || value > high;
}

/** The reading, no further from what was expected than one may be without being an outlier. */
function tame(window: WatchWindow, { value, expected }: WindowSum, perDay: number, isCount: boolean): number {
  const bounds = boundsOf({ ...window, below: LARGEST_SURPRISE, above: LARGEST_SURPRISE }, expected * perDay, isCount);
  const others = (perDay - 1) * expected;
  return Math.min(Math.max(value, bounds.low - others), bounds.high - others);
}

/** The same weekday and hour was out of the ordinary too: then it is a habit, as closing on Sundays. */
function wasOff(past: readonly Past[], time: number): boolean {
  return past[0]?.time === time && past[0].isOff;
}

/** What has been off for most of a week is how it is now. */
function believe(model: TrafficModel, past: readonly Past[], perDay: number): void {
  const off = past.filter(({ isOff }) => isOff);
  if (off.length < DAYS_TO_BELIEVE * perDay) return;

  const ratio = off.reduce((sum, { value }) => sum + value, 0) / off.reduce((sum, { expected }) => sum + expected, 0);
  moveLevel(model, ratio);
  for (const reading of past) {
    reading.expected *= ratio;
    reading.isOff = false;
  }
}
