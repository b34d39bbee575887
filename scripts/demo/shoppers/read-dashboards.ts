import type { Database } from "~/adapters/postgres/open-database";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "~/adapters/postgres/postgres-shop-store";
import { readResults } from "~/domain/analytics/read-results";
import { compareArms } from "~/domain/experiments/compare-arms";
import type { Arm } from "~/lib/experiment-arm";
import type { Interval } from "~/lib/statistics/relative-interval";
import { DEMO_HANDLE } from "../start-shop-floor.ts";
import type { LedgerTotals } from "./ledger.ts";

export type Dashboards = {
  arms: Record<Arm, LedgerTotals>;
  unjoined: { orders: number; netRevenue: number };
  /** Relative difference of revenue per visitor of the agent's arm to the holdout's, at one look that was planned beforehand. */
  lift: number | null;
  interval: Interval | null;
};

/** What the merchant's pages say about the last `days` days, by the functions that those pages read. */
export async function readDashboards(database: Database, days: number): Promise<Dashboards> {
  const shop = await createPostgresShopStore(database).findByDomain(`${DEMO_HANDLE}.myshopify.com`);
  if (shop === null) throw new Error("The demo shop is not installed.");
  const rollups = createPostgresRollupStore(database, shop.id);
  const clock = { now: () => new Date() };
  const results = await readResults({ rollups, clock }, shop, { days });

  const totalsOf = (arm: Arm): LedgerTotals => {
    const figures = results.arms[arm];
    return {
      visitors: figures?.visitors ?? 0,
      engaged: figures?.engaged ?? 0,
      recommended: figures?.recommended ?? 0,
      addedToCart: figures?.addedToCart ?? 0,
      ordered: figures?.ordered ?? 0,
      orders: figures?.orders ?? 0,
      netRevenue: figures?.netRevenue ?? 0,
    };
  };
  const estimateOf = (arm: Arm) => results.estimates.find((estimate) => estimate.arm === arm);
  const [agent, holdout] = [estimateOf("agent"), estimateOf("holdout")];
  const compared = agent && holdout ? compareArms(agent, holdout, 1) : null;
  return {
    arms: { agent: totalsOf("agent"), holdout: totalsOf("holdout") },
    unjoined: results.unjoined,
    lift: compared?.lift ?? null,
    interval: compared?.interval ?? null,
  };
}
