import { expect, test } from "vitest";
import { addDays, dayOf, rangeOfDay } from "~/lib/shop-calendar";

const HOUR_MS = 3600_000;

test.each([
  ["2026-11-20T04:59:59Z", "America/New_York", "2026-11-19"],
  ["2026-11-20T05:00:00Z", "America/New_York", "2026-11-20"],
  ["2026-11-20T14:59:59Z", "Asia/Tokyo", "2026-11-20"],
  ["2026-11-20T15:00:00Z", "Asia/Tokyo", "2026-11-21"],
  ["2026-11-20T18:14:59Z", "Asia/Kathmandu", "2026-11-20"],
  ["2026-11-20T18:15:00Z", "Asia/Kathmandu", "2026-11-21"],
])("%s belongs in %s to %s", (time, timezone, day) => {
  expect(dayOf(new Date(time), timezone)).toBe(day);
});

test.each([
  ["an ordinary day", "2026-11-20", "Europe/Berlin", "2026-11-19T23:00:00Z", 24],
  ["the day on which summer time begins", "2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00Z", 23],
  ["the day on which summer time ends", "2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00Z", 25],
  [
    "a day that begins at one o'clock, since the clocks jump over midnight",
    "2026-04-24",
    "Africa/Cairo",
    "2026-04-23T22:00:00Z",
    23,
  ],
])("%s has its hours", (_name, day, timezone, start, hours) => {
  const { from, until } = rangeOfDay(day, timezone);

  expect(from.toISOString()).toBe(new Date(start).toISOString());
  expect((until.getTime() - from.getTime()) / HOUR_MS).toBe(hours);
});

test("every moment of a year belongs to the day whose range holds it, in zones all around the world", () => {
  for (const timezone of ["America/St_Johns", "Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "UTC"]) {
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 17 * HOUR_MS) {
      const { from, until } = rangeOfDay(dayOf(new Date(time), timezone), timezone);
      expect(time >= from.getTime() && time < until.getTime(), `${timezone} ${new Date(time).toISOString()}`).toBe(
        true,
      );
    }
  }
});

test("days are counted over the ends of months and years", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
});
