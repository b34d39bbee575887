import type { Fulfillment, Order, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { orderPayload } from "./order-payload.ts";

export type FulfillRequest = {
  status: Fulfillment["status"];
  trackingCompany: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
  /** ISO time, null when the carrier gives none. */
  estimatedDeliveryAt: string | null;
};

/** Sends all of an order in one parcel and announces `orders/fulfilled` and `orders/updated`. */
export function fulfillOrder(
  context: SimulatorContext,
  shop: ShopState,
  order: Order,
  request: FulfillRequest,
): Fulfillment {
  const fulfillment: Fulfillment = { id: context.ids.numeric(), createdAt: context.clock.nowIso(), ...request };
  order.fulfillments.push(fulfillment);
  order.fulfillmentStatus = "fulfilled";
  order.updatedAt = fulfillment.createdAt;

  const payload = orderPayload(shop, order);
  context.emit({ shop, topic: "orders/fulfilled", payload });
  context.emit({ shop, topic: "orders/updated", payload });
  return fulfillment;
}
