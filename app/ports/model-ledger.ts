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
  /** Gives `reservedMicros` back and books what a turn used. */
  settle(month: string, reservedMicros: number, spent: ModelSpending): Promise<void>;
  read(month: string): Promise<ModelMonth>;
}
