import { addDays } from "./shop-calendar";

/** First and last day of the shop's calendar, both included. */
export type Period = { firstDay: string; lastDay: string };

export type ResultPeriods = {
  period: Period;
  /** As many days as the period. Null: none is wanted, or it lies before what is kept. */
  comparison: Period | null;
};

type Choice = { period: string; from: string | null; to: string | null; compare: string };

const DAYS: Record<string, number> = { today: 1, "7-days": 7, "30-days": 30, "90-days": 90 };
const DEFAULT_DAYS = 30;
/** Whole weeks, so that Mondays are compared with Mondays. */
const YEAR_DAYS = 364;

/**
 * The days that a filter means, as of `today`. `earliest` is the first day of which visitors are still kept: a period is cut
 * off there, and a comparison that would begin before it is left out.
 */
export function resolvePeriods(
  choice: Choice,
  { today, earliest }: { today: string; earliest: string },
): ResultPeriods {
  const wanted = wantedPeriod(choice, today);
  const lastDay = clamp(wanted.lastDay, earliest, today);
  const firstDay = clamp(wanted.firstDay, earliest, lastDay);
  const period = { firstDay, lastDay };
  if (choice.compare === "none") return { period, comparison: null };

  const back = choice.compare === "year" ? YEAR_DAYS : countDays(period);
  const comparison = { firstDay: addDays(firstDay, -back), lastDay: addDays(lastDay, -back) };
  return { period, comparison: comparison.firstDay < earliest ? null : comparison };
}

/** Every day of the period, in order. */
export function listDays({ firstDay, lastDay }: Period): string[] {
  return Array.from({ length: countDays({ firstDay, lastDay }) }, (_, index) => addDays(firstDay, index));
}

function wantedPeriod({ period, from, to }: Choice, today: string): Period {
  const yesterday = addDays(today, -1);
  const monthStart = `${today.slice(0, 7)}-01`;
  if (period === "yesterday") return { firstDay: yesterday, lastDay: yesterday };
  if (period === "this-month") return { firstDay: monthStart, lastDay: today };
  if (period === "last-month") {
    const lastDay = addDays(monthStart, -1);
    return { firstDay: `${lastDay.slice(0, 7)}-01`, lastDay };
  }
  if (period === "custom" && from !== null && to !== null) {
    return from <= to ? { firstDay: from, lastDay: to } : { firstDay: to, lastDay: from };
  }
  return { firstDay: addDays(today, 1 - (DAYS[period] ?? DEFAULT_DAYS)), lastDay: today };
}

function countDays({ firstDay, lastDay }: Period): number {
  return Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000) + 1;
}

function clamp(day: string, low: string, high: string): string {
  if (day < low) return low;
  return day > high ? high : day;
}
