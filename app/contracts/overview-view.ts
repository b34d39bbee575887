import type { DollarRate } from "~/lib/dollar-cost";

/**
 * Figures of one arm, or of all, as the home page and the funnel show them. Money is net minor units of the shop's currency,
 * rates are in [0, 1]; a ratio without a denominator is null.
 */
export type FiguresView = {
  /** Unique visitors who consented to being counted, by how far they came. */
  visitors: number;
  engaged: number;
  recommended: number;
  addedToCart: number;
  startedCheckout: number;
  ordered: number;
  /** Orders of these visitors, cancelled ones left out. */
  orders: number;
  /** Of these orders, after discounts, refunds and cancellations, without tax and shipping. */
  netRevenue: number;
  /** Of units that the agent put into the cart. */
  directRevenue: number;
  /** Of orders after a conversation. */
  assistedRevenue: number;
  /** Of orders by visitors who had met the assistant within the week before, the assisted ones included. */
  touchedRevenue: number;
  /** Taken off before and given back after these orders were placed. */
  discounts: number;
  refunded: number;
  /** netRevenue / visitors. */
  revenuePerVisitor: number | null;
  /** Visitors who put something into the cart / visitors. */
  addToCartRate: number | null;
  /** Visitors who ordered / visitors. */
  conversionRate: number | null;
  /** netRevenue / orders. */
  averageOrderValue: number | null;
};

/** One day on its own: who came twice in a period counts on both days. Money is net minor units. */
export type DayView = {
  day: string;
  visitors: number;
  addedToCart: number;
  ordered: number;
  orders: number;
  netRevenue: number;
};

/** One period of results. */
export type PeriodView = {
  all: FiguresView;
  arms: Record<string, FiguresView>;
  /** Orders that could be joined to no visitor: shown beside, never mixed in. */
  unjoined: { orders: number; netRevenue: number };
  /** Joined orders / all orders. */
  matchRate: number | null;
  /** First day on which the arms are compared; null: all of the period. */
  armsSince: string | null;
  days: DayView[];
  /** Of revenue per visitor, 95 % at every look: of all visitors, and of each arm since `armsSince`. Null: no orders yet. */
  revenuePerVisitorInterval: MoneyRange | null;
  armIntervals: Record<string, MoneyRange | null>;
};

/** Minor units of the shop's currency. */
export type MoneyRange = { low: number; high: number };

/** How completely the orders of each arm are joined to its visitors. */
export type MatchesView = {
  /** Joined orders / orders whose visitor is known by whatever evidence, by arm. Null: no such orders. */
  rates: Record<string, number | null>;
  /** The arms differ by more than chance: their revenue cannot be compared. */
  isUneven: boolean;
};

/** What language models cost, over all devices and visitors: nobody bills by them. */
export type ModelCostView = {
  /** Millionths of a US dollar, of the period. */
  micros: number;
  /** Minor units of the shop's currency; null: what a dollar costs there was not entered. */
  amount: number | null;
  /** The same of those days of the period on which the arms are compared. */
  amountOfArms: number | null;
  /** What it was converted with; null: nothing had to be, or could be. */
  rate: DollarRate | null;
  /** The page's other figures are of some devices or visitors, so that it cannot be taken off them. */
  isFiltered: boolean;
};

/** Ends that nothing bounds yet are null. */
export type OpenRange = { low: number | null; high: number | null };

/** The assistant against the holdout, in revenue per visitor; intervals of 95 % that hold at every look. */
export type HoldoutView = {
  verdict: "better" | "worse" | "no-difference" | "not-enough-data" | "invalid";
  /** Relative to the holdout. */
  lift: number | null;
  interval: OpenRange | null;
  /** Relative lift that a single look of this size would find four times out of five. */
  smallestFindable: number | null;
  /** The arms hold other shares of visitors than they were dealt. */
  hasWrongShares: boolean;
  /** Revenue of the period that would not be there without the assistant. */
  incremental: number;
  incrementalInterval: { low: number; high: number } | null;
};

export const WATCHED_FIGURES = ["revenue-per-visitor", "orders", "visitors"] as const;
export type WatchedFigure = (typeof WATCHED_FIGURES)[number];

/** A day on which a figure was out of the ordinary. Revenue per visitor in minor units. */
export type AnomalyView = {
  day: string;
  figure: WatchedFigure;
  value: number;
  expected: number;
  low: number;
  high: number;
  /** What moved with it, largest first: value / expected of the parts that revenue is made of. */
  causes: { part: RevenuePart; ratio: number }[];
};

/** Revenue is visitors times conversion times order value. */
export const REVENUE_PARTS = ["visitors", "orders-per-visitor", "order-value"] as const;
export type RevenuePart = (typeof REVENUE_PARTS)[number];
