const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Share of a day's surprise that the level takes over, and of a week's that a weekday does, once enough was seen. */
const LEVEL_RATE = 0.1;
const SEASON_RATE = 0.1;
/** The same for the slope: slow, since a wrong one is carried on. */
const TREND_RATE = 0.01;
const TREND_DAMPING = 0.98;

/**
 * What a shop's traffic is expected to be: level times weekday times, for data by the hour, hour of the day. Learns from one
 * reading after the other and forgets slowly, so that it follows a season without being told of it. Times are milliseconds
 * whose UTC fields are the shop's own clock.
 */
export type TrafficModel = {
  /** Readings a day: 1 or up to 24. */
  readonly perDay: number;
  level: number;
  /** Of the level, by reading. */
  trend: number;
  weekdays: number[];
  hours: number[];
  /** Readings learnt from. */
  seen: number;
};

/** Knows nothing yet and expects none. `perDay`: 1 for readings by the day, up to 24 for those by the hour. */
export function createTrafficModel(perDay: number): TrafficModel {
  return {
    perDay,
    level: 0,
    trend: 0,
    weekdays: Array.from({ length: 7 }, () => 1),
    hours: Array.from({ length: 24 }, () => 1),
    seen: 0,
  };
}

/** The reading that is expected at `time`, never below 0. */
export function expectTraffic(model: TrafficModel, time: number): number {
  return Math.max(0, (model.level + model.trend) * factorOf(model, time));
}

/** Takes a reading into the model, in place; `value` should be free from what is known to be out of the ordinary. */
export function learnTraffic(model: TrafficModel, time: number, value: number): void {
  const surprise = value - expectTraffic(model, time);
  const { perDay } = model;
  const daysSeen = model.seen / perDay;
  const levelRate = Math.max(LEVEL_RATE, 1 / (daysSeen + 1)) / perDay;
  // The very first day sets the level; a day later it is not known better than within a weekday's size.
  const level = model.level + model.trend + (model.seen < perDay ? surprise / (model.seen + 1) : levelRate * surprise);
  if (daysSeen >= 14) {
    model.trend = TREND_DAMPING ** (1 / perDay) * model.trend + (TREND_RATE * levelRate * surprise) / perDay;
  }
  model.level = Math.max(0, level);
  model.seen += 1;
  if (model.level === 0) return;

  const relative = surprise / model.level;
  const [weekday, hour] = [weekdayOf(time), hourOf(time)];
  shift(model.weekdays, weekday, (Math.max(SEASON_RATE, 1 / (Math.floor(daysSeen / 7) + 1.2)) / perDay) * relative);
  if (perDay > 1) shift(model.hours, hour, Math.max(SEASON_RATE / 4, 1 / (daysSeen + 2)) * relative);
}

/** Takes the level for what it was `ratio` times lower or higher than thought. */
export function moveLevel(model: TrafficModel, ratio: number): void {
  model.level *= ratio;
  model.trend = 0;
}

function factorOf(model: TrafficModel, time: number): number {
  const weekday = model.weekdays[weekdayOf(time)] ?? 1;
  return model.perDay > 1 ? weekday * (model.hours[hourOf(time)] ?? 1) : weekday;
}

/** Changes one factor and keeps their mean at 1. */
function shift(factors: number[], index: number, by: number): void {
  factors[index] = Math.max(0, (factors[index] ?? 1) + by);
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  if (mean > 0) factors.forEach((factor, position) => (factors[position] = factor / mean));
}

function weekdayOf(time: number): number {
  return new Date(time).getUTCDay();
}

function hourOf(time: number): number {
  return Math.floor((time % DAY_MS) / HOUR_MS);
}
