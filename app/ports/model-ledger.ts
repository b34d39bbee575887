import type { ModelSpending } from "./model-access";

export type ModelMonth = {
  month: string;
  turns: number;
  inputTokens: number;
  outputTokens: number;
  costMicros: number;
};

/** What language models cost one shop, by month (`YYYY-MM`, UTC). Millionths of a US dollar. */
export interface ModelLedger {
  /** Takes `micros` of the month's budget at once, for all processes together; false where it is used up. */
  reserve(month: string, micros: number, budgetMicros: number | null): Promise<boolean>;
  /** Gives `reservedMicros` back and books what a turn used, on the day (`YYYY-MM-DD`, UTC) on which it did. */
  settle(at: { month: string; day: string }, reservedMicros: number, spent: ModelSpending): Promise<void>;
  read(month: string): Promise<ModelMonth>;
  /** Millionths of a US dollar that were booked from the first to the last day (UTC), both included. */
  sumDays(firstDay: string, lastDay: string): Promise<number>;
}
