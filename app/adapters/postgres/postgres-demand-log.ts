import type { Pool } from "pg";
import type { DemandLog, UnmetDemandSummary } from "~/ports/demand-log";

const RECORD = `
  INSERT INTO search.unmet_demand AS known (shop_id, day, asked, missing, times, budgets, budget_total, last_at)
  VALUES ($1, ($2::timestamptz AT TIME ZONE 'UTC')::date, $3, $4, 1, CASE WHEN $5::bigint IS NULL THEN 0 ELSE 1 END,
    coalesce($5::bigint, 0), $2)
  ON CONFLICT (shop_id, day, asked, missing) DO UPDATE SET
    times = known.times + 1, budgets = known.budgets + excluded.budgets,
    budget_total = known.budget_total + excluded.budget_total, last_at = greatest(known.last_at, excluded.last_at)`;

const LIST = `
  SELECT asked, missing, sum(times)::int AS times, sum(budgets)::int AS budgets,
    sum(budget_total)::float8 AS budget_total, max(last_at) AS last_at
  FROM search.unmet_demand
  WHERE shop_id = $1 AND day >= $2::date
  GROUP BY asked, missing
  ORDER BY 3 DESC, 6 DESC, asked, missing
  LIMIT $3`;

type DemandRow = Omit<UnmetDemandSummary, "budgetTotal" | "lastAt"> & { budget_total: number; last_at: Date };

export function createPostgresDemandLog(pool: Pool, shopId: string): DemandLog {
  return {
    async record({ asked, missing, budget }, at) {
      await pool.query(RECORD, [shopId, at, asked, missing, budget]);
    },

    async listSince(day, limit) {
      const { rows } = await pool.query<DemandRow>(LIST, [shopId, day, limit]);
      return rows.map(({ budget_total: budgetTotal, last_at: lastAt, ...row }) => ({ ...row, budgetTotal, lastAt }));
    },
  };
}
