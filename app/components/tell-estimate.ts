import type { EstimateView } from "~/contracts/answering-view";
import type { FigureFormats } from "./figure-formats";

/** A figure as written, and under it how sure it is or what is missing. */
export function tellEstimate(
  { value, range, count, needed }: EstimateView,
  format: (value: number | null) => string,
  formats: Pick<FigureFormats, "count">,
): { value: string; interval: string | undefined } {
  if (value === null) {
    return { value: "–", interval: `Not enough yet: ${formats.count(count)} of ${formats.count(needed)}` };
  }
  // A range that rounds to its own value ("between $0 and $0") says nothing.
  const isPoint = range === null || format(range.low) === format(range.high);
  return {
    value: format(value),
    interval: isPoint ? undefined : `between ${format(range.low)} and ${format(range.high)}`,
  };
}
