import type { Pool } from "pg";
import type { Period } from "~/lib/result-periods";
import type { DemandCount, DemandKind, DemandLog } from "~/ports/demand-log";

const RECORD = `
  INSERT INTO search.unmet_demand AS known (shop_id, day, kind, asked, missing, times, budgets, budget_total, last_at)
  VALUES ($1, ($2::timestamptz AT TIME ZONE 'UTC')::date, $6, $3, $4, 1, CASE WHEN $5::bigint IS NULL THEN 0 ELSE 1 END,
    coalesce($5::bigint, 0), $2)
  ON CONFLICT (shop_id, day, kind, asked, missing) DO UPDATE SET
    times = known.times + 1, budgets = known.budgets + excluded.budgets,
    budget_total = known.budget_total + excluded.budget_total, last_at = greatest(known.last_at, excluded.last_at)`;

/** Prices of what is sold under the wish's words: at least half of its words, so that one common word brings not everything. */
const LIST = `
  WITH listed AS (
    SELECT asked, missing, sum(times)::int AS times, sum(budgets)::int AS budgets,
      sum(budget_total)::float8 AS budget_total, max(last_at) AS last_at
    FROM search.unmet_demand
    WHERE shop_id = $1 AND day >= $2::date AND day <= $5::date AND kind = $4
    GROUP BY asked, missing
    ORDER BY 3 DESC, 6 DESC, asked, missing
    LIMIT $3
  ), config AS (
    SELECT ('search.' || text_config)::regconfig AS name FROM search.shop_index WHERE shop_id = $1
  )
  SELECT listed.*, prices.low, prices.high
  FROM listed
  LEFT JOIN LATERAL (
    SELECT tsvector_to_array(to_tsvector(config.name, listed.asked)) AS lexemes FROM config
    WHERE $4 = 'product' AND listed.budgets = 0
  ) AS wish ON true
  LEFT JOIN LATERAL (
    SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY d.price_min) AS low,
      percentile_cont(0.75) WITHIN GROUP (ORDER BY d.price_min) AS high
    FROM search.document AS d
    WHERE d.shop_id = $1
      AND d.tsv @@ (SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery FROM unnest(wish.lexemes) AS lexeme)
      AND 2 * (SELECT count(*) FROM unnest(wish.lexemes) AS lexeme WHERE d.tsv @@ quote_literal(lexeme)::tsquery)
        >= cardinality(wish.lexemes)
  ) AS prices ON true
  ORDER BY times DESC, last_at DESC, asked, missing`;

const COUNT = `
  SELECT asked, missing, sum(times)::int AS times FROM search.unmet_demand
  WHERE shop_id = $1 AND day >= $2::date AND day <= $5::date AND kind = $4
  GROUP BY asked, missing ORDER BY 3 DESC, asked, missing LIMIT $3`;

type DemandRow = {
  asked: string;
  missing: string;
  times: number;
  budgets: number;
  budget_total: number;
  last_at: Date;
  low: number | null;
  high: number | null;
};

export function createPostgresDemandLog(pool: Pool, shopId: string): DemandLog {
  return {
    async record({ kind, asked, missing, budget }, at) {
      await pool.query(RECORD, [shopId, at, asked, missing, budget, kind]);
    },

    async list({ firstDay, lastDay }: Period, kind: DemandKind, limit: number) {
      const { rows } = await pool.query<DemandRow>(LIST, [shopId, firstDay, limit, kind, lastDay]);
      return rows.map(({ budget_total: budgetTotal, last_at: lastAt, low, high, ...row }) => ({
        ...{ ...row, kind, budgetTotal, lastAt },
        prices: low === null || high === null ? null : { low: Math.round(low), high: Math.round(high) },
      }));
    },

    async count({ firstDay, lastDay }: Period, kind: DemandKind, limit: number) {
      const { rows } = await pool.query<DemandCount>(COUNT, [shopId, firstDay, limit, kind, lastDay]);
      return rows;
    },
  };
}
