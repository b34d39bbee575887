/** Reasons and kinds, as REST writes them in words and GraphQL in capitals. */
const SHIPPING = /shipping/i;
/** Balanced by another adjustment as soon as the bank has answered. */
const PENDING = /pending/i;

/**
 * Whether an order adjustment changes what was taken for goods. Those of shipping do not: they say so, or go without a
 * reason, which every discrepancy has (shopify.dev, OrderAdjustmentDiscrepancyReason).
 */
export function isGoodsAdjustment({ kind, reason }: { kind: string | null; reason: string | null }): boolean {
  if (kind === null && reason === null) return false;
  return ![kind, reason].some((text) => text !== null && (SHIPPING.test(text) || PENDING.test(text)));
}
