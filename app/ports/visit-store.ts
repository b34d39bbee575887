import type { Arm } from "~/lib/experiment-arm";

export type VisitorRecord = {
  id: string;
  /** Null: came without consent, and is in no experiment. */
  arm: Arm | null;
  customerId: string | null;
  isPreview: boolean;
};

/**
 * What a visitor did on a day, apart from coming. touched: was shown an opening, opened the panel or talked; engaged: talked;
 * checkedOut: ordered.
 */
export type DayMark = "touched" | "engaged" | "recommended" | "addedToCart" | "startedCheckout" | "checkedOut";

/** Visitors of one shop, the days they came and the carts they filled. */
export interface VisitStore {
  findVisitor(id: string): Promise<VisitorRecord | null>;
  /** Counts a visit: the visitor is made or seen again, and the day gains one. The arm of a known visitor stays. */
  recordVisit(visit: {
    visitorId: string;
    arm: Arm;
    customerId: string | null;
    device: string;
    day: string;
    now: Date;
  }): Promise<void>;
  /** Consent was taken back: the visitor is in no experiment any more, and nothing is remembered of them. */
  withdrawConsent(visitorId: string): Promise<void>;
  /** Marks the day of a visitor who is counted; does nothing for others. What only one arm can do makes no day count. */
  markDay(visitorId: string, day: string, mark: DayMark): Promise<void>;
  /** `beacon` links are made the same way in every arm, and are the only ones that experiments use. */
  linkCart(link: { cartToken: string; visitorId: string; source: "beacon" | "agent"; linkedAt: Date }): Promise<void>;
  findVisitorOfCart(cartToken: string, source: "beacon" | "agent"): Promise<VisitorRecord | null>;
}
