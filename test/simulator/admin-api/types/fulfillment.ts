import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import type { Fulfillment, Order } from "../../state/entities.ts";

type OrderFulfillment = Fulfillment & { order: Order };

const DISPLAY_STATUS = { success: "FULFILLED", in_transit: "IN_TRANSIT", delivered: "DELIVERED" };

export const fulfillmentFields: Record<string, Resolver> = {
  id: (fulfillment: OrderFulfillment) => toGlobalId("Fulfillment", fulfillment.id),
  legacyResourceId: (fulfillment: OrderFulfillment) => String(fulfillment.id),
  name: ({ order }: OrderFulfillment) => `${order.name}.1`,
  status: () => "SUCCESS",
  displayStatus: (fulfillment: OrderFulfillment) => DISPLAY_STATUS[fulfillment.status],
  updatedAt: (fulfillment: OrderFulfillment) => fulfillment.createdAt,
  inTransitAt: (fulfillment: OrderFulfillment) => (fulfillment.status === "success" ? null : fulfillment.createdAt),
  deliveredAt: (fulfillment: OrderFulfillment) =>
    fulfillment.status === "delivered" ? fulfillment.estimatedDeliveryAt : null,
  requiresShipping: () => true,
  totalQuantity: ({ order }: OrderFulfillment) => order.lines.reduce((sum, line) => sum + line.quantity, 0),
  trackingInfo: ({ trackingCompany, trackingNumber, trackingUrl }: OrderFulfillment) =>
    trackingNumber === null ? [] : [{ company: trackingCompany, number: trackingNumber, url: trackingUrl }],
};
