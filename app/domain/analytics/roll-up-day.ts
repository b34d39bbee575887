import { rangeOfDay } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { RollupStore } from "~/ports/rollup-store";
import type { Shop } from "~/ports/shop-store";

/** Computes one day of the shop's calendar from scratch, so running it again is always right. */
export async function rollUpDay(
  { rollups, clock }: { rollups: RollupStore; clock: Clock },
  shop: Pick<Shop, "timezone" | "isDevelopment">,
  day: string,
): Promise<void> {
  const range = { day, ...rangeOfDay(day, shop.timezone) };
  const totals = await rollups.computeDay(range, { countTests: shop.isDevelopment });
  await rollups.saveDay(day, totals, clock.now());
}
