import { createShopCalendar } from "~/lib/shop-calendar";
import type { RollupStore } from "~/ports/rollup-store";
import type { Shop } from "~/ports/shop-store";

/** Counts every day that has changed from scratch, and `days` besides, so running it again is always right. */
export async function rollUpShop(
  rollups: RollupStore,
  shop: Pick<Shop, "timezone" | "isDevelopment">,
  days?: string[],
): Promise<void> {
  const options = { countTests: shop.isDevelopment, ...(days ? { days } : {}) };
  await rollups.rollUp(createShopCalendar(shop.timezone), options);
}
