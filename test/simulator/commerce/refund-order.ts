import type { Order, OrderLine, Refund, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { findVariant } from "./find-variant.ts";
import { returnToStock } from "./move-stock.ts";
import { orderPayload } from "./order-payload.ts";
import { currentTotals } from "./order-totals.ts";
import { refundPayload } from "./refund-payload.ts";

export type RefundRequest = {
  lines: { lineItemId: number; quantity: number; restock: boolean }[];
  /** Minor units; at most what was paid for shipping. */
  shippingAmount: number;
  /** Minor units: negative gives back more than the lines and shipping, positive keeps some of it. */
  discrepancy?: number;
  note: string | null;
};

/** Thrown when a refund asks for more than is left of an order; the message names the line. */
export class RefundError extends Error {
  override readonly name = "RefundError";
}

/** Refunds lines at what was paid for them, puts them back to stock where asked, and announces `refunds/create` and `orders/updated`. */
export function refundOrder(context: SimulatorContext, shop: ShopState, order: Order, request: RefundRequest): Refund {
  const lines = request.lines
    .filter((wanted) => wanted.quantity > 0)
    .map((wanted) => ({ wanted, line: requireRefundable(order, wanted) }));
  const shippingLeft = currentTotals(order).shipping;
  if (request.shippingAmount > shippingLeft) {
    throw new RefundError(`Only ${shippingLeft} (minor units) of the shipping of ${order.name} can be refunded.`);
  }

  const now = context.clock.nowIso();
  const refundLines = lines.map(({ wanted, line }) => ({
    id: context.ids.numeric(),
    lineItemId: line.id,
    quantity: wanted.quantity,
    subtotal: paidFor(line, wanted.quantity),
    restock: wanted.restock,
  }));
  const { discrepancy = 0 } = request;
  const amount = refundLines.reduce((sum, line) => sum + line.subtotal, request.shippingAmount) - discrepancy;
  const paidLeft = order.total - currentTotals(order).refunded;
  if (amount < 0 || amount > paidLeft) {
    throw new RefundError(`Only ${paidLeft} (minor units) of what was paid for ${order.name} can be refunded.`);
  }
  const refund: Refund = {
    id: context.ids.numeric(),
    createdAt: now,
    note: request.note,
    lines: refundLines,
    shippingAmount: request.shippingAmount,
    ...(discrepancy === 0 ? {} : { discrepancy: { id: context.ids.numeric(), amount: discrepancy } }),
    amount,
  };

  for (const { wanted, line } of lines) takeBack(context, shop, line, wanted);
  order.refunds.push(refund);
  order.financialStatus = currentTotals(order).total === 0 ? "refunded" : "partially_refunded";
  order.updatedAt = now;

  context.emit({ shop, topic: "refunds/create", payload: refundPayload(shop, order, refund) });
  context.emit({ shop, topic: "orders/updated", payload: orderPayload(shop, order) });
  return refund;
}

/** What was paid for the last `quantity` units that are left, so that refunds in parts sum up to the line's price. */
function paidFor(line: OrderLine, quantity: number): number {
  const paid = line.price * line.quantity - line.discount;
  const upTo = (units: number) => Math.round((paid * units) / line.quantity);
  return upTo(line.currentQuantity) - upTo(line.currentQuantity - quantity);
}

function requireRefundable(order: Order, wanted: { lineItemId: number; quantity: number }): OrderLine {
  const line = order.lines.find((candidate) => candidate.id === wanted.lineItemId);
  if (!line) throw new RefundError(`${order.name} has no line ${wanted.lineItemId}.`);
  if (wanted.quantity > line.currentQuantity) {
    throw new RefundError(`Only ${line.currentQuantity} of line ${line.id} of ${order.name} can be refunded.`);
  }
  return line;
}

function takeBack(
  context: SimulatorContext,
  shop: ShopState,
  line: OrderLine,
  wanted: { quantity: number; restock: boolean },
): void {
  line.currentQuantity -= wanted.quantity;
  const found = findVariant(shop, line.variantId);
  if (wanted.restock && found) {
    returnToStock(context, shop, { variant: found.variant, quantity: wanted.quantity });
  }
}
