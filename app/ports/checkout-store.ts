import type { Money } from "~/lib/money";

/** What a browser says of one checkout. */
export type ReportedCheckout = {
  token: string;
  kind: "started" | "completed";
  /** Numeric Shopify id. */
  orderId: string | null;
  /** In the buyer's currency. */
  total: Money | null;
};

/** Finished checkouts of a day, from both sides (CheckoutCheck says what each number is). */
export type CheckoutDay = {
  day: string;
  completed: number;
  matched: number;
  differing: number;
  orders: number;
  seen: number;
  comparedAt: Date;
};

/** Checkouts of one shop as the web pixel reports them, beside its orders. */
export interface CheckoutStore {
  /** Keeps the first report of each kind; any more change nothing. */
  note(reported: ReportedCheckout, at: Date): Promise<void>;
  /**
   * Compares what was finished from `from` until `until`, and keeps the result under the day. `countTests`: orders that were
   * paid with a test gateway are compared as well.
   */
  compareDay(
    day: string,
    range: { from: Date; until: Date },
    options: { countTests: boolean; at: Date },
  ): Promise<CheckoutDay>;
  /** Days that were compared, both included. */
  listDays(firstDay: string, lastDay: string): Promise<CheckoutDay[]>;
  /** Forgets reports from before; compared days stay. */
  forgetBefore(until: Date): Promise<void>;
}
