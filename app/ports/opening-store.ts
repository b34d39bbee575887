import type { OpeningRule } from "~/contracts/opening-rule";
import type { Arm } from "~/lib/experiment-arm";

/** What is known of a visitor where an opening is thought of. */
export type VisitorStanding = {
  /** Null: without consent, so in no experiment, and never spoken to first. */
  arm: Arm | null;
  isPreview: boolean;
  /** As the visit's beacon told. */
  device: string | null;
  cameBefore: boolean;
  /** In this browser, or anywhere as the customer who is logged in here. */
  hasOrdered: boolean;
  /** Openings of the last seven days that were seen on a page, and when the last of them was. */
  shownThisWeek: number;
  lastShownAt: Date | null;
  lastDismissedAt: Date | null;
  /** When one was last kept back to compare with. */
  lastHeldOutAt: Date | null;
  /** Numeric ids of the products of the last order of this browser that stands, where there is one. */
  lastOrder: { placedAt: Date; productIds: string[] } | null;
};

/** The rules of one shop's openings, and what is known of their visitors. */
export interface OpeningStore {
  /** In the merchant's order. */
  listRules(): Promise<OpeningRule[]>;
  /** A new rule goes to the end; a known one keeps its place. False where there are `most` already. */
  saveRule(rule: OpeningRule, most: number, at: Date): Promise<boolean>;
  /** False: there is no such rule. */
  removeRule(id: string): Promise<boolean>;
  /** Puts the rules in this order; those that are not named keep theirs behind them. */
  orderRules(ids: string[]): Promise<void>;
  /** Null: nobody of this id has been here. `today`: YYYY-MM-DD in the shop's time zone. */
  readStanding(visitorId: string, today: string, now: Date): Promise<VisitorStanding | null>;
}
