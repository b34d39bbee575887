import type { ResultsFilter } from "~/contracts/results-filter";
import { type Period, type ResultPeriods, resolvePeriods } from "~/lib/result-periods";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { RollupStore } from "~/ports/rollup-store";
import { catchUp } from "./catch-up";
import { readRolledUp, type Results, type ResultsShop } from "./read-results";

export type FilteredResults = {
  /** Of the shop's calendar. */
  today: string;
  periods: ResultPeriods;
  results: Results;
  /** Of the comparison period; null: there is none, or nobody was counted in it. */
  before: Results | null;
  /** What came later is being counted. Null: everything has been. */
  countedUntil: Date | null;
};

/** The filter's period and the one that it is compared with. */
export async function readFilteredResults(
  dependencies: { rollups: RollupStore; clock: Clock },
  shop: ResultsShop,
  filter: ResultsFilter,
): Promise<FilteredResults> {
  const countedUntil = await catchUp(dependencies, shop, ["visitors"]);
  const today = dayOf(dependencies.clock.now(), shop.timezone);
  const periods = resolvePeriods(filter, { today, earliest: addDays(today, 1 - shop.settings.retentionDays) });
  const { device, visitors } = filter;
  const read = (period: Period) => readRolledUp(dependencies, shop, { ...period, device, visitors });
  const [results, earlier] = await Promise.all([read(periods.period), periods.comparison && read(periods.comparison)]);
  // Nothing grew from 0 while nobody was counted: before the app was installed, for one.
  const before = earlier !== null && earlier.all.visitors > 0 ? earlier : null;
  return { today, periods, results, before, countedUntil };
}
