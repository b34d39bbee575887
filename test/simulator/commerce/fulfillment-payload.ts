import type { Fulfillment, Order, ShopState } from "../state/entities.ts";
import { shopTime } from "./shop-time.ts";

/** REST shape of a fulfilment, as inside order payloads. */
export function fulfillmentPayload(shop: ShopState, order: Order, fulfillment: Fulfillment) {
  const createdAt = shopTime(fulfillment.createdAt, shop.ianaTimezone);
  return {
    id: fulfillment.id,
    admin_graphql_api_id: `gid://shopify/Fulfillment/${fulfillment.id}`,
    order_id: order.id,
    status: "success",
    shipment_status: fulfillment.status === "success" ? null : fulfillment.status,
    tracking_company: fulfillment.trackingCompany,
    tracking_number: fulfillment.trackingNumber,
    tracking_url: fulfillment.trackingUrl,
    created_at: createdAt,
    updated_at: createdAt,
    service: "manual",
    name: `${order.name}.${order.fulfillments.indexOf(fulfillment) + 1}`,
  };
}
