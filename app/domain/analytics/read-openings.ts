import type { ResultsFilter } from "~/contracts/results-filter";
import type { TriggerFigures } from "~/contracts/trigger-figures";
import { type Period, type ResultPeriods, resolvePeriods } from "~/lib/result-periods";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { OpeningFigures } from "~/ports/opening-figures";
import type { RollupStore } from "~/ports/rollup-store";
import type { ResultsShop } from "./read-results";
import { rollUpShop } from "./roll-up-shop";

/** `before`: the same message in the comparison period; null: there is none, or the message did not come in it. */
export type TriggerResult = TriggerFigures & { before: TriggerFigures | null };

/** What came of each message in the filter's period, beside the period that it is compared with. */
export async function readOpenings(
  { rollups, openingFigures, clock }: { rollups: RollupStore; openingFigures: OpeningFigures; clock: Clock },
  shop: Pick<ResultsShop, "timezone" | "isDevelopment" | "settings">,
  filter: ResultsFilter,
): Promise<{ today: string; periods: ResultPeriods; results: TriggerResult[] }> {
  await rollUpShop(rollups, shop, { parts: ["openings"] });
  const today = dayOf(clock.now(), shop.timezone);
  const periods = resolvePeriods(filter, { today, earliest: addDays(today, 1 - shop.settings.retentionDays) });
  const { device, visitors } = filter;
  const list = (period: Period) => openingFigures.list({ ...period, device, visitors });

  const [now, before] = await Promise.all([list(periods.period), periods.comparison ? list(periods.comparison) : []]);
  const results = now.map((figures) => ({ ...figures, before: before.find(isSame(figures)) ?? null }));
  return { today, periods, results };
}

function isSame(one: TriggerFigures): (other: TriggerFigures) => boolean {
  return ({ move, ruleId }) => move === one.move && ruleId === one.ruleId;
}
