import type { CohortQuery, CohortRowView, CohortsView } from "~/contracts/cohort-view";
import { mondayOf } from "~/lib/monday-of";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { CohortSelection, CohortSource } from "~/ports/cohort-source";
import type { RollupStore } from "~/ports/rollup-store";
import { buildCohortRows } from "./build-cohort-rows";
import { catchUp } from "./catch-up";
import type { ResultsShop } from "./read-results";

/** Shares of fewer say more about chance than about them. */
export const SMALLEST_COHORT = 30;
/** A year in weeks would not be read. */
const MOST_COLUMNS = 13;

/**
 * Who came (or ordered) for the first time in the same week, and what they did in the weeks since. What has changed is rolled
 * up first. First days before the shop's retention are left out: nobody knows any more whether they were the first.
 */
export async function readCohorts(
  { rollups, cohorts, clock }: { rollups: RollupStore; cohorts: CohortSource; clock: Clock },
  shop: ResultsShop,
  { by, weeks, device, segment }: CohortQuery,
): Promise<CohortsView & { countedUntil: Date | null }> {
  const countedUntil = await catchUp({ rollups, clock }, shop, ["cohorts"]);
  const today = dayOf(clock.now(), shop.timezone);
  const thisWeek = mondayOf(today);
  const kept = mondayOf(addDays(today, 7 - shop.settings.retentionDays));
  const wanted = addDays(thisWeek, -7 * (weeks - 1));
  const span = { firstWeek: wanted > kept ? wanted : kept, lastWeek: thisWeek, device, segment };
  const isByWeek = by === "visit" || by === "purchase";
  const group: CohortSelection["group"] = isByWeek ? "none" : by;
  const kind = by === "purchase" ? "purchase" : "visit";

  const [sums, talk] = await Promise.all([
    cohorts.list({ ...span, kind, group }),
    cohorts.list({ ...span, kind: "visit", group: "talk" }),
  ]);
  const options = { today, columns: Math.min(weeks, MOST_COLUMNS), smallest: SMALLEST_COHORT };
  const rows = buildCohortRows(sums, isByWeek ? "cohort" : "group", options);
  const both = new Map(buildCohortRows(talk, "group", options).map((row) => [row.key, row]));
  const [talked, silent] = [both.get("talked"), both.get("silent")];
  return {
    rows: isByWeek ? rows.reverse() : rows.sort(byMembers),
    talk: talked && silent ? { talked, silent } : null,
    smallest: SMALLEST_COHORT,
    countedUntil,
  };
}

function byMembers(left: CohortRowView, right: CohortRowView): number {
  return right.members - left.members;
}
