import { z } from "zod";
import { refundOrder, RefundError } from "../../commerce/refund-order.ts";
import type { Order } from "../../state/entities.ts";
import { defineAction, requireShop, shopField } from "../control-action.ts";
import { ControlError } from "../control-error.ts";

const bodySchema = z.strictObject({
  shop: shopField,
  /** "#1001" or the numeric id. */
  order: z.union([z.string(), z.number()]),
  /** Nothing: all that is left of every line. */
  lines: z
    .array(
      z.strictObject({
        lineItemId: z.number().int(),
        quantity: z.number().int().min(1),
        restock: z.boolean().default(true),
      }),
    )
    .optional(),
  /** Minor units: negative is a goodwill amount on top of lines and shipping, positive a fee that is kept. */
  discrepancy: z.number().int().default(0),
  /** Minor units. */
  shippingAmount: z.number().int().min(0).default(0),
  note: z.string().nullable().default(null),
});

/** Refunds an order, as the merchant does in the admin. */
export const refundAction = defineAction(bodySchema, (input, scope) => {
  const shop = requireShop(scope, input.shop);
  const order = [...shop.orders.values()].find((one) => one.name === input.order || one.id === Number(input.order));
  if (!order) throw new ControlError("unknown_order", `${shop.domain} has no order ${input.order}.`);
  const { shippingAmount, discrepancy, note } = input;
  try {
    const refund = refundOrder(scope.context, shop, order, {
      lines: input.lines ?? allLines(order),
      shippingAmount,
      discrepancy,
      note,
    });
    return { refund: { id: refund.id, amount: refund.amount }, financialStatus: order.financialStatus };
  } catch (error) {
    if (error instanceof RefundError) throw new ControlError("refund_refused", error.message);
    throw error;
  }
});

function allLines(order: Order) {
  return order.lines.map((line) => ({ lineItemId: line.id, quantity: line.currentQuantity, restock: true }));
}
