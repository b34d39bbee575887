import type { ArmResults, ResultsView } from "~/contracts/results-view";

type Figures = Omit<ArmResults, "arm"> & { netRevenue: number; directRevenue: number; assistedRevenue: number };

type Results = {
  firstDay: string;
  lastDay: string;
  currency: string;
  all: Figures;
  arms: Record<string, Figures>;
  unjoined: { orders: number; netRevenue: number };
  matchRate: number | null;
  armsSince: string | null;
};

/** What the page needs of the results, and no more. */
export function toResultsView({ all, arms, ...results }: Results): ResultsView {
  return {
    ...results,
    ...all,
    arms: Object.entries(arms).map(([arm, figures]) => ({
      arm,
      visitors: figures.visitors,
      orders: figures.orders,
      revenuePerVisitor: figures.revenuePerVisitor,
      addToCartRate: figures.addToCartRate,
      averageOrderValue: figures.averageOrderValue,
      conversionRate: figures.conversionRate,
    })),
  };
}
