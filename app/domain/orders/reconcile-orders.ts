import type { Clock } from "~/ports/clock";
import type { OrderSource } from "~/ports/order-source";
import type { Shop, ShopStore } from "~/ports/shop-store";
import { type OrderDependencies, recordOrder } from "./record-order";

/** read_orders reaches back this far. */
const REACH_MS = 60 * 24 * 3600_000;
/** Shopify's index lags: a little is read twice. */
const OVERLAP_MS = 10 * 60_000;

type Dependencies = OrderDependencies & { source: OrderSource; shops: ShopStore; clock: Clock };

/**
 * Reads every order that was changed since the last time, so that a webhook that was lost costs a day at most. Returns how
 * many were read; where it stops in between, the next run goes on from there.
 */
export async function reconcileOrders(dependencies: Dependencies, shop: Shop): Promise<number> {
  const { source, shops, clock } = dependencies;
  const seen = shop.ordersSeenUntil?.getTime() ?? 0;
  const since = new Date(Math.max(seen - OVERLAP_MS, clock.now().getTime() - REACH_MS));

  let count = 0;
  for await (const order of source.listUpdatedSince(since)) {
    await recordOrder(dependencies, shop, order);
    await shops.saveOrdersSeenUntil(shop.id, order.facts.updatedAt);
    count++;
  }
  return count;
}
