import type { JobQueue } from "~/ports/job-queue";
import type { OrderStore } from "~/ports/order-store";
import type { VisitStore } from "~/ports/visit-store";
import { countOrder, type OrderShop } from "./count-order";
import { joinOrder } from "./join-order";

/** A cart was linked to its visitor after it had been ordered: joins the orders that were waiting for that. */
export async function joinLateCart(
  { orders, visits, jobs }: { orders: OrderStore; visits: VisitStore; jobs: JobQueue },
  shop: OrderShop,
  cartToken: string,
): Promise<void> {
  const join = await joinOrder({ visits }, { cartToken });
  if (!join) return;

  for (const orderId of await orders.listUnjoined(cartToken)) {
    const record = await orders.change(orderId, [], (before) => before && { ...before, join });
    if (record) await countOrder({ visits, jobs }, shop, record);
  }
}
