import type { PeriodFilter } from "~/contracts/results-filter";

/** The same days in the address of another page. */
export function periodParams({ period, from, to, compare }: PeriodFilter): URLSearchParams {
  const days = from !== null && to !== null ? { from, to } : {};
  return new URLSearchParams({ period, compare, ...days });
}
