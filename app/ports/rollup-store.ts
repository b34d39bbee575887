/** What happened on one day in one arm, in the shop's currency. `none`: orders that joined no visitor. */
export type DayTotals = {
  arm: string;
  visitors: number;
  engaged: number;
  recommended: number;
  addedToCart: number;
  checkedOut: number;
  orders: number;
  netRevenue: number;
  directNet: number;
  assistedNet: number;
};

/** Visitors of a period, each counted once however many days they came. */
export type PeriodVisitors = Pick<
  DayTotals,
  "arm" | "visitors" | "engaged" | "recommended" | "addedToCart" | "checkedOut"
>;

export type DayRange = { day: string; from: Date; until: Date };

/** Counts of one shop: computed from visits and orders, stored by day for dashboards. */
export interface RollupStore {
  /** Reads the day anew; `countTests`: orders that were paid with a test gateway count as well. */
  computeDay(range: DayRange, options: { countTests: boolean }): Promise<DayTotals[]>;
  saveDay(day: string, totals: DayTotals[], now: Date): Promise<void>;
  /** Stored days from the first to the last, both included. */
  listDays(first: string, last: string): Promise<(DayTotals & { day: string })[]>;
  /** When the arms were last dealt anew. Null: never since the installation. */
  findExperimentStart(): Promise<Date | null>;
  countVisitors(first: string, last: string): Promise<PeriodVisitors[]>;
}
