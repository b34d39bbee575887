import { CART_METAFIELD_KEY } from "~/lib/cart-marks";
import type { OrderSource } from "~/ports/order-source";
import { listUpdatedOrders, type UpdatedOrders } from "./operations/list-updated-orders";
import { readOrderSession } from "./operations/read-order-session";
import type { AdminClient } from "./shopify-client";
import { toDeliveredOrder } from "./to-delivered-order";

export function createShopifyOrderSource(admin: AdminClient): OrderSource {
  return {
    async readSessionMetafield(orderId) {
      const { order } = await admin.request(readOrderSession, {
        id: `gid://shopify/Order/${orderId}`,
        key: CART_METAFIELD_KEY,
      });
      return order?.metafield?.value ?? null;
    },

    async *listUpdatedSince(since) {
      const query = `updated_at:>='${since.toISOString()}'`;
      let after: string | null = null;
      do {
        const page: UpdatedOrders = await admin.request(listUpdatedOrders, { query, after, key: CART_METAFIELD_KEY });
        yield* page.orders.nodes.map(toDeliveredOrder);
        after = page.orders.pageInfo.hasNextPage ? page.orders.pageInfo.endCursor : null;
      } while (after !== null);
    },
  };
}
