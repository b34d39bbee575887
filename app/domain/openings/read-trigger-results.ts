import type { ResultsFilter } from "~/contracts/results-filter";
import type { TriggerFigures } from "~/contracts/trigger-figures";
import { type Period, type ResultPeriods, resolvePeriods } from "~/lib/result-periods";
import { addDays, dayOf, rangeOfDay } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { OpeningStore } from "~/ports/opening-store";

type TriggerResultsShop = { timezone: string; settings: { retentionDays: number } };

/** `before`: the same message in the comparison period; null: there is none, or the message did not come in it. */
export type TriggerResult = TriggerFigures & { before: TriggerFigures | null };

/** What came of each message in the filter's period, beside the period that it is compared with. */
export async function readTriggerResults(
  { openings, clock }: { openings: OpeningStore; clock: Clock },
  { timezone, settings }: TriggerResultsShop,
  filter: ResultsFilter,
): Promise<{ today: string; periods: ResultPeriods; results: TriggerResult[] }> {
  const today = dayOf(clock.now(), timezone);
  const periods = resolvePeriods(filter, { today, earliest: addDays(today, 1 - settings.retentionDays) });
  const { device, visitors } = filter;
  const list = ({ firstDay, lastDay }: Period) => {
    const { from } = rangeOfDay(firstDay, timezone);
    const { until } = rangeOfDay(lastDay, timezone);
    return openings.listTriggers({ from, until, device, visitors });
  };

  const [now, before] = await Promise.all([list(periods.period), periods.comparison ? list(periods.comparison) : []]);
  const results = now.map((figures) => ({ ...figures, before: before.find(isSame(figures)) ?? null }));
  return { today, periods, results };
}

function isSame(one: TriggerFigures): (other: TriggerFigures) => boolean {
  return ({ move, ruleId }) => move === one.move && ruleId === one.ruleId;
}
