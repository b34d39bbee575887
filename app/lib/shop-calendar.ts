/** Days of a shop's calendar: `YYYY-MM-DD` in its IANA time zone, across changes to and from summer time. */

export type ShopCalendar = {
  dayOf(time: Date): string;
  rangeOf(day: string): { from: Date; until: Date };
};

/** The calendar of one time zone. */
export function createShopCalendar(timezone: string): ShopCalendar {
  return { dayOf: (time) => dayOf(time, timezone), rangeOf: (day) => rangeOfDay(day, timezone) };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that was asked for last in each zone: one minute has one day, and writing it out takes a tenth of a millisecond. */
const latestDays = new Map<string, { minute: number; day: string }>();
const MINUTE_MS = 60_000;

/** The day that a moment belongs to. */
export function dayOf(time: Date, timezone: string): string {
  const minute = Math.floor(time.getTime() / MINUTE_MS);
  const latest = latestDays.get(timezone);
  if (latest?.minute === minute) return latest.day;

  const parts = partsOf(time, timezone);
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  latestDays.set(timezone, { minute, day });
  return day;
}

/** 0 to 23. */
export function hourOf(time: Date, timezone: string): number {
  return Number(partsOf(time, timezone).hour);
}

/** First moment of the day, and of the day after it. */
export function rangeOfDay(day: string, timezone: string): { from: Date; until: Date } {
  return { from: startOfDay(day, timezone), until: startOfDay(addDays(day, 1), timezone) };
}

/** `count` may be negative. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

function startOfDay(day: string, timezone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset at the guess may differ from the one at the real start when the clocks change in between: look twice.
  let start = midnight - offsetAt(new Date(midnight), timezone);
  start = midnight - offsetAt(new Date(start), timezone);
  // Where the clocks jump over midnight, the day begins at the jump.
  while (dayOf(new Date(start), timezone) < day) start += 30 * 60_000;
  return new Date(start);
}

/** Milliseconds that local time is ahead of UTC. */
function offsetAt(time: Date, timezone: string): number {
  const { year, month, day, hour, minute, second } = partsOf(time, timezone);
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return local - Math.floor(time.getTime() / 1000) * 1000;
}

type Part = "year" | "month" | "day" | "hour" | "minute" | "second";

function partsOf(time: Date, timezone: string): Record<Part, string> {
  let format = formats.get(timezone);
  if (!format) {
    const twoDigits = {
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    } as const;
    format = new Intl.DateTimeFormat("en-US", { timeZone: timezone, hourCycle: "h23", year: "numeric", ...twoDigits });
    formats.set(timezone, format);
  }
  const parts = { year: "", month: "", day: "", hour: "", minute: "", second: "" };
  for (const { type, value } of format.formatToParts(time)) if (type in parts) parts[type as Part] = value;
  return parts;
}
