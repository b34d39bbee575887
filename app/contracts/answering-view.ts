/** A figure with what it rests on. `range`: 95 % of one look. Both null: too few for it to mean anything, or none at all. */
export type EstimateView = {
  value: number | null;
  range: { low: number; high: number } | null;
  /** Of what was counted. */
  count: number;
  /** How many it takes. */
  needed: number;
};

/** How well the agent answers. Shares in [0, 1]. */
export type AnsweringView = {
  conversations: number;
  /** Milliseconds until the first words or products stood. */
  firstReplyMedian: EstimateView;
  firstReplyHigh: EstimateView;
  resolution: EstimateView;
  firstContact: EstimateView;
  satisfaction: EstimateView;
  automation: EstimateView;
  /** Millionths of a US dollar for one conversation. */
  cost: EstimateView;
  /** -1 to 1. */
  sentiment: EstimateView;
};

export type AnsweringDay = {
  day: string;
  conversations: number;
  /** Null where nobody wrote anything. */
  sentiment: number | null;
  resolution: number | null;
  automation: number | null;
};
