/** A wish that no product met. */
export type UnmetDemand = {
  /** The wish in words, without anything about the shopper. */
  asked: string;
  /** What kept the nearest product from being a match, for example "color: blue" or "budget"; empty: nothing came near. */
  missing: string;
  /** The most that would have been paid, in minor units of the shop's currency; null where nobody said. */
  budget: number | null;
};

export type UnmetDemandSummary = {
  asked: string;
  missing: string;
  times: number;
  /** How often a budget was named, and their sum in minor units. */
  budgets: number;
  budgetTotal: number;
  lastAt: Date;
};

/** What shoppers asked for and did not find, counted; bound to one shop. */
export interface DemandLog {
  record(demand: UnmetDemand, at: Date): Promise<void>;
  /** Since a day ("2026-11-20", UTC), most often asked first. */
  listSince(day: string, limit: number): Promise<UnmetDemandSummary[]>;
}
