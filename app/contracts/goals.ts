import { z } from "zod";

/** What a merchant can want to reach in every month. */
export const GOAL_FIGURES = [
  "revenue-per-visitor-lift",
  "revenue-per-visitor",
  "conversion",
  "add-to-cart-rate",
  "average-order-value",
] as const;
export type GoalFigure = (typeof GOAL_FIGURES)[number];

const SHARE = "Enter a share above 0% and up to 100%.";
const share = z.number(SHARE).gt(0, SHARE).max(1, SHARE).nullable();
const LIFT = "Enter a lift above 0% and up to 1,000%.";
const lift = z.number(LIFT).gt(0, LIFT).max(10, LIFT).nullable();
const AMOUNT = "Enter an amount above zero.";
const amount = z.number(AMOUNT).int(AMOUNT).min(1, AMOUNT).max(1_000_000_000_000, AMOUNT).nullable();

/** Every goal: a share in (0, 1], a relative lift, or minor units of the shop's currency; null: none is set. */
export const goalsSchema = z.strictObject({
  "revenue-per-visitor-lift": lift,
  "revenue-per-visitor": amount,
  conversion: share,
  "add-to-cart-rate": share,
  "average-order-value": amount,
});
export type Goals = z.infer<typeof goalsSchema>;

/** How far a goal has come in the present month. */
export type GoalView = {
  figure: GoalFigure;
  target: number;
  /** Null: nothing was counted yet, or a lift cannot be told yet. */
  value: number | null;
  isReached: boolean;
  /** Of the way from nothing to the target, 0 to 1. */
  progress: number;
};
