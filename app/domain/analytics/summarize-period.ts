import type { DayTotals, PeriodVisitors } from "~/ports/rollup-store";

/** Figures of one arm, or of all. Money is minor units of the shop's currency; a ratio without a denominator is null. */
export type Figures = {
  /** Unique visitors who consented to being counted. */
  visitors: number;
  engaged: number;
  /** Orders of these visitors, cancelled ones left out. */
  orders: number;
  /** Of these orders, after discounts, refunds and cancellations, without tax and shipping. */
  netRevenue: number;
  /** Of units that the agent put into the cart. */
  directRevenue: number;
  /** Of orders after a conversation. */
  assistedRevenue: number;
  /** netRevenue / visitors. */
  revenuePerVisitor: number | null;
  /** Visitors who put something into the cart / visitors. */
  addToCartRate: number | null;
  /** Visitors who ordered / visitors. */
  conversionRate: number | null;
  /** netRevenue / orders. */
  averageOrderValue: number | null;
};

export type PeriodSummary = {
  all: Figures;
  arms: Record<string, Figures>;
  /** Orders that could be joined to no visitor: shown beside, never mixed in. */
  unjoined: { orders: number; netRevenue: number };
  /** Joined orders / all orders. */
  matchRate: number | null;
};

const UNJOINED = "none";

/** Adds up the days of a period. `visitors` are unique over the whole period, which days cannot be added up to. */
export function summarizePeriod(days: DayTotals[], visitors: PeriodVisitors[]): PeriodSummary {
  const joined = days.filter(({ arm }) => arm !== UNJOINED);
  const unjoined = days.filter(({ arm }) => arm === UNJOINED);
  const arms = [...new Set([...joined, ...visitors].map(({ arm }) => arm))].sort();
  const ofArm =
    (arm: string) =>
    <Row extends { arm: string }>(rows: Row[]) =>
      rows.filter((row) => row.arm === arm);

  const orders = sumOf(joined, "orders");
  const unjoinedOrders = sumOf(unjoined, "orders");
  return {
    all: toFigures(joined, visitors),
    arms: Object.fromEntries(arms.map((arm) => [arm, toFigures(ofArm(arm)(joined), ofArm(arm)(visitors))])),
    unjoined: { orders: unjoinedOrders, netRevenue: sumOf(unjoined, "netRevenue") },
    matchRate: divide(orders, orders + unjoinedOrders),
  };
}

function toFigures(days: DayTotals[], visitors: PeriodVisitors[]): Figures {
  const count = sumOf(visitors, "visitors");
  const orders = sumOf(days, "orders");
  const netRevenue = sumOf(days, "netRevenue");

  return {
    visitors: count,
    engaged: sumOf(visitors, "engaged"),
    orders,
    netRevenue,
    directRevenue: sumOf(days, "directNet"),
    assistedRevenue: sumOf(days, "assistedNet"),
    revenuePerVisitor: divide(netRevenue, count),
    addToCartRate: divide(sumOf(visitors, "addedToCart"), count),
    conversionRate: divide(sumOf(visitors, "checkedOut"), count),
    averageOrderValue: divide(netRevenue, orders),
  };
}

function sumOf<Key extends string>(rows: Record<Key, number>[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}

function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
