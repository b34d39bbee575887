import type { OrderWebhook, RefundWebhook } from "~/contracts/order-webhook";
import { CART_ATTRIBUTE } from "~/lib/cart-marks";
import { isGoodsAdjustment } from "~/lib/is-goods-adjustment";
import { moneyFromDecimal } from "~/lib/money";
import type { DeliveredOrder } from "~/ports/order-source";
import type { RefundFacts } from "~/ports/order-store";

/** The webhook's order in our terms. The cart's metafield is not part of it. */
export function readOrderWebhook(order: OrderWebhook): DeliveredOrder {
  const minor = (decimal: string) => moneyFromDecimal(decimal, order.currency).amount;
  const sum = (decimals: string[]) => decimals.reduce((total, decimal) => total + minor(decimal), 0);

  const lines = order.line_items.map((line) => {
    const includedTax = order.taxes_included ? sum(line.tax_lines.map(({ price }) => price)) : 0;
    const discount = sum(line.discount_allocations.map(({ amount }) => amount));
    return {
      facts: {
        variantId: line.variant_id ?? null,
        productId: line.product_id ?? null,
        quantity: line.quantity,
        currentQuantity: line.current_quantity,
        net: minor(line.price) * line.quantity - discount - includedTax,
      },
      currentTax: line.quantity === 0 ? 0 : Math.round((includedTax * line.current_quantity) / line.quantity),
    };
  });

  const refunds = order.refunds.map((refund) => readRefundWebhook(refund, order.currency));
  return {
    facts: {
      id: order.id,
      name: order.name,
      cartToken: order.cart_token ?? null,
      checkoutToken: order.checkout_token ?? null,
      customerId: order.customer?.id ?? null,
      currency: order.currency,
      subtotal: minor(order.subtotal_price),
      discounts: minor(order.total_discounts),
      shipping: minor(order.total_shipping_price_set.shop_money.amount),
      tax: minor(order.total_tax),
      total: minor(order.total_price),
      currentSubtotal: minor(order.current_subtotal_price),
      includedTax: lines.reduce((total, { currentTax }) => total + currentTax, 0),
      appliedRefundIds: refunds.map(({ id }) => id),
      isTest: order.test,
      sourceName: order.source_name ?? null,
      placedAt: order.created_at,
      cancelledAt: order.cancelled_at ?? null,
      updatedAt: order.updated_at,
      lines: lines.map(({ facts }) => facts),
    },
    refunds,
    marks: {
      discountCodes: order.discount_codes.map(({ code }) => code),
      cartMetafield: null,
      cartAttribute: order.note_attributes.find(({ name }) => name === CART_ATTRIBUTE)?.value ?? null,
    },
  };
}

/** `currency`: the shop's, which the webhook of a refund does not name in every place. */
export function readRefundWebhook(refund: RefundWebhook, currency: string): RefundFacts {
  const minor = (set: { shop_money: { amount: string } }) => moneyFromDecimal(set.shop_money.amount, currency).amount;
  return {
    id: refund.id,
    orderId: refund.order_id,
    amount: refund.refund_line_items.reduce((total, { subtotal_set }) => total + minor(subtotal_set), 0),
    adjustments: refund.order_adjustments
      .filter(isGoodsAdjustment)
      .map(({ id, amount_set }) => ({ id, amount: minor(amount_set) })),
    createdAt: refund.created_at,
  };
}
