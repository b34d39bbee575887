import type { Order, Refund, ShopState } from "../state/entities.ts";
import { currencyDigits } from "./currency-digits.ts";
import { orderLinePayload } from "./order-line-payload.ts";
import { restMoney } from "./rest-money.ts";
import { shopTime } from "./shop-time.ts";

/** Payload of `refunds/create`, also inside order payloads. Subtotals of lines are numbers, not strings. */
export function refundPayload(shop: ShopState, order: Order, refund: Refund) {
  const money = restMoney(shop, order.presentment ?? null);
  const asNumber = (minor: number) => minor / 10 ** currencyDigits(shop.currency);
  const createdAt = shopTime(refund.createdAt, shop.ianaTimezone);
  const locationId = shop.locations.find((location) => location.active)?.id ?? null;

  return {
    id: refund.id,
    admin_graphql_api_id: `gid://shopify/Refund/${refund.id}`,
    order_id: order.id,
    created_at: createdAt,
    processed_at: createdAt,
    note: refund.note,
    user_id: null,
    duties: [],
    total_duties_set: money.set(0),
    return: null,
    restock: refund.lines.some((line) => line.restock),
    refund_line_items: refund.lines.map((line) => {
      const ordered = order.lines.find((candidate) => candidate.id === line.lineItemId);
      return {
        id: line.id,
        quantity: line.quantity,
        line_item_id: line.lineItemId,
        location_id: line.restock ? locationId : null,
        restock_type: line.restock ? "return" : "no_restock",
        subtotal: asNumber(line.subtotal),
        subtotal_set: money.set(line.subtotal),
        total_tax: 0,
        total_tax_set: money.set(0),
        line_item: ordered ? orderLinePayload(order, ordered, money) : null,
      };
    }),
    transactions: [
      {
        kind: "refund",
        status: "success",
        gateway: "bogus",
        amount: money.amount(refund.amount),
        currency: shop.currency,
        order_id: order.id,
        test: order.test,
        created_at: createdAt,
      },
    ],
    // shopify.dev/docs/api/admin-rest, Refund: made where the amount is not what lines and shipping come to.
    order_adjustments:
      refund.discrepancy === undefined
        ? []
        : [
            {
              id: refund.discrepancy.id,
              order_id: order.id,
              refund_id: refund.id,
              amount: money.amount(refund.discrepancy.amount),
              amount_set: money.set(refund.discrepancy.amount),
              tax_amount: money.amount(0),
              tax_amount_set: money.set(0),
              kind: "refund_discrepancy",
              reason: "Refund discrepancy",
            },
          ],
    refund_shipping_lines:
      refund.shippingAmount === 0 ? [] : [{ subtotal_amount_set: money.set(refund.shippingAmount) }],
  };
}
