import type { OrderFacts, RefundFacts } from "~/ports/order-store";

type Facts = Pick<OrderFacts, "currentSubtotal" | "includedTax" | "appliedRefundIds" | "cancelledAt">;
type Refund = Pick<RefundFacts, "id" | "amount" | "adjustments">;

/**
 * What an order counts for: its goods after discounts, edits and refunds, without tax and shipping; nothing once it is
 * cancelled. Lines of refunds that the facts were written before are subtracted besides, so that they may arrive in any
 * order. Shopify's current subtotal follows lines alone, so adjustments are always added, those of known refunds too.
 */
export function netRevenue(facts: Facts, refunds: Refund[]): number {
  if (facts.cancelledAt !== null) return 0;
  const applied = new Set(facts.appliedRefundIds);
  const late = refunds.filter(({ id }) => !applied.has(id)).reduce((sum, { amount }) => sum + amount, 0);
  return Math.max(0, facts.currentSubtotal - facts.includedTax - late + sumAdjustments(refunds));
}

/** Negative where more was given back than the lines were worth. */
export function sumAdjustments(refunds: Pick<RefundFacts, "adjustments">[]): number {
  return refunds.flatMap(({ adjustments }) => adjustments).reduce((sum, { amount }) => sum + amount, 0);
}
