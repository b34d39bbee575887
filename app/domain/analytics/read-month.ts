import { dayOf } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { RollupStore } from "~/ports/rollup-store";
import { readResults, type Results, type ResultsShop } from "./read-results";

/** The present month of the shop's calendar until now, over everybody: what goals are measured by. */
export function readMonth(dependencies: { rollups: RollupStore; clock: Clock }, shop: ResultsShop): Promise<Results> {
  const today = dayOf(dependencies.clock.now(), shop.timezone);
  return readResults(dependencies, shop, { firstDay: `${today.slice(0, 7)}-01`, lastDay: today });
}
