import type { CustomerOrder } from "~/ports/customer-orders";
import { chooseText, type TextChoice } from "./texts/choose-text";

/** Where an order is, in the reply's language: Shopify's own words are for machines. */
export function describeOrderStatus(order: CustomerOrder, choice: TextChoice): string {
  if (order.cancelledAt !== null) return chooseText(choice, "order.status.cancelled");

  const shipment = order.tracking[0]?.status?.toLowerCase() ?? "";
  const fulfillment = order.fulfillmentStatus.toLowerCase();
  if (shipment.includes("deliver") && !/out|attempt/.test(shipment))
    return chooseText(choice, "order.status.delivered");
  if (fulfillment.includes("partial")) return chooseText(choice, "order.status.partial");
  if (/^unfulfilled|^open|^scheduled|on_hold|pending/.test(fulfillment))
    return chooseText(choice, "order.status.unfulfilled");
  if (/fulfilled|success|transit|shipped/.test(fulfillment)) return chooseText(choice, "order.status.on-its-way");
  return chooseText(choice, "order.status.open");
}
