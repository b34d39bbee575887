import type { Order, OrderLine } from "../state/entities.ts";
import { lineTitle } from "./line-title.ts";
import type { RestMoney } from "./rest-money.ts";

/** REST shape of an order line. `total_discount` is "0.00" by Shopify's convention: sum the allocations instead. */
export function orderLinePayload(order: Order, line: OrderLine, money: RestMoney) {
  const isFulfilled = order.fulfillmentStatus === "fulfilled";
  return {
    id: line.id,
    admin_graphql_api_id: `gid://shopify/LineItem/${line.id}`,
    attributed_staffs: [],
    current_quantity: line.currentQuantity,
    fulfillable_quantity: isFulfilled ? 0 : line.currentQuantity,
    fulfillment_service: "manual",
    fulfillment_status: isFulfilled ? "fulfilled" : null,
    gift_card: false,
    grams: line.grams,
    name: lineTitle(line.title, line.variantTitle ?? "Default Title"),
    price: money.amount(line.price),
    price_set: money.set(line.price),
    product_exists: true,
    product_id: line.productId,
    properties: line.properties.map(({ key, value }) => ({ name: key, value })),
    quantity: line.quantity,
    requires_shipping: line.requiresShipping,
    sales_line_item_group_id: null,
    sku: line.sku,
    taxable: line.taxable,
    title: line.title,
    total_discount: money.amount(0),
    total_discount_set: money.set(0),
    variant_id: line.variantId,
    variant_inventory_management: "shopify",
    variant_title: line.variantTitle,
    vendor: line.vendor,
    tax_lines: [],
    duties: [],
    discount_allocations: (line.discountAllocations ?? []).map(({ amount, applicationIndex }) => ({
      amount: money.amount(amount),
      amount_set: money.set(amount),
      discount_application_index: applicationIndex,
    })),
  };
}
