import type { Evidence, OrderFacts, OrderJoin, OrderRecord, RefundFacts } from "~/ports/order-store";
import { directRevenue } from "./direct-revenue";
import { netRevenue, sumAdjustments } from "./net-revenue";

/** What was found out about an order; null where nothing was. */
export type Findings = { join: OrderJoin | null; evidence: Evidence | null; addedUnits: Record<string, number> };

/**
 * The record after one more delivery. Deliveries come in any order and more than once: older facts never overwrite newer
 * ones, and what was found before is kept where nothing is found now.
 */
export function mergeOrder(
  before: OrderRecord | null,
  delivered: OrderFacts,
  refunds: RefundFacts[],
  findings: Findings,
): OrderRecord {
  const facts = before !== null && isOlder(delivered, before.facts) ? before.facts : delivered;
  const evidence = findings.evidence ?? before?.evidence ?? null;
  const net = netRevenue(facts, refunds);

  return {
    facts: {
      ...facts,
      // Not every delivery tells these, and they never change.
      customerId: facts.customerId ?? before?.facts.customerId ?? null,
      cartToken: facts.cartToken ?? before?.facts.cartToken ?? null,
    },
    refunded: sumOf(refunds),
    net,
    join: findings.join ?? before?.join ?? null,
    evidence,
    directNet: evidence === null ? 0 : directRevenue(facts.lines, findings.addedUnits, net),
    isAssisted: evidence !== null,
  };
}

/** The record after a refund whose order is known already. */
export function applyRefunds(before: OrderRecord, refunds: RefundFacts[]): OrderRecord {
  const net = netRevenue(before.facts, refunds);
  return { ...before, refunded: sumOf(refunds), net, directNet: Math.min(before.directNet, net) };
}

/**
 * Shopify's times are whole seconds: within one, the order that was refunded more or cancelled is the later one, and so is
 * the one with more lines, since lines that were removed stay with a quantity of zero.
 */
function isOlder(delivered: OrderFacts, known: OrderFacts): boolean {
  const [given, kept] = [delivered.updatedAt.getTime(), known.updatedAt.getTime()];
  if (given !== kept) return given < kept;
  const wasCancelled = known.cancelledAt !== null && delivered.cancelledAt === null;
  const hasFewerLines = delivered.lines.length < known.lines.length;
  return wasCancelled || hasFewerLines || delivered.appliedRefundIds.length < known.appliedRefundIds.length;
}

function sumOf(refunds: RefundFacts[]): number {
  return refunds.reduce((sum, { amount }) => sum + amount, 0) - sumAdjustments(refunds);
}
