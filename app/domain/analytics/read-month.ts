import { dayOf } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { RollupStore } from "~/ports/rollup-store";
import { catchUp } from "./catch-up";
import { readRolledUp, type Results, type ResultsShop } from "./read-results";

/** The present month of the shop's calendar until now, over everybody: what goals are measured by. */
export async function readMonth(
  dependencies: { rollups: RollupStore; clock: Clock },
  shop: ResultsShop,
): Promise<Results> {
  await catchUp(dependencies, shop, ["visitors"]);
  const today = dayOf(dependencies.clock.now(), shop.timezone);
  return readRolledUp(dependencies, shop, { firstDay: `${today.slice(0, 7)}-01`, lastDay: today });
}
