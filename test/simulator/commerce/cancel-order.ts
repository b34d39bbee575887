import type { Order, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { findVariant } from "./find-variant.ts";
import { returnToStock } from "./move-stock.ts";
import { orderPayload } from "./order-payload.ts";
import { currentTotals } from "./order-totals.ts";
import { refundOrder } from "./refund-order.ts";

export type CancelRequest = {
  reason: "customer" | "declined" | "fraud" | "inventory" | "other" | "staff";
  refund: boolean;
  restock: boolean;
};

/** Cancels an order for good and announces `orders/cancelled` and `orders/updated`; a cancelled order stays as it is. */
export function cancelOrder(context: SimulatorContext, shop: ShopState, order: Order, request: CancelRequest): void {
  if (order.cancelledAt !== null) return;

  order.cancelledAt = context.clock.nowIso();
  order.cancelReason = request.reason;
  if (request.refund) {
    refundOrder(context, shop, order, {
      lines: order.lines.map((line) => ({
        lineItemId: line.id,
        quantity: line.currentQuantity,
        restock: request.restock,
      })),
      shippingAmount: currentTotals(order).shipping,
      note: null,
    });
  } else {
    if (order.financialStatus === "pending") order.financialStatus = "voided";
    if (request.restock) restockAll(context, shop, order);
  }

  order.updatedAt = context.clock.nowIso();
  const payload = orderPayload(shop, order);
  context.emit({ shop, topic: "orders/cancelled", payload });
  context.emit({ shop, topic: "orders/updated", payload });
}

function restockAll(context: SimulatorContext, shop: ShopState, order: Order): void {
  for (const line of order.lines) {
    const found = findVariant(shop, line.variantId);
    if (found && line.currentQuantity > 0) {
      returnToStock(context, shop, { variant: found.variant, quantity: line.currentQuantity });
    }
    line.currentQuantity = 0;
  }
}
