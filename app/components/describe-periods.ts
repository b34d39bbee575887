import type { PeriodFilter } from "~/contracts/results-filter";
import type { ResultPeriods } from "~/lib/result-periods";
import type { FigureFormats } from "./figure-formats";

type Shown = {
  filter: PeriodFilter;
  periods: ResultPeriods;
  /** Of the shop's calendar. */
  today: string;
  /** Nobody was counted in the comparison period. */
  isComparisonEmpty: boolean;
};

/** Which days a page shows, and what of the wish for them could not be met. */
export function describePeriods(
  { filter, periods: { period, comparison }, today, isComparisonEmpty }: Shown,
  { day, period: tell }: Pick<FigureFormats, "day" | "period">,
): string {
  const days = tell(period);
  const isToday = period.firstDay === today;
  return [
    comparison === null || isComparisonEmpty ? `${days}.` : `${days}, compared with ${tell(comparison)}.`,
    describeWish(filter, period.firstDay, today, day),
    filter.compare !== "none" && comparison === null
      ? "There is nothing to compare with: data that old is not kept."
      : "",
    comparison !== null && isComparisonEmpty
      ? `Nobody was counted in the comparison period (${tell(comparison)}).`
      : "",
    comparison !== null && !isComparisonEmpty && isToday
      ? "Today is not over yet, but the day it is compared with is."
      : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Days that were asked for by their dates and cannot be shown. */
function describeWish(
  { period, from, to }: PeriodFilter,
  firstDay: string,
  today: string,
  day: FigureFormats["day"],
): string {
  if (period !== "custom" || from === null || to === null) return "";
  const first = from < to ? from : to;
  if (first > today) return "The days you chose are still to come.";
  return first < firstDay ? `Nothing is kept from before ${day(firstDay)}.` : "";
}
