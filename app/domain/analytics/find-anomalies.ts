import type { AnomalyView, DayView, WatchedFigure } from "~/contracts/overview-view";
import { currencyDigits } from "~/lib/money";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { AnomalyStore } from "~/ports/anomaly-store";
import type { Clock } from "~/ports/clock";
import type { RollupStore } from "~/ports/rollup-store";
import { createAnomalyWatch } from "./anomalies/create-anomaly-watch";
import { explainRevenue } from "./explain-revenue";
import { listDayFigures } from "./list-day-figures";
import type { ResultsShop } from "./read-results";
import { rollUpShop } from "./roll-up-shop";

const DAY_MS = 24 * 3600_000;
/** How far back the watch learns. */
const LEARNT_DAYS = 120;
/** What late deliveries can still change is judged anew every night. */
const JUDGED_DAYS = 7;
/** The same weekday of so many weeks is what a day is explained against. */
const WEEKS = 4;

/**
 * Judges the last days that are over, each from the days before it alone, and stores those that were out of the ordinary with
 * what moved. Counts the judged days from scratch first. The shop's first day of visitors begins it all.
 */
export async function findAnomalies(
  { rollups, anomalies, clock }: { rollups: RollupStore; anomalies: AnomalyStore; clock: Clock },
  shop: ResultsShop,
): Promise<AnomalyView[]> {
  const now = clock.now();
  const today = dayOf(now, shop.timezone);
  const judgedFrom = addDays(today, -JUDGED_DAYS);
  const days = Array.from({ length: JUDGED_DAYS }, (_, index) => addDays(judgedFrom, index));
  await rollUpShop(rollups, shop, { days });

  const back = Math.min(LEARNT_DAYS, shop.settings.retentionDays - 1);
  const query = {
    firstDay: addDays(today, -back),
    lastDay: addDays(today, -1),
    device: "all",
    visitors: "all",
  } as const;
  const [stages, sales] = await Promise.all([rollups.listStages(query), rollups.listRevenue(query)]);
  const figures = listDayFigures(query, { stages, sales });
  const begun = figures.slice(figures.findIndex(({ visitors }) => visitors > 0));
  const found = figures.some(({ visitors }) => visitors > 0) ? judgeDays(begun, shop.currency) : [];

  const recent = found.filter(({ day }) => day >= judgedFrom);
  await anomalies.replaceSince(judgedFrom, recent, now);
  return recent;
}

/** Days in order, without gaps. */
export function judgeDays(days: DayView[], currency: string): AnomalyView[] {
  // In whole units, so that money is not taken for a count.
  const unit = 10 ** currencyDigits(currency);
  const readings: Record<WatchedFigure, (day: DayView) => number> = {
    "revenue-per-visitor": ({ netRevenue, visitors }) => (visitors === 0 ? 0 : netRevenue / visitors / unit),
    orders: ({ orders }) => orders,
    visitors: ({ visitors }) => visitors,
  };

  return (["revenue-per-visitor", "orders", "visitors"] as const).flatMap((figure) => {
    const watch = createAnomalyWatch(DAY_MS);
    const scale = figure === "revenue-per-visitor" ? unit : 1;
    return days.flatMap((day, index): AnomalyView[] => {
      const reading = readings[figure](day);
      const judgement = watch.observe({ time: Date.parse(day.day), value: reading });
      const { expected, low, high, isAnomaly } = judgement;
      if (!isAnomaly || expected === null || low === null || high === null) return [];
      const numbers = { value: reading * scale, expected: expected * scale, low: low * scale };
      const causes = explainRevenue(day, usualOf(days, index));
      return [
        { day: day.day, figure, ...numbers, high: Number.isFinite(high) ? high * scale : expected * scale, causes },
      ];
    });
  });
}

/** The mean of the same weekday in the weeks before. */
function usualOf(days: DayView[], index: number): DayView {
  const same = Array.from({ length: WEEKS }, (_, week) => days[index - 7 * (week + 1)]).filter(
    (day) => day !== undefined,
  );
  const mean = (name: "visitors" | "addedToCart" | "ordered" | "orders" | "netRevenue") =>
    same.length === 0 ? 0 : same.reduce((sum, day) => sum + day[name], 0) / same.length;
  return {
    day: days[index]?.day ?? "",
    visitors: mean("visitors"),
    addedToCart: mean("addedToCart"),
    ordered: mean("ordered"),
    orders: mean("orders"),
    netRevenue: mean("netRevenue"),
  };
}
