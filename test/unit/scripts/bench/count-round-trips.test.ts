import { expect, test } from "vitest";
import { countRoundTrips } from "../../../../scripts/bench/statistics/count-round-trips.ts";

test("calls that overlap are waited for together, those that follow each other are not", () => {
  expect(countRoundTrips([])).toBe(0);
  expect(
    countRoundTrips([
      { start: 0, end: 120 },
      { start: 5, end: 125 },
    ]),
  ).toBe(1);
  expect(
    countRoundTrips([
      { start: 130, end: 250 },
      { start: 0, end: 120 },
      { start: 10, end: 125 },
      { start: 251, end: 370 },
    ]),
  ).toBe(3);
});
