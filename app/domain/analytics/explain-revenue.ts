import type { RevenuePart } from "~/contracts/overview-view";

type Figures = { visitors: number; orders: number; netRevenue: number };

/** Parts that moved by less than this share explain nothing. */
const SMALLEST_MOVE = 0.05;

/**
 * What revenue moved with, largest move first: it is visitors times orders per visitor times order value. Empty where one of
 * the two has no orders or no visitors, or nothing moved.
 */
export function explainRevenue(now: Figures, before: Figures): { part: RevenuePart; ratio: number }[] {
  const [partsNow, partsBefore] = [partsOf(now), partsOf(before)];
  if (partsNow === null || partsBefore === null) return [];
  const ratios: { part: RevenuePart; ratio: number }[] = [
    { part: "visitors", ratio: partsNow.visitors / partsBefore.visitors },
    { part: "orders-per-visitor", ratio: partsNow.ordersPerVisitor / partsBefore.ordersPerVisitor },
    { part: "order-value", ratio: partsNow.orderValue / partsBefore.orderValue },
  ];
  return ratios
    .filter(({ ratio }) => Math.abs(ratio - 1) >= SMALLEST_MOVE)
    .sort((left, right) => Math.abs(Math.log(right.ratio)) - Math.abs(Math.log(left.ratio)));
}

function partsOf({ visitors, orders, netRevenue }: Figures) {
  if (visitors <= 0 || orders <= 0 || netRevenue <= 0) return null;
  return { visitors, ordersPerVisitor: orders / visitors, orderValue: netRevenue / orders };
}
