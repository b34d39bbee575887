import { CART_ATTRIBUTE } from "~/lib/cart-marks";
import { isGoodsAdjustment } from "~/lib/is-goods-adjustment";
import { moneyFromDecimal } from "~/lib/money";
import type { DeliveredOrder } from "~/ports/order-source";
import { fromGlobalId } from "./global-id";
import type { OrderNode } from "./operations/list-updated-orders";

type MoneySet = { shopMoney: { amount: string } };

/** An order of the Admin API in our terms. */
export function toDeliveredOrder(order: OrderNode): DeliveredOrder {
  const minor = (set: MoneySet | null) =>
    set === null ? 0 : moneyFromDecimal(set.shopMoney.amount, order.currencyCode).amount;
  const sum = (sets: MoneySet[]) => sets.reduce((total, set) => total + minor(set), 0);

  const lines = order.lineItems.nodes.map((line) => {
    const includedTax = order.taxesIncluded ? sum(line.taxLines.map(({ priceSet }) => priceSet)) : 0;
    const discount = sum(line.discountAllocations.map(({ allocatedAmountSet }) => allocatedAmountSet));
    return {
      facts: {
        variantId: line.variant?.legacyResourceId ?? null,
        productId: line.product?.legacyResourceId ?? null,
        quantity: line.quantity,
        currentQuantity: line.currentQuantity,
        net: minor(line.originalTotalSet) - discount - includedTax,
      },
      currentTax: line.quantity === 0 ? 0 : Math.round((includedTax * line.currentQuantity) / line.quantity),
    };
  });

  return {
    facts: {
      id: order.legacyResourceId,
      name: order.name,
      cartToken: order.cartToken,
      checkoutToken: order.checkoutToken,
      customerId: null,
      currency: order.currencyCode,
      subtotal: minor(order.subtotalPriceSet),
      discounts: minor(order.totalDiscountsSet),
      shipping: minor(order.totalShippingPriceSet),
      tax: minor(order.totalTaxSet),
      total: minor(order.totalPriceSet),
      currentSubtotal: minor(order.currentSubtotalPriceSet),
      includedTax: lines.reduce((total, { currentTax }) => total + currentTax, 0),
      appliedRefundIds: order.refunds.map(({ legacyResourceId }) => legacyResourceId),
      isTest: order.test,
      sourceName: order.sourceName,
      placedAt: order.createdAt,
      cancelledAt: order.cancelledAt,
      updatedAt: order.updatedAt,
      lines: lines.map(({ facts }) => facts),
    },
    refunds: order.refunds.map((refund) => ({
      id: refund.legacyResourceId,
      orderId: order.legacyResourceId,
      amount: sum(refund.refundLineItems.nodes.map(({ subtotalSet }) => subtotalSet)),
      adjustments: refund.orderAdjustments.nodes
        .filter(({ reason }) => isGoodsAdjustment({ kind: null, reason }))
        .map(({ id, amountSet }) => ({ id: fromGlobalId(id), amount: minor(amountSet) })),
      createdAt: refund.createdAt ?? order.updatedAt,
    })),
    marks: {
      discountCodes: order.discountCodes,
      cartMetafield: order.metafield?.value ?? null,
      cartAttribute: order.customAttributes.find(({ key }) => key === CART_ATTRIBUTE)?.value ?? null,
    },
  };
}
