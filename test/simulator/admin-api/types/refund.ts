import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType } from "../../graphql/type-tag.ts";
import type { Order, Refund } from "../../state/entities.ts";
import { moneyBag } from "../money.ts";
import { toLineItem } from "./line-item.ts";

type OrderRefund = { refund: Refund; order: Order };

export const refundFields: Record<string, Resolver> = {
  id: ({ refund }: OrderRefund) => toGlobalId("Refund", refund.id),
  legacyResourceId: ({ refund }: OrderRefund) => String(refund.id),
  note: ({ refund }: OrderRefund) => refund.note,
  createdAt: ({ refund }: OrderRefund) => refund.createdAt,
  updatedAt: ({ refund }: OrderRefund) => refund.createdAt,
  processedAt: ({ refund }: OrderRefund) => refund.createdAt,
  totalRefundedSet: ({ refund, order }: OrderRefund) => moneyBag(refund.amount, order),
  duties: () => [],
  return: () => null,
  refundLineItems: ({ refund, order }: OrderRefund, args: ConnectionArguments) =>
    paginate(toRefundLineItems(refund, order), args, ({ key }) => ({ last_id: key, last_value: String(key) })),
  orderAdjustments: ({ refund, order }: OrderRefund, args: ConnectionArguments) =>
    paginate(toOrderAdjustments(refund, order), args, ({ key }) => ({ last_id: key, last_value: String(key) })),
};

function toOrderAdjustments({ discrepancy }: Refund, order: Order) {
  if (discrepancy === undefined) return [];
  return [
    {
      key: discrepancy.id,
      id: toGlobalId("OrderAdjustment", discrepancy.id),
      amountSet: moneyBag(discrepancy.amount, order),
      taxAmountSet: moneyBag(0, order),
      reason: "REFUND_DISCREPANCY",
    },
  ];
}

export function toRefund(refund: Refund, order: Order): OrderRefund {
  return asType("Refund", { refund, order });
}

function toRefundLineItems(refund: Refund, order: Order) {
  return refund.lines.flatMap((refunded) => {
    const line = order.lines.find((candidate) => candidate.id === refunded.lineItemId);
    if (!line) return [];
    return [
      {
        key: refunded.id,
        id: toGlobalId("RefundLineItem", refunded.id),
        lineItem: toLineItem(line, order),
        quantity: refunded.quantity,
        restocked: refunded.restock,
        restockType: refunded.restock ? "RETURN" : "NO_RESTOCK",
        location: null,
        priceSet: moneyBag(line.price, order),
        subtotalSet: moneyBag(refunded.subtotal, order),
        totalTaxSet: moneyBag(0, order),
      },
    ];
  });
}
