import type { ShopCalendar } from "~/lib/shop-calendar";

/** What is rolled up together, in the order in which it is counted: visitors with buyers, and what rests on them. */
export const ROLLUP_PARTS = ["visitors", "cohorts", "products", "openings", "sittings"] as const;
export type RollupPart = (typeof ROLLUP_PARTS)[number];

export type RollUpOptions = {
  /** Orders that were paid with a test gateway count as well. */
  countTests: boolean;
  /** Rolled up besides, YYYY-MM-DD. */
  days?: string[];
  /** All where none are named; cohorts bring the visitors that they are told by. */
  parts?: readonly RollupPart[];
};

/** How far a visitor came. Who ordered had a cart and a checkout, whether or not they were seen. */
export const STAGES = ["visit", "engaged", "recommended", "cart", "checkout", "order"] as const;
export type Stage = (typeof STAGES)[number];

/** Days of the shop's calendar, both included, and which of its visitors. */
export type RollupQuery = {
  firstDay: string;
  lastDay: string;
  device: "all" | "phone" | "tablet" | "desktop";
  /** new: came for the first time within the period. returning: had come before it. */
  visitors: "all" | "new" | "returning";
};

/** Visitors of one arm who reached a stage on a day. */
export type StageDay = {
  day: string;
  arm: string;
  stage: Stage;
  /** Of that day; new and returning are told by that day too. */
  visitors: number;
  /** Those of them who had not reached it on an earlier day of the period: added up, the period's unique visitors. */
  firstOfPeriod: number;
};

/** Sums of one arm over a period; `none`: orders that joined no visitor. Money is net minor units of the shop's currency. */
export type ArmRevenue = {
  arm: string;
  orders: number;
  net: number;
  direct: number;
  assisted: number;
  touched: number;
  discounts: number;
  refunded: number;
  /** Sums of the powers (2 to 4) of what each buyer spent in the period. */
  netPowers: [number, number, number];
};

export type RevenueDay = { day: string; arm: string; orders: number; net: number };

/** How far the roll-ups are behind what they count. */
export type RollupLag = {
  /** How long the oldest change has waited. */
  ageMs: number;
  /** Of all the days that wait, as they were counted last: what counting them anew costs grows with it. */
  visitors: number;
};

/** Counts of one shop: rolled up by day from visits and orders, added up for dashboards. */
export interface RollupStore {
  /** Rolls up every day that has changed since it was rolled up last. Returns the days. */
  rollUp(calendar: ShopCalendar, options: RollUpOptions): Promise<string[]>;
  /** Of these parts. Null: nothing has changed since they were rolled up. */
  findLag(calendar: ShopCalendar, parts: readonly RollupPart[]): Promise<RollupLag | null>;
  listStages(query: RollupQuery): Promise<StageDay[]>;
  sumRevenue(query: RollupQuery): Promise<ArmRevenue[]>;
  /** Of joined orders, by day. */
  listRevenue(query: RollupQuery): Promise<RevenueDay[]>;
  /** When the arms were last dealt anew. Null: never since the installation. */
  findExperimentStart(): Promise<Date | null>;
}
