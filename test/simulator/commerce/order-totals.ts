import type { Order } from "../state/entities.ts";

/** What an order is worth now, after refunds; minor units of the shop's currency. */
export type CurrentTotals = {
  subtotal: number;
  shipping: number;
  discounts: number;
  total: number;
  refunded: number;
};

/** Refunded lines, shipping and amounts are taken off; never below zero. */
export function currentTotals(order: Order): CurrentTotals {
  const refunded = sum(order.refunds, (refund) => refund.amount);
  const refundedLines = sum(order.refunds, (refund) => sum(refund.lines, (line) => line.subtotal));
  const refundedShipping = sum(order.refunds, (refund) => refund.shippingAmount);
  const remainingDiscount = sum(order.lines, (line) =>
    line.quantity === 0 ? 0 : Math.round((line.discount * line.currentQuantity) / line.quantity),
  );

  return {
    subtotal: Math.max(0, order.subtotal - refundedLines),
    shipping: Math.max(0, order.shipping - refundedShipping),
    discounts: remainingDiscount,
    total: Math.max(0, order.total - refunded),
    refunded,
  };
}

function sum<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
