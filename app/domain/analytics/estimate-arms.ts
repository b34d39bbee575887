import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { estimateMean } from "~/lib/statistics/estimate-mean";
import { momentsFromPowers } from "~/lib/statistics/moments-from-powers";
import type { ArmRevenue } from "~/ports/rollup-store";

/** What each arm's visitors spent on average (minor units), with what its intervals rest on; the holdout first. */
export function estimateArms(
  arms: Record<string, { visitors: number }>,
  revenue: Pick<ArmRevenue, "arm" | "net" | "netPowers">[],
): ArmEstimate[] {
  return Object.entries(arms)
    .map(([arm, { visitors }]) => {
      const spent = revenue.find((row) => row.arm === arm);
      const powers = spent?.netPowers ?? [0, 0, 0];
      return estimateMean(arm, momentsFromPowers({ count: visitors, sum: spent?.net ?? 0, powers }));
    })
    .sort((left, right) => Number(right.arm === "holdout") - Number(left.arm === "holdout"));
}
