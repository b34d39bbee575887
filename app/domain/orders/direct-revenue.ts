import type { OrderLine } from "~/contracts/order-lines";

/**
 * Revenue of the units that the agent put into the cart: of each variant at most as many as it added, at the average net
 * price of that variant's lines, and never more than the order's own `net`.
 */
export function directRevenue(lines: OrderLine[], addedUnits: Record<string, number>, net: number): number {
  const open = { ...addedUnits };
  let revenue = 0;

  for (const { variantId, quantity, currentQuantity, net: lineNet } of lines) {
    if (variantId === null || quantity === 0) continue;
    const units = Math.min(open[variantId] ?? 0, currentQuantity);
    open[variantId] = (open[variantId] ?? 0) - units;
    revenue += Math.round((lineNet * units) / quantity);
  }
  return Math.min(revenue, net);
}
