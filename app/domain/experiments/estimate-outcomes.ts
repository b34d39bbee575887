import type { OutcomeGroup, SpeedGroup } from "~/ports/experiment-store";
import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { estimateAdjustedMeans } from "~/lib/statistics/estimate-adjusted-means";
import { estimateMean } from "~/lib/statistics/estimate-mean";
import { estimateRatio } from "~/lib/statistics/estimate-ratio";
import { type PairedMoments, emptyPairs, mergePairs } from "~/lib/statistics/paired-moments";
import { repeatPair } from "~/lib/statistics/repeat-pair";

/** A covariate that explains less of the revenue than this is left out: it would only have to be explained. */
const SMALLEST_SHARE_EXPLAINED = 0.005;

type Read = (group: OutcomeGroup) => number;

export type OutcomeEstimates = {
  revenue: ArmEstimate[];
  adjustedBy: "earlier-revenue" | "earlier-visits" | null;
  conversion: ArmEstimate[];
  /** Empty until every arm has orders. */
  averageOrderValue: ArmEstimate[];
  refundRate: ArmEstimate[];
  dismissals: ArmEstimate[];
  complaints: ArmEstimate[];
  /** Of pages, in ms. Empty until every arm has some. */
  paint: ArmEstimate[];
  wait: ArmEstimate[];
};

/** What the visitors of each arm did, as estimates that arms can be compared by. `keys`: the arms, in the order of the plan. */
export function estimateOutcomes(
  groups: readonly OutcomeGroup[],
  keys: readonly string[],
  speeds: readonly SpeedGroup[] = [],
): OutcomeEstimates {
  const pairsOf = (metric: Read, companion: Read) => pairUp(groups, keys, metric, companion);
  const meansOf = (metric: Read) => pairsOf(metric, () => 0).map(({ arm, pairs }) => estimateMean(arm, pairs.metric));
  const ratiosOf = (metric: Read, companion: Read) => toRatios(pairsOf(metric, companion));
  const speedsOf = (asked: SpeedGroup["measure"]) =>
    toRatios(
      pairUp(
        speeds.filter(({ measure }) => measure === asked),
        keys,
        ({ ms }) => ms,
        ({ pages }) => pages,
      ),
    );

  const byRevenue = pairsOf(netOf, ({ earlierNet }) => earlierNet);
  const byVisits = pairsOf(netOf, ({ earlierDays }) => earlierDays);
  const [revenueExplains, visitsExplain] = [shareExplained(byRevenue), shareExplained(byVisits)];
  const isAdjusted = Math.max(revenueExplains, visitsExplain) >= SMALLEST_SHARE_EXPLAINED;
  const isByRevenue = revenueExplains >= visitsExplain;

  return {
    revenue: isAdjusted ? estimateAdjustedMeans(isByRevenue ? byRevenue : byVisits) : meansOf(netOf),
    adjustedBy: isAdjusted ? (isByRevenue ? "earlier-revenue" : "earlier-visits") : null,
    conversion: meansOf(({ orders }) => Math.min(1, orders)),
    averageOrderValue: ratiosOf(netOf, ({ orders }) => orders),
    refundRate: ratiosOf(
      ({ givenBack }) => givenBack,
      ({ ordered }) => ordered,
    ),
    dismissals: meansOf(({ dismissals }) => dismissals),
    complaints: meansOf(({ complaints }) => complaints),
    paint: speedsOf("paint"),
    wait: speedsOf("wait"),
  };
}

type ArmPairs = { arm: string; pairs: PairedMoments };

function pairUp<Group extends { arm: string; visitors: number }>(
  groups: readonly Group[],
  keys: readonly string[],
  metric: (group: Group) => number,
  companion: (group: Group) => number,
): ArmPairs[] {
  return keys.map((arm) => ({
    arm,
    pairs: groups
      .filter((group) => group.arm === arm)
      .map((group) => repeatPair(group.visitors, metric(group), companion(group)))
      .reduce(mergePairs, emptyPairs()),
  }));
}

/** None unless every arm has something to divide by. */
function toRatios(arms: ArmPairs[]): ArmEstimate[] {
  const ratios = arms.flatMap(({ arm, pairs }) => estimateRatio(arm, pairs) ?? []);
  return ratios.length === arms.length ? ratios : [];
}

function netOf({ net }: OutcomeGroup): number {
  return net;
}

/** Part of the variance within the arms that the covariate explains; the arms themselves have no say in the choice. */
function shareExplained(arms: Pick<ArmPairs, "pairs">[]): number {
  const sumOf = (read: (pairs: PairedMoments) => number) => arms.reduce((sum, { pairs }) => sum + read(pairs), 0);
  const metric = sumOf((pairs) => pairs.metric.m2);
  const companion = sumOf((pairs) => pairs.companion.m2);
  return metric === 0 || companion === 0 ? 0 : sumOf(({ coMoment }) => coMoment) ** 2 / (metric * companion);
}
