import type { Database } from "~/adapters/postgres/open-database";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "~/adapters/postgres/postgres-shop-store";
import { readResults } from "~/domain/analytics/read-results";
import { compareArms } from "~/domain/experiments/compare-arms";
import type { Arm } from "~/lib/experiment-arm";
import { dayOf } from "~/lib/shop-calendar";
import type { Interval } from "~/lib/statistics/relative-interval";
import type { LedgerTotals } from "./ledger.ts";

export type Dashboards = {
  arms: Record<Arm, LedgerTotals>;
  unjoined: { orders: number; netRevenue: number };
  /** Relative difference of revenue per visitor of the agent's arm to the holdout's, at one look that was planned beforehand. */
  lift: number | null;
  interval: Interval | null;
};

type Options = { handle: string; since: Date; now: Date };

/** What the merchant's pages say of the days from `since` to `now`, by the functions that those pages read. */
export async function readDashboards(database: Database, { handle, since, now }: Options): Promise<Dashboards> {
  const shop = await createPostgresShopStore(database).findByDomain(`${handle}.myshopify.com`);
  if (shop === null) throw new Error(`${handle} has not installed the app.`);
  const rollups = createPostgresRollupStore(database, shop.id);
  const period = { firstDay: dayOf(since, shop.timezone), lastDay: dayOf(now, shop.timezone) };
  const { arms, unjoined, estimates } = await readResults({ rollups, clock: { now: () => now } }, shop, period);

  const [agent, holdout] = [arms.agent, arms.holdout];
  if (!agent || !holdout) throw new Error("The dashboards know only one arm: nobody came in the other.");
  const estimateOf = (arm: Arm) => {
    const estimate = estimates.find((one) => one.arm === arm);
    if (!estimate) throw new Error(`The dashboards estimate nothing for the arm "${arm}".`);
    return estimate;
  };
  const { lift, interval } = compareArms(estimateOf("agent"), estimateOf("holdout"), 1);
  return { arms: { agent, holdout }, unjoined, lift, interval };
}
