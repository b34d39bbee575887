import type { ConversationFacts, CountedSitting } from "~/ports/sitting-store";
import { countUnmet, judgeOutcome } from "./judge-outcome";
import { nameTopics } from "./name-topics";
import { type SittingFacts, splitSittings } from "./split-sittings";
import { tellPath } from "./tell-path";

/** The sittings of a conversation, counted from all that happened in it and because of it. `dayOf`: of the shop's calendar. */
export function countSittings(facts: ConversationFacts, dayOf: (time: Date) => string): CountedSitting[] {
  return splitSittings(facts).map((sitting) => ({
    ...{ firstDay: dayOf(facts.firstSeenAt), day: dayOf(sitting.turns[0].startedAt) },
    ...countSitting(sitting),
  }));
}

function countSitting(sitting: SittingFacts): Omit<CountedSitting, "firstDay" | "day"> {
  const { turns, ratings, orders } = sitting;
  const [first] = turns;
  const outcome = judgeOutcome(sitting);
  const topics = [...new Set(turns.flatMap(nameTopics))];
  const moods = turns.flatMap(({ trace }) => trace?.perception?.sentiment.score ?? []);
  const isLastRatedDown = ratings.at(-1)?.isUp === false;

  return {
    startedAt: first.startedAt,
    endedAt: turns.at(-1)?.endedAt ?? first.endedAt,
    turns: turns.length,
    path: tellPath({ turns, isOpened: sitting.isOpened, hasOrdered: orders.length > 0 }),
    topics,
    productTypes: [...new Set(turns.flatMap(({ productType }) => productType ?? []))],
    outcome,
    isResolved: topics.length > 0 && outcome !== "handed-over" && outcome !== "left" && !isLastRatedDown,
    withPerson: sitting.persons > 0,
    unmet: sumOf(turns.map(countUnmet)),
    firstReplyMs: first.firstReplyAt && Math.max(0, first.firstReplyAt.getTime() - first.startedAt.getTime()),
    sentiment: moods.length === 0 ? null : sumOf(moods) / moods.length,
    ratedUp: ratings.filter(({ isUp }) => isUp).length,
    ratedDown: ratings.filter(({ isUp }) => !isUp).length,
    orders: orders.length,
    net: sumOf(orders.map(({ net }) => net)),
    costMicros: Math.round(sumOf(turns.map(({ trace }) => trace?.model?.costMicros ?? 0))),
  };
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
