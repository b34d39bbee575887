import { GOAL_FIGURES, type GoalFigure, type Goals, type GoalView } from "~/contracts/goals";
import type { FiguresView } from "~/contracts/overview-view";

type Month = Pick<FiguresView, "revenuePerVisitor" | "conversionRate" | "addToCartRate" | "averageOrderValue">;

/** Those goals that are set, against the figures of the month so far; `lift` is the one over the holdout, null: not told yet. */
export function measureGoals(goals: Goals, month: Month, lift: number | null): GoalView[] {
  const values: Record<GoalFigure, number | null> = {
    "revenue-per-visitor-lift": lift,
    "revenue-per-visitor": month.revenuePerVisitor,
    conversion: month.conversionRate,
    "add-to-cart-rate": month.addToCartRate,
    "average-order-value": month.averageOrderValue,
  };
  return GOAL_FIGURES.flatMap((figure) => {
    const [target, value] = [goals[figure], values[figure]];
    if (target === null) return [];
    const progress = Math.min(1, Math.max(0, (value ?? 0) / target));
    return [{ figure, target, value, isReached: value !== null && value >= target, progress }];
  });
}
