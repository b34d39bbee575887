import { CART_METAFIELD_KEY } from "~/lib/cart-marks";
import type { OrderSource } from "~/ports/order-source";
import { listOrderLines } from "./operations/list-order-lines";
import { listOrderRefunds } from "./operations/list-order-refunds";
import { listUpdatedOrders, type OrderNode, type UpdatedOrders } from "./operations/list-updated-orders";
import { readOrderSession } from "./operations/read-order-session";
import { REFUNDS_PER_ORDER } from "./order-fields";
import type { AdminClient } from "./shopify-client";
import { toDeliveredOrder } from "./to-delivered-order";

export function createShopifyOrderSource(admin: AdminClient): OrderSource {
  /** The order with all of its lines and refunds, where the page had only the first of them. */
  async function readWhole(order: OrderNode): Promise<OrderNode> {
    const lines = [...order.lineItems.nodes];
    let { pageInfo } = order.lineItems;
    while (pageInfo.hasNextPage) {
      const rest = await admin.request(listOrderLines, { id: order.id, after: pageInfo.endCursor });
      if (rest.order === null) break;
      lines.push(...rest.order.lineItems.nodes);
      ({ pageInfo } = rest.order.lineItems);
    }
    const hasMoreRefunds = order.refunds.length >= REFUNDS_PER_ORDER;
    const all = hasMoreRefunds ? await admin.request(listOrderRefunds, { id: order.id }) : null;
    return { ...order, lineItems: { pageInfo, nodes: lines }, refunds: all?.order?.refunds ?? order.refunds };
  }

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
        for (const order of page.orders.nodes) yield toDeliveredOrder(await readWhole(order));
        after = page.orders.pageInfo.hasNextPage ? page.orders.pageInfo.endCursor : null;
      } while (after !== null);
    },
  };
}
