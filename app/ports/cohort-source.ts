import type { CohortQuery } from "~/contracts/cohort-view";

/** First visits, or first orders, since a week, and how they are told apart. */
export type CohortSelection = {
  kind: "visit" | "purchase";
  /** Mondays, both included. */
  firstWeek: string;
  lastWeek: string;
  device: CohortQuery["device"];
  segment: CohortQuery["segment"];
  /** talk: "talked" or "silent" on the first day. none: all under one empty key. */
  group: "none" | "arm" | "channel" | "device" | "talk";
};

/** Sums of one group of one week of first days, in one week since. Money is net minor units of the shop's currency. */
export type CohortSums = {
  /** Monday of the week of the first day. */
  cohort: string;
  group: string;
  /** Whole weeks since the first day. */
  week: number;
  visitors: number;
  buyers: number;
  /** Who had never ordered before. */
  newBuyers: number;
  net: number;
};

/** Cohorts of one shop, from what is rolled up. */
export interface CohortSource {
  list(selection: CohortSelection): Promise<CohortSums[]>;
}
