import type { ResultsFilter } from "~/contracts/results-filter";
import { type Period, type ResultPeriods, resolvePeriods } from "~/lib/result-periods";
import { addDays, createShopCalendar, dayOf } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { RollupStore } from "~/ports/rollup-store";
import type { Shop } from "~/ports/shop-store";
import type { SittingQuery, SittingStore } from "~/ports/sitting-store";
import { recountSittings } from "./recount-sittings";

/** A page waits for so many conversations to be counted; the rest is left to the job. */
const MOST_WAITED_FOR = 150;
const SETTLED_AFTER_MS = 7 * 24 * 3600_000;

export type SittingsShop = Pick<Shop, "timezone" | "isDevelopment" | "settings">;

export type SittingReaders = { sittings: SittingStore; rollups: Pick<RollupStore, "rollUp">; clock: Clock };

export type OpenSittings = {
  /** Of the shop's calendar. */
  today: string;
  periods: ResultPeriods;
  query: SittingQuery;
  /** Of the comparison period; null: there is none. */
  before: SittingQuery | null;
  /** More conversations wait to be counted than a page waits for: figures are still growing. */
  isBehind: boolean;
};

/** What a filter means, with what has changed since counted first. */
export async function openSittings(
  { sittings, rollups, clock }: SittingReaders,
  shop: SittingsShop,
  filter: ResultsFilter,
): Promise<OpenSittings> {
  const isBehind = await recountSittings(sittings, shop, MOST_WAITED_FOR);
  await rollups.rollUp(createShopCalendar(shop.timezone), { countTests: shop.isDevelopment, parts: ["sittings"] });
  const now = clock.now();
  const today = dayOf(now, shop.timezone);
  const periods = resolvePeriods(filter, { today, earliest: addDays(today, 1 - shop.settings.retentionDays) });
  const { device, visitors } = filter;
  const settledBefore = new Date(now.getTime() - SETTLED_AFTER_MS);
  const queryOf = (period: Period): SittingQuery => ({ ...period, device, visitors, settledBefore });
  const before = periods.comparison && queryOf(periods.comparison);
  return { today, periods, query: queryOf(periods.period), before, isBehind };
}
