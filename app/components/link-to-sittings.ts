import type { ResultsFilter } from "~/contracts/results-filter";
import type { Period } from "~/lib/result-periods";

type What = { topic: string } | { type: string } | { path: string };

/** Address of the list of conversations that a number was counted from. */
export function linkToSittings(
  what: What,
  { firstDay, lastDay }: Period,
  { device, visitors }: Pick<ResultsFilter, "device" | "visitors">,
): string {
  const address = new URLSearchParams({ ...what, from: firstDay, to: lastDay });
  if (device !== "all") address.set("device", device);
  if (visitors !== "all") address.set("visitors", visitors);
  return `/app/conversations?${address.toString()}`;
}
