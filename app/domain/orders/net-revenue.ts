import type { OrderFacts, RefundFacts } from "~/ports/order-store";

type Facts = Pick<OrderFacts, "currentSubtotal" | "includedTax" | "appliedRefundIds" | "cancelledAt">;

/**
 * What an order counts for: its goods after discounts, edits and refunds, without tax and shipping; nothing once it is
 * cancelled. Refunds that the facts were written before are subtracted besides, so that they may arrive in any order.
 */
export function netRevenue(facts: Facts, refunds: Pick<RefundFacts, "id" | "amount">[]): number {
  if (facts.cancelledAt !== null) return 0;
  const applied = new Set(facts.appliedRefundIds);
  const late = refunds.filter(({ id }) => !applied.has(id)).reduce((sum, { amount }) => sum + amount, 0);
  return Math.max(0, facts.currentSubtotal - facts.includedTax - late);
}
