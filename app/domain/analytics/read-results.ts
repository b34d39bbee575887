import type { DayView } from "~/contracts/overview-view";
import type { Period } from "~/lib/result-periods";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { meanInterval } from "~/lib/statistics/mean-interval";
import type { Interval } from "~/lib/statistics/relative-interval";
import type { Clock } from "~/ports/clock";
import type { RollupQuery, RollupStore } from "~/ports/rollup-store";
import type { Shop } from "~/ports/shop-store";
import { estimateArms } from "./estimate-arms";
import { estimateEverybody } from "./estimate-everybody";
import { listDayFigures } from "./list-day-figures";
import { rollUpShop } from "./roll-up-shop";
import { type PeriodSummary, summarizePeriod } from "./summarize-period";

export type Results = PeriodSummary &
  Period & {
    currency: string;
    /** First day of the period on which the arms are compared; null: all of it. */
    armsSince: string | null;
    /** Revenue per visitor by arm since then, for `judgeHoldout`. */
    estimates: ArmEstimate[];
    /** Of revenue per visitor, 95 % at every look: of all visitors, and of the arms in `estimates`. Null: too few orders yet. */
    revenuePerVisitorInterval: Interval | null;
    armIntervals: Record<string, Interval | null>;
    /** Every day of the period, in order. */
    days: DayView[];
  };

export type ResultsShop = Pick<Shop, "timezone" | "currency" | "isDevelopment" | "settings">;

/** The last `days` days of the shop's calendar with today, or a period of it; all devices and visitors where none is named. */
export type ResultsQuery = ({ days: number } | Period) & Partial<Pick<RollupQuery, "device" | "visitors">>;

type Dependencies = { rollups: RollupStore; clock: Clock };

/** Results of a period. What has changed since it was rolled up is rolled up first, so nothing is stale. */
export async function readResults(
  dependencies: Dependencies,
  shop: ResultsShop,
  query: ResultsQuery,
): Promise<Results> {
  await rollUpShop(dependencies.rollups, shop, { parts: ["visitors"] });
  return readRolledUp(dependencies, shop, query);
}

/**
 * Results of a period as they are rolled up, as far back as visitors are kept: without them, revenue that the roll-ups still
 * hold would be divided by too few. The arms are compared from the first whole day on which they were dealt as they are now.
 */
export async function readRolledUp(
  { rollups, clock }: Dependencies,
  shop: ResultsShop,
  query: ResultsQuery,
): Promise<Results> {
  const today = dayOf(clock.now(), shop.timezone);
  const earliest = addDays(today, 1 - shop.settings.retentionDays);
  const wanted = "days" in query ? { firstDay: addDays(today, 1 - query.days), lastDay: today } : query;
  const firstDay = wanted.firstDay > earliest ? wanted.firstDay : earliest;
  const { device = "all", visitors = "all" } = query;
  const whole: RollupQuery = { firstDay, lastDay: wanted.lastDay, device, visitors };

  const startedAt = await rollups.findExperimentStart();
  const dealtFrom = startedAt === null ? firstDay : addDays(dayOf(startedAt, shop.timezone), 1);
  const armsSince = dealtFrom > firstDay ? dealtFrom : null;
  const [period, comparable] = await Promise.all([
    readPeriod(rollups, whole),
    armsSince === null ? null : readPeriod(rollups, { ...whole, firstDay: armsSince }),
  ]);
  const { revenue } = comparable ?? period;
  const { arms } = comparable?.summary ?? period.summary;
  const estimates = estimateArms(arms, revenue);
  return {
    ...period.summary,
    arms,
    estimates,
    revenuePerVisitorInterval: intervalOf(estimateEverybody(period.summary.all.visitors, period.revenue)),
    armIntervals: Object.fromEntries(estimates.map((estimate) => [estimate.arm, intervalOf(estimate)])),
    armsSince,
    days: listDayFigures(whole, period),
    firstDay,
    lastDay: whole.lastDay,
    currency: shop.currency,
  };
}

/** "Between $0 and $14,171" is no help to anybody: an interval that fewer orders than these carry is kept to ourselves. */
const LEAST_CARRIERS = 5;

function intervalOf(estimate: ArmEstimate): Interval | null {
  return estimate.carriers < LEAST_CARRIERS ? null : meanInterval(estimate);
}

async function readPeriod(rollups: RollupStore, query: RollupQuery) {
  const [stages, revenue, sales] = await Promise.all([
    rollups.listStages(query),
    rollups.sumRevenue(query),
    rollups.listRevenue(query),
  ]);
  return { stages, revenue, sales, summary: summarizePeriod(stages, revenue) };
}
