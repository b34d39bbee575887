import type {
  DiscountOccasion,
  DiscountReason,
  DiscountRung,
  DiscountSettings,
  DiscountTerms,
} from "~/contracts/discount";
import type { OpeningMove } from "~/contracts/opening-move";
import type { ResultsFilter } from "~/contracts/results-filter";

/** Whose memory is asked: whatever of it is the same belongs to the same shopper. */
export type DiscountAsker = { visitorId: string; customerId: string | null; cartToken: string | null };

/** reserved: given, and not yet made in Shopify. */
export type GrantState = "waiting" | "reserved" | "issued" | "redeemed" | "declined" | "withdrawn";

export type DiscountGrant = {
  id: string;
  visitorId: string;
  conversationId: string | null;
  occasion: DiscountOccasion;
  /** Of the opening that brought it; null: the shopper asked. */
  move: OpeningMove | null;
  code: string;
  terms: DiscountTerms;
  locale: string;
  state: GrantState;
  grantedAt: Date;
  /** Of a code: when it ends. While it waits: until when it can be approved. */
  expiresAt: Date;
  /** Shopify's id of the discount; null where none was made. */
  discountId: string | null;
  appliedAt: Date | null;
};

/** What is remembered of an asker, read under the lock of the shop. */
export type DiscountMemory = {
  grants: DiscountGrant[];
  /** Decisions since `asksSince` that somebody had asked for. */
  asks: number;
  /** Grants of the day, of anybody, that were not declined. */
  grantedToday: number;
};

/** `grant`: what is given new with this decision. */
export type NewDecision = {
  rung: DiscountRung;
  reason: DiscountReason;
  grant: { code: string; terms: DiscountTerms; expiresAt: Date; locale: string } | null;
};

export type DecisionAbout = {
  id: string;
  /** The same turn, asked again, is told what was decided. */
  key: string;
  asker: DiscountAsker;
  conversationId: string | null;
  occasion: DiscountOccasion;
  /** Null: the shopper asked. */
  opening: { move: OpeningMove; ruleId: string | null } | null;
  day: string;
  at: Date;
  asksSince: Date;
};

export type DecisionTold = { rung: DiscountRung; reason: DiscountReason; isNew: boolean };

export type GrantEvent =
  | { kind: "settled"; verdict: "approved" | "declined"; actor: string }
  | { kind: "issued"; discountId: string; expiresAt: Date }
  | { kind: "applied" }
  | { kind: "redeemed"; orderId: string }
  | { kind: "withdrawn"; why: "switched-off" | "by-merchant"; actor: string };

/** A grant as the merchant's table shows it; money is minor units of the shop's currency. */
export type GrantOutcome = DiscountGrant & {
  redeemed: { orderName: string; net: number; cost: number } | null;
};

/** What openings of a move, or of one rule, gave away; minor units of the shop's currency. */
export type OpeningCost = {
  move: string;
  ruleId: string | null;
  /** Codes that were brought. */
  codes: number;
  used: number;
  /** What they took off orders that stand. */
  cost: number;
};

export type LadderCount = { rung: DiscountRung; reason: DiscountReason; count: number };

/** The discounts of one shop: what is allowed, what was decided, what became of it. Nothing is ever changed or taken back, only added. */
export interface DiscountStore {
  readSettings(): Promise<DiscountSettings>;
  saveSettings(settings: DiscountSettings, at: Date): Promise<void>;
  /**
   * Reads the memory, lets `choose` decide and keeps the decision, one at a time in the whole shop: two who ask at once
   * cannot both take what is left of a budget. `choose` is pure, and is not called where the key was decided before.
   */
  decide(about: DecisionAbout, choose: (memory: DiscountMemory) => NewDecision): Promise<DecisionTold>;
  /** The asker's grant that can be used or waits, the newest; null where there is none. */
  findLive(asker: DiscountAsker, now: Date): Promise<DiscountGrant | null>;
  findGrant(id: string): Promise<DiscountGrant | null>;
  findByCodes(codes: string[]): Promise<DiscountGrant[]>;
  /** Whether it is new: a kind happens once to a grant. */
  noteEvent(grantId: string, event: GrantEvent, at: Date): Promise<boolean>;
  /** Newest first. */
  listWaiting(now: Date): Promise<DiscountGrant[]>;
  /** With a code in Shopify that still runs. */
  listRunning(now: Date): Promise<DiscountGrant[]>;
  /** Newest first. */
  listGrants(limit: number): Promise<GrantOutcome[]>;
  countDecisions(from: Date, until: Date): Promise<LadderCount[]>;
  /** Of the codes that openings brought in this time. New visitors are those who came for the first time since `from`. */
  listOpeningCosts(
    which: { from: Date; until: Date } & Pick<ResultsFilter, "device" | "visitors">,
  ): Promise<OpeningCost[]>;
}
