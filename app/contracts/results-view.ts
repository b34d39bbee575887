/** What the home page shows of a period: amounts in minor units of `currency`, rates in [0, 1], null where nothing was counted. */
export type ArmResults = {
  arm: string;
  visitors: number;
  orders: number;
  revenuePerVisitor: number | null;
  addToCartRate: number | null;
  averageOrderValue: number | null;
  conversionRate: number | null;
};

export type ResultsView = {
  firstDay: string;
  lastDay: string;
  currency: string;
  visitors: number;
  orders: number;
  netRevenue: number;
  revenuePerVisitor: number | null;
  addToCartRate: number | null;
  averageOrderValue: number | null;
  conversionRate: number | null;
  directRevenue: number;
  assistedRevenue: number;
  unjoined: { orders: number; netRevenue: number };
  matchRate: number | null;
  arms: ArmResults[];
  /** The holdout's share changed within the period: the arms are compared from this day on. */
  armsSince: string | null;
};
