import { z } from "zod";
import type { Database } from "~/adapters/postgres/open-database";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "~/adapters/postgres/postgres-shop-store";
import { readResults } from "~/domain/analytics/read-results";
import { compareArms } from "~/domain/experiments/compare-arms";
import type { Arm } from "~/lib/experiment-arm";
import { addDays, dayOf } from "~/lib/shop-calendar";
import { estimateMean } from "~/lib/statistics/estimate-mean";
import { addValue, emptyMoments } from "~/lib/statistics/moments";
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
  const today = dayOf(clock.now(), shop.timezone);
  const [results, visitors, spending] = await Promise.all([
    readResults({ rollups, clock }, shop, { days }),
    rollups.countVisitors(addDays(today, 1 - days), today),
    readSpending(database, shop.id),
  ]);

  const totalsOf = (arm: Arm): LedgerTotals => {
    const figures = results.arms[arm];
    const counted = visitors.find((row) => row.arm === arm);
    return {
      visitors: figures?.visitors ?? 0,
      engaged: figures?.engaged ?? 0,
      recommended: counted?.recommended ?? 0,
      addedToCart: counted?.addedToCart ?? 0,
      ordered: counted?.checkedOut ?? 0,
      orders: figures?.orders ?? 0,
      netRevenue: figures?.netRevenue ?? 0,
    };
  };
  const { lift, interval } = compareArms(estimate("agent", spending), estimate("holdout", spending), 1);
  return {
    arms: { agent: totalsOf("agent"), holdout: totalsOf("holdout") },
    unjoined: results.unjoined,
    lift,
    interval,
  };
}

const spendingSchema = z.array(z.object({ arm: z.string(), net: z.coerce.number() }));

async function readSpending({ pool }: Database, shopId: string) {
  const { rows } = await pool.query(
    `SELECT visitor.arm, coalesce(sum(placed.net) FILTER (WHERE placed."cancelledAt" IS NULL), 0) AS net
       FROM "Visitor" visitor LEFT JOIN "Order" placed
         ON placed."shopId" = visitor."shopId" AND placed."visitorId" = visitor.id
      WHERE visitor."shopId" = $1 AND visitor.arm IS NOT NULL
      GROUP BY visitor.id, visitor.arm`,
    [shopId],
  );
  return spendingSchema.parse(rows);
}

function estimate(arm: Arm, spending: z.infer<typeof spendingSchema>) {
  const moments = emptyMoments();
  for (const row of spending) if (row.arm === arm) addValue(moments, row.net);
  return estimateMean(arm, moments);
}
