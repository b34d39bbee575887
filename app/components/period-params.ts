import type { PeriodFilter, ResultsFilter } from "~/contracts/results-filter";

/** The same days, and the same device where there is one, in the address of another page. */
export function periodParams({
  period,
  from,
  to,
  compare,
  device = "all",
}: PeriodFilter & Partial<Pick<ResultsFilter, "device">>): URLSearchParams {
  const days = from !== null && to !== null ? { from, to } : {};
  return new URLSearchParams({ period, compare, ...days, ...(device === "all" ? {} : { device }) });
}
