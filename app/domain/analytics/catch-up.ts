import { createShopCalendar } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { RollupPart, RollupStore } from "~/ports/rollup-store";
import type { Shop } from "~/ports/shop-store";
import { rollUpShop } from "./roll-up-shop";

/** Days of fewer are counted in a few hundredths of a second, so nobody would notice that they waited. */
const MANY_VISITORS = 1000;
const MOST_BEHIND_MS = 60_000;

/**
 * Before a page shows these parts: rolls up what has changed, unless that takes long and a minute has not passed since; then a
 * job is about to do it (`requestRollUp`). Returns until when everything has been counted, by the shop's own clock; null:
 * until now.
 */
export async function catchUp(
  { rollups, clock }: { rollups: RollupStore; clock: Clock },
  shop: Pick<Shop, "timezone" | "isDevelopment">,
  parts: readonly RollupPart[],
): Promise<Date | null> {
  const lag = await rollups.findLag(createShopCalendar(shop.timezone), parts);
  if (lag === null) return null;
  if (lag.visitors >= MANY_VISITORS && lag.ageMs < MOST_BEHIND_MS) return new Date(clock.now().getTime() - lag.ageMs);

  await rollUpShop(rollups, shop, { parts });
  return null;
}
