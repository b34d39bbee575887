import { createShopCalendar } from "~/lib/shop-calendar";
import type { RollUpOptions, RollupStore } from "~/ports/rollup-store";
import type { Shop } from "~/ports/shop-store";

/**
 * Counts every day that has changed from scratch, so running it again is always right. A page names the `parts` that it
 * shows: it need not wait for the others.
 */
export async function rollUpShop(
  rollups: RollupStore,
  shop: Pick<Shop, "timezone" | "isDevelopment">,
  options: Pick<RollUpOptions, "days" | "parts"> = {},
): Promise<void> {
  await rollups.rollUp(createShopCalendar(shop.timezone), { countTests: shop.isDevelopment, ...options });
}
