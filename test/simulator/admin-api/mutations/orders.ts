import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { numericIdOf, toGlobalId } from "../../graphql/global-id.ts";
import { cancelOrder, type CancelRequest } from "../../commerce/cancel-order.ts";
import { minorUnits } from "../../commerce/decimal-amount.ts";
import { currentTotals } from "../../commerce/order-totals.ts";
import { refundOrder, RefundError } from "../../commerce/refund-order.ts";
import type { Order } from "../../state/entities.ts";
import { toRefund } from "../types/refund.ts";
import { userError } from "../user-error.ts";

type CancelArguments = {
  orderId: string;
  reason: "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";
  restock: boolean;
  refund?: boolean | null;
  refundMethod?: { originalPaymentMethodsRefund?: boolean | null } | null;
};

type RefundInput = {
  orderId: string;
  note?: string | null;
  refundLineItems?: { lineItemId: string; quantity: number; restockType?: string | null }[] | null;
  shipping?: { amount?: string | number | null; fullRefund?: boolean | null } | null;
};

const CANCEL_REASONS: Record<CancelArguments["reason"], CancelRequest["reason"]> = {
  CUSTOMER: "customer",
  DECLINED: "declined",
  FRAUD: "fraud",
  INVENTORY: "inventory",
  OTHER: "other",
  STAFF: "staff",
};

export const orderMutations: Record<string, Resolver> = {
  orderCancel: (_root, args: CancelArguments, call) => {
    const order = findOrder(args.orderId, call);
    if (!order) return { job: null, ...cancelErrors(["orderId"], "Order does not exist", "NOT_FOUND") };
    if (order.cancelledAt !== null) {
      return { job: null, ...cancelErrors(["orderId"], "Order has already been cancelled", "INVALID") };
    }
    cancelOrder(call.simulator, call.shop, order, {
      reason: CANCEL_REASONS[args.reason],
      refund: args.refund ?? args.refundMethod?.originalPaymentMethodsRefund ?? false,
      restock: args.restock,
    });
    // Shopify answers with a job that is still running; here the work is done when the answer arrives.
    return {
      job: { id: toGlobalId("Job", call.simulator.ids.uuid()), done: false, query: null },
      orderCancelUserErrors: [],
      userErrors: [],
    };
  },

  refundCreate: (_root, { input }: { input: RefundInput }, call) => {
    const order = findOrder(input.orderId, call);
    if (!order) {
      return { order: null, refund: null, userErrors: [userError(["orderId"], "Order does not exist")] };
    }
    try {
      const refund = refundOrder(call.simulator, call.shop, order, {
        lines: (input.refundLineItems ?? []).map(({ lineItemId, quantity, restockType }) => ({
          lineItemId: numericIdOf("LineItem", lineItemId) ?? 0,
          quantity,
          restock: restockType === "RETURN" || restockType === "CANCEL",
        })),
        shippingAmount: shippingAmountOf(input, order),
        note: input.note ?? null,
      });
      return { order, refund: toRefund(refund, order), userErrors: [] };
    } catch (error) {
      if (!(error instanceof RefundError)) throw error;
      return { order, refund: null, userErrors: [userError(["refundLineItems"], error.message)] };
    }
  },
};

function shippingAmountOf({ shipping }: RefundInput, order: Order): number {
  if (shipping?.fullRefund === true) return currentTotals(order).shipping;
  return shipping?.amount == null ? 0 : minorUnits(shipping.amount, order.currency);
}

function findOrder(globalId: string, { shop }: ApiCall): Order | null {
  return shop.orders.get(numericIdOf("Order", globalId) ?? 0) ?? null;
}

function cancelErrors(field: string[], message: string, code: string) {
  return { orderCancelUserErrors: [userError(field, message, code)], userErrors: [userError(field, message)] };
}
