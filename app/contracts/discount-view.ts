import type { OpeningMove } from "./opening-move";
import type { DiscountOccasion, DiscountReason, DiscountRung, DiscountValue } from "./discount";

/** A grant in the merchant's tables; money is minor units of the shop's currency, times are ISO 8601. */
export type GrantView = {
  id: string;
  conversationId: string | null;
  occasion: DiscountOccasion;
  /** Of the opening that brought it; null: the shopper asked. */
  move: OpeningMove | null;
  code: string;
  value: DiscountValue;
  /** What it takes off the cart that it was made for. */
  worth: number;
  state: "waiting" | "unused" | "in-cart" | "expired" | "redeemed" | "declined" | "withdrawn";
  grantedAt: string;
  expiresAt: string;
  redeemed: { orderName: string; net: number; cost: number } | null;
};

export type LadderCountView = { rung: DiscountRung; reason: DiscountReason; count: number };
