import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { estimateMean } from "~/lib/statistics/estimate-mean";
import { momentsFromPowers } from "~/lib/statistics/moments-from-powers";
import type { ArmRevenue } from "~/ports/rollup-store";

/** What a visitor of any arm spent on average (minor units), with what its interval rests on. */
export function estimateEverybody(
  visitors: number,
  revenue: Pick<ArmRevenue, "arm" | "net" | "netPowers">[],
): ArmEstimate {
  const joined = revenue.filter(({ arm }) => arm !== "none");
  const powerOf = (index: 0 | 1 | 2) => joined.reduce((sum, { netPowers }) => sum + netPowers[index], 0);
  const sum = joined.reduce((total, { net }) => total + net, 0);
  return estimateMean("all", momentsFromPowers({ count: visitors, sum, powers: [powerOf(0), powerOf(1), powerOf(2)] }));
}
