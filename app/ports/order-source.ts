import type { OrderFacts, RefundFacts } from "./order-store";

/** Marks of the agent that came with the order itself: ids of conversations, and codes that it may have given. */
export type OrderMarks = { cartMetafield: string | null; cartAttribute: string | null; discountCodes: string[] };

/** An order as one delivery or reading tells it: the facts, its refunds so far, and the marks it carries. */
export type DeliveredOrder = { facts: OrderFacts; refunds: RefundFacts[]; marks: OrderMarks };

/** Orders at their source, bound to one shop. Throws AppError `upstream-unavailable` when Shopify cannot be reached. */
export interface OrderSource {
  /** The metafield that Shopify copied from the cart, which a webhook does not carry. Null: none, or no such order. */
  readSessionMetafield(orderId: string): Promise<string | null>;
  /** Orders that were changed at or after `since`, oldest change first. */
  listUpdatedSince(since: Date): AsyncIterable<DeliveredOrder>;
}
