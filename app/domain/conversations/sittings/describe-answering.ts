import type { AnsweringView, EstimateView } from "~/contracts/answering-view";
import type { SittingSums } from "~/contracts/sitting";
import { normalQuantile } from "~/lib/statistics/distributions";
import { shareInterval } from "~/lib/statistics/share-interval";

/** Fewer say more about these few shoppers than about the agent. */
const NEEDED = 20;
/** Of three in sixty, one is the slowest twentieth. */
const NEEDED_FOR_HIGH = 60;

/** The agent's own figures from counted sittings; what rests on too few is left open. */
export function describeAnswering(sums: SittingSums): AnsweringView {
  return {
    conversations: sums.conversations,
    firstReplyMedian: plain(sums.firstReplyMedian, sums.firstReplies, NEEDED),
    firstReplyHigh: plain(sums.firstReplyHigh, sums.firstReplies, NEEDED_FOR_HIGH),
    resolution: share(sums.resolved, sums.withTopic),
    firstContact: share(sums.settledForGood, sums.settled),
    satisfaction: share(sums.ratedUp, sums.ratedUp + sums.ratedDown),
    automation: share(sums.withoutPerson, sums.conversations),
    cost: mean(
      sums.conversations === 0 ? null : sums.costMicros / sums.conversations,
      sums.costVariance,
      sums.conversations,
    ),
    sentiment: mean(sums.sentimentMean, sums.sentimentVariance, sums.sentiments),
  };
}

function share(part: number, whole: number): EstimateView {
  return whole < NEEDED
    ? tooFew(whole)
    : { value: part / whole, range: shareInterval(part, whole), count: whole, needed: NEEDED };
}

function mean(value: number | null, variance: number | null, count: number): EstimateView {
  if (value === null || count < NEEDED) return tooFew(count);
  const margin = normalQuantile(0.975) * Math.sqrt((variance ?? 0) / count);
  return { value, range: { low: value - margin, high: value + margin }, count, needed: NEEDED };
}

function plain(value: number | null, count: number, needed: number): EstimateView {
  return value === null || count < needed ? tooFew(count, needed) : { value, range: null, count, needed };
}

function tooFew(count: number, needed = NEEDED): EstimateView {
  return { value: null, range: null, count, needed };
}
