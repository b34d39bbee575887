/** What a sitting of a conversation is counted by (app/domain/conversations/sittings/README.md). */

export const SITTING_TOPICS = [
  "finding",
  "comparing",
  "details",
  "size",
  "stock",
  "price",
  "gifts",
  "cart",
  "order-status",
  "order-change",
  "order-problem",
  "returns",
  "delivery",
  "payment",
  "care",
  "store",
  "account",
  "person",
  "complaint",
  "other",
] as const;
export type SittingTopic = (typeof SITTING_TOPICS)[number];

/** How a sitting ended; the first that holds counts. */
export const SITTING_OUTCOMES = ["ordered", "handed-over", "in-cart", "answered", "left"] as const;
export type SittingOutcome = (typeof SITTING_OUTCOMES)[number];

/** What happened on the way, as parts of a path: who began, what was done, how it ended. */
export const SITTING_STAGES = [
  "opening",
  "shopper",
  "question",
  "recommendation",
  "cart",
  "person",
  "more",
  "order",
  "left",
] as const;
export type SittingStage = (typeof SITTING_STAGES)[number];

export type OutcomeCounts = Record<SittingOutcome, number>;

/** Counts and sums of sittings. Money: net minor units; costs: millionths of a US dollar. */
export type SittingSums = {
  conversations: number;
  outcomes: OutcomeCounts;
  /** That were about anything. */
  withTopic: number;
  /** Of those with a topic. */
  resolved: number;
  /** With a topic, of visitors who can be recognised, settled. */
  settled: number;
  /** Of these, resolved and not come back about. */
  settledForGood: number;
  withoutPerson: number;
  ratedUp: number;
  ratedDown: number;
  firstReplies: number;
  /** Milliseconds; null: none was measured. */
  firstReplyMedian: number | null;
  firstReplyHigh: number | null;
  sentiments: number;
  sentimentMean: number | null;
  sentimentVariance: number | null;
  costMicros: number;
  /** Of one conversation's costs. */
  costVariance: number | null;
  orders: number;
  net: number;
};

/** Sittings about one topic, or in which a product of one type was shown. A sitting counts under each of its topics. */
export type TopicSums = {
  kind: "topic" | "product-type";
  name: string;
  conversations: number;
  outcomes: OutcomeCounts;
  net: number;
  /** With something that was looked for and not found. */
  unmet: number;
  sentiments: number;
  sentimentMean: number | null;
};

export type PathSums = { path: string; conversations: number; net: number };
