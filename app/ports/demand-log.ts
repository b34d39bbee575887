import type { Period } from "~/lib/result-periods";

/** product: a wish that no product met. question: what the shop's texts did not answer. */
export type DemandKind = "product" | "question";

export type UnmetDemand = {
  kind: DemandKind;
  /** The wish or the question in words, without anything about the shopper. */
  asked: string;
  /**
   * What kept the nearest product from being a match, for example "color: blue", "budget" or "stock"; empty: nothing came
   * near, or it is a question.
   */
  missing: string;
  /** The most that would have been paid, in minor units of the shop's currency; null where nobody said. */
  budget: number | null;
};

export type UnmetDemandSummary = {
  kind: DemandKind;
  asked: string;
  missing: string;
  times: number;
  /** How often a budget was named, and their sum in minor units. */
  budgets: number;
  budgetTotal: number;
  /** What the middle half of the shop's products with these words costs, in minor units; null where there is none. */
  prices: { low: number; high: number } | null;
  lastAt: Date;
};

export type DemandCount = Pick<UnmetDemandSummary, "asked" | "missing" | "times">;

/** What shoppers asked for and did not find, counted; bound to one shop. */
export interface DemandLog {
  record(demand: UnmetDemand, at: Date): Promise<void>;
  /** What was asked in a period (days of UTC), most often asked first. */
  list(period: Period, kind: DemandKind, limit: number): Promise<UnmetDemandSummary[]>;
  /** How often alone, which is quicker. */
  count(period: Period, kind: DemandKind, limit: number): Promise<DemandCount[]>;
}
