import type { GoalFigure, GoalView } from "~/contracts/goals";
import type { FigureFormats } from "./figure-formats";
import { RESULT_DEFINITIONS } from "./result-definitions";

export const GOAL_WORDS: Record<GoalFigure, { label: string; definition: string; unit: "percent" | "money" }> = {
  "revenue-per-visitor-lift": {
    label: "Lift over the holdout",
    definition:
      "How much more revenue per visitor came from those who could meet the assistant than from the holdout, this month so far. Early in a month it moves a lot by chance.",
    unit: "percent",
  },
  "revenue-per-visitor": { ...RESULT_DEFINITIONS.revenuePerVisitor, unit: "money" },
  conversion: { ...RESULT_DEFINITIONS.conversion, unit: "percent" },
  "add-to-cart-rate": { ...RESULT_DEFINITIONS.addToCartRate, unit: "percent" },
  "average-order-value": { ...RESULT_DEFINITIONS.averageOrderValue, unit: "money" },
};

/** "2.1% so far, of 3%." */
export function tellGoal({ figure, target, value, isReached }: GoalView, formats: FigureFormats): string {
  const tell = formats[GOAL_WORDS[figure].unit];
  if (value === null) {
    const why =
      figure === "revenue-per-visitor-lift" ? "Too early to tell this month." : "Nothing was counted yet this month.";
    return `${why} The goal is ${tell(target)}.`;
  }
  return isReached
    ? `Reached: ${tell(value)} so far this month, the goal is ${tell(target)}.`
    : `${tell(value)} so far this month, the goal is ${tell(target)}.`;
}
