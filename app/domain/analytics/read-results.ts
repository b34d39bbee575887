import { addDays, dayOf, rangeOfDay } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { RollupStore } from "~/ports/rollup-store";
import type { Shop } from "~/ports/shop-store";
import { type PeriodSummary, summarizePeriod } from "./summarize-period";

export type Results = PeriodSummary & {
  firstDay: string;
  lastDay: string;
  currency: string;
  /** First day of the period on which the arms are compared; null: all of it. */
  armsSince: string | null;
};

/**
 * The last `days` days of the shop's calendar, today included, as far back as visitors are kept: without them, revenue that
 * the roll-ups still hold would be divided by too few. Past days come from the roll-ups, today is counted live. The arms are
 * compared from the first whole day on which they were dealt as they are now.
 */
export async function readResults(
  { rollups, clock }: { rollups: RollupStore; clock: Clock },
  shop: Pick<Shop, "timezone" | "currency" | "isDevelopment" | "settings">,
  { days }: { days: number },
): Promise<Results> {
  const today = dayOf(clock.now(), shop.timezone);
  const firstDay = addDays(today, 1 - Math.min(days, shop.settings.retentionDays));

  const startedAt = await rollups.findExperimentStart();
  const dealtFrom = startedAt === null ? firstDay : addDays(dayOf(startedAt, shop.timezone), 1);
  const armsFrom = dealtFrom > firstDay ? dealtFrom : firstDay;
  const [past, present, visitors, visitorsOfArms] = await Promise.all([
    rollups.listDays(firstDay, addDays(today, -1)),
    rollups.computeDay({ day: today, ...rangeOfDay(today, shop.timezone) }, { countTests: shop.isDevelopment }),
    rollups.countVisitors(firstDay, today),
    rollups.countVisitors(armsFrom, today),
  ]);
  const summary = summarizePeriod([...past, ...present], visitors);
  const comparable = [...past.filter(({ day }) => day >= armsFrom), ...(today >= armsFrom ? present : [])];
  return {
    ...summary,
    arms: summarizePeriod(comparable, visitorsOfArms).arms,
    armsSince: armsFrom === firstDay ? null : armsFrom,
    firstDay,
    lastDay: today,
    currency: shop.currency,
  };
}
