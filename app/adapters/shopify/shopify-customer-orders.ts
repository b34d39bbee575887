import type { z } from "zod";
import type { CustomerOrder, CustomerOrders } from "~/ports/customer-orders";
import { listCustomerOrders } from "./operations/list-customer-orders";
import type { AdminClient } from "./shopify-client";

type OrderData = z.infer<typeof listCustomerOrders.result>["orders"]["nodes"][number];

/** `customerId` comes from the app proxy's signature, never from the browser; null: nobody is logged in. */
export function createShopifyCustomerOrders(
  admin: AdminClient,
  customerId: string | null,
  forBrowser: (url: string) => string,
): CustomerOrders {
  return {
    async listRecent(limit) {
      if (customerId === null || !/^\d+$/.test(customerId)) return null;
      const { orders } = await admin.request(listCustomerOrders, { query: `customer_id:${customerId}`, first: limit });
      return orders.nodes.map((order) => ({ ...toOrder(order), statusUrl: forBrowser(order.statusPageUrl) }));
    },
  };
}

function toOrder(data: OrderData): Omit<CustomerOrder, "statusUrl"> {
  return {
    name: data.name,
    placedAt: new Date(data.processedAt).toISOString(),
    total: data.currentTotalPriceSet.presentmentMoney,
    financialStatus: data.displayFinancialStatus ?? "UNKNOWN",
    fulfillmentStatus: data.displayFulfillmentStatus,
    cancelledAt: data.cancelledAt,
    // Of a cancelled order nothing is left; what it was for is still what it is known by.
    lines: data.lineItems.nodes
      .map((line) => ({ ...line, left: data.cancelledAt === null ? line.currentQuantity : line.quantity }))
      .filter(({ left }) => left > 0)
      .map(({ title, variantTitle, left }) => ({ title, variantTitle, quantity: left })),
    tracking: data.fulfillments.flatMap(({ displayStatus, estimatedDeliveryAt, trackingInfo }) => {
      const parcel = { estimatedDeliveryAt, status: displayStatus };
      // A parcel without a number is on its way all the same.
      if (trackingInfo.length === 0) return [{ company: null, number: null, url: null, ...parcel }];
      return trackingInfo.map((tracking) => ({ ...tracking, ...parcel }));
    }),
  };
}
