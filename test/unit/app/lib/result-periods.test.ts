import { expect, test } from "vitest";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { listDays, resolvePeriods } from "~/lib/result-periods";

const bounds = { today: "2026-03-15", earliest: "2025-03-16" };
const periodsOf = (address: string) =>
  resolvePeriods(resultsFilterSchema.parse(Object.fromEntries(new URLSearchParams(address))), bounds);

test.each([
  ["", "2026-02-14", "2026-03-15", "2026-01-15", "2026-02-13"],
  ["period=today", "2026-03-15", "2026-03-15", "2026-03-14", "2026-03-14"],
  ["period=yesterday&compare=year", "2026-03-14", "2026-03-14", "2025-03-15", null],
  ["period=last-month", "2026-02-01", "2026-02-28", "2026-01-04", "2026-01-31"],
  ["period=this-month&compare=year", "2026-03-01", "2026-03-15", "2025-03-02", null],
  ["period=custom&from=2026-03-10&to=2026-03-01", "2026-03-01", "2026-03-10", "2026-02-19", "2026-02-28"],
  ["period=custom&from=2026-03-10", "2026-02-14", "2026-03-15", "2026-01-15", "2026-02-13"],
  ["period=custom&from=2020-01-01&to=2030-01-01", "2025-03-16", "2026-03-15", "2024-03-16", null],
  ["period=nonsense&compare=nonsense&from=31.12.", "2026-02-14", "2026-03-15", "2026-01-15", "2026-02-13"],
])("%s means these days", (address, firstDay, lastDay, beforeFirst, beforeLast) => {
  const { period, comparison } = periodsOf(address);

  expect(period).toEqual({ firstDay, lastDay });
  expect(comparison).toEqual(beforeLast === null ? null : { firstDay: beforeFirst, lastDay: beforeLast });
});

test("a comparison is left out on request, and has as many days as the period", () => {
  expect(periodsOf("compare=none").comparison).toBeNull();

  const { period, comparison } = periodsOf("period=last-month");
  expect(comparison && listDays(comparison)).toHaveLength(listDays(period).length);
});
