import type { AnsweringDay } from "~/contracts/answering-view";
import type { PathSums, SittingOutcome, SittingSums, SittingTopic, TopicSums } from "~/contracts/sitting";
import type { TurnTrace } from "~/contracts/turn-trace";
import type { RollupQuery } from "./rollup-store";

/** A turn that has ended. */
export type SittingTurn = {
  id: string;
  startedAt: Date;
  endedAt: Date;
  firstReplyAt: Date | null;
  isCompleted: boolean;
  /** Kind of the tap; null for a message. */
  tap: string | null;
  /** Null where it failed, or is of an older shape. */
  trace: TurnTrace | null;
  /** Types of the blocks of the reply. */
  blocks: string[];
  /** The last words of the reply; empty where it had none. */
  ending: string;
  /** Of the first product shown, as the catalogue has it now. */
  productType: string | null;
};

/** All that a conversation's sittings are counted from; every list oldest first. */
export type ConversationFacts = {
  conversationId: string;
  visitorId: string;
  arm: string | null;
  device: string;
  firstSeenAt: Date;
  turns: SittingTurn[];
  /** Openings that the visitor answered, in whichever conversation. */
  openingsAt: Date[];
  /** Goods that were put into the cart and not taken out by an undo. */
  cartsAt: Date[];
  /** Messages that were left for a person, and those that a person wrote. */
  personsAt: Date[];
  ratings: { turnId: string | null; at: Date; isUp: boolean }[];
  /** That the conversation led to; cancelled ones and tests that do not count are left out. Net minor units. */
  orders: { placedAt: Date; net: number }[];
};

export type CountedSitting = {
  /** YYYY-MM-DD in the shop's time zone. */
  firstDay: string;
  day: string;
  startedAt: Date;
  endedAt: Date;
  turns: number;
  /** Stages, joined by ">". */
  path: string;
  topics: SittingTopic[];
  productTypes: string[];
  outcome: SittingOutcome;
  isResolved: boolean;
  withPerson: boolean;
  unmet: number;
  firstReplyMs: number | null;
  sentiment: number | null;
  ratedUp: number;
  ratedDown: number;
  orders: number;
  net: number;
  costMicros: number;
};

/** `settledBefore`: of sittings that ended before it, it is known whether the shopper came back. */
export type SittingQuery = RollupQuery & { settledBefore: Date };

/** Sittings of one shop's conversations. */
export interface SittingStore {
  /**
   * Counts at most `limit` conversations that are due anew. `countTests`: orders that were paid with a test gateway count as
   * well. Gives how many there were.
   */
  recount(
    options: { limit: number; countTests: boolean },
    count: (facts: ConversationFacts) => CountedSitting[],
  ): Promise<number>;
  summarize(query: SittingQuery): Promise<SittingSums>;
  /** Days that have any, in order. */
  listDays(query: SittingQuery): Promise<AnsweringDay[]>;
  listTopics(query: SittingQuery): Promise<TopicSums[]>;
  /** Most frequent first; `total`: sittings on all paths. */
  listPaths(query: SittingQuery, limit: number): Promise<{ total: number; paths: PathSums[] }>;
}
