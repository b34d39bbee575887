import type { FigureFormats } from "../figure-formats";
import type { ChartLine } from "./line-chart";

/** The same days of the comparison period under a chart by day; none where there are no such days. */
export function comparisonLine<Day extends { day: string }>(
  days: Day[],
  read: (day: Day) => number | null,
  formats: FigureFormats,
): ChartLine[] {
  if (days.length === 0) return [];
  const points = days.map(({ day }) => formats.day(day));
  return [{ name: "Compared with", style: "comparison", values: days.map(read), points }];
}
