import type { OrderLine } from "~/contracts/order-lines";

/** An order as Shopify tells it, in minor units of the shop's currency. */
export type OrderFacts = {
  /** Numeric Shopify id. */
  id: string;
  name: string;
  cartToken: string | null;
  checkoutToken: string | null;
  customerId: string | null;
  currency: string;
  /** As ordered: after discounts, before shipping and tax; with the tax that prices include. */
  subtotal: number;
  discounts: number;
  shipping: number;
  tax: number;
  total: number;
  /** Subtotal of what is left after order edits and the refunds named in `appliedRefundIds`. */
  currentSubtotal: number;
  /** Tax that is included in `currentSubtotal`. */
  includedTax: number;
  appliedRefundIds: string[];
  isTest: boolean;
  sourceName: string | null;
  placedAt: Date;
  cancelledAt: Date | null;
  updatedAt: Date;
  lines: OrderLine[];
};

export type RefundFacts = {
  id: string;
  orderId: string;
  /** Value of the refunded lines, without included tax. */
  amount: number;
  /** What was given back beyond that (negative: a goodwill amount) or kept of it (positive: a fee); not of shipping. */
  adjustments: { id: string; amount: number }[];
  createdAt: Date;
};

/** How an order came to its visitor: the same way in every arm. */
export type OrderJoin = { visitorId: string; arm: string | null; joinedBy: "cart-link" };

/** The strongest evidence of the agent's part, strongest first. */
export const EVIDENCE_KINDS = ["cart-metafield", "cart-attribute", "discount-code", "cart-token", "visitor"] as const;
export type Evidence = { kind: (typeof EVIDENCE_KINDS)[number]; conversationId: string };

/** What is kept of an order: the facts, and what was made of them. */
export type OrderRecord = {
  facts: OrderFacts;
  /** Given back for goods. */
  refunded: number;
  /** What counts as revenue. */
  net: number;
  join: OrderJoin | null;
  evidence: Evidence | null;
  directNet: number;
  isAssisted: boolean;
};

/** Orders of one shop. */
export interface OrderStore {
  /**
   * Changes one order under a lock: stores `refunds` (known ones are left alone), then asks `decide` for the new record,
   * given the present one and all refunds that are known of the order. Null leaves it as it is.
   */
  change(
    orderId: string,
    refunds: RefundFacts[],
    decide: (before: OrderRecord | null, refunds: RefundFacts[]) => OrderRecord | null,
  ): Promise<OrderRecord | null>;
  /** Ids of orders from this cart that no visitor was joined to. */
  listUnjoined(cartToken: string): Promise<string[]>;
}
