import type { ResultsFilter } from "~/contracts/results-filter";
import type { OpeningGifts, TriggerFigures } from "~/contracts/trigger-figures";
import { type Period, type ResultPeriods, resolvePeriods } from "~/lib/result-periods";
import { addDays, dayOf, rangeOfDay } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { DiscountStore } from "~/ports/discount-store";
import type { OpeningFigures } from "~/ports/opening-figures";
import type { RollupStore } from "~/ports/rollup-store";
import { catchUp } from "./catch-up";
import type { ResultsShop } from "./read-results";

/** `before`: the same message in the comparison period; null: there is none, or the message did not come in it. */
export type TriggerResult = TriggerFigures & { gifts: OpeningGifts; before: TriggerFigures | null };

const NO_GIFTS: OpeningGifts = { codes: 0, used: 0, cost: 0 };

type Dependencies = {
  rollups: RollupStore;
  openingFigures: OpeningFigures;
  discounts: Pick<DiscountStore, "listOpeningCosts">;
  clock: Clock;
};

/** What came of each message in the filter's period, beside the period that it is compared with. */
export async function readOpenings(
  { rollups, openingFigures, discounts, clock }: Dependencies,
  shop: Pick<ResultsShop, "timezone" | "isDevelopment" | "settings">,
  filter: ResultsFilter,
): Promise<{ today: string; periods: ResultPeriods; results: TriggerResult[]; countedUntil: Date | null }> {
  const countedUntil = await catchUp({ rollups, clock }, shop, ["openings"]);
  const today = dayOf(clock.now(), shop.timezone);
  const periods = resolvePeriods(filter, { today, earliest: addDays(today, 1 - shop.settings.retentionDays) });
  const { device, visitors } = filter;
  const list = (period: Period) => openingFigures.list({ ...period, device, visitors });
  const { from } = rangeOfDay(periods.period.firstDay, shop.timezone);
  const { until } = rangeOfDay(periods.period.lastDay, shop.timezone);

  const [now, before, gifts] = await Promise.all([
    list(periods.period),
    periods.comparison ? list(periods.comparison) : [],
    discounts.listOpeningCosts({ from, until, device, visitors }),
  ]);
  const results = now.map((figures) => ({
    ...figures,
    gifts: gifts.find(isSame(figures)) ?? NO_GIFTS,
    before: before.find(isSame(figures)) ?? null,
  }));
  return { today, periods, results, countedUntil };
}

type OfMove = Pick<TriggerFigures, "move" | "ruleId">;

function isSame(one: OfMove): (other: OfMove) => boolean {
  return ({ move, ruleId }) => move === one.move && ruleId === one.ruleId;
}
