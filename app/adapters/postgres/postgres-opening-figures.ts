import type { Pool } from "pg";
import type { TriggerFigures } from "~/contracts/trigger-figures";
import type { OpeningFigures } from "~/ports/opening-figures";
import type { RollupQuery } from "~/ports/rollup-store";

/** Rows with an empty first day stand for all visitors. */
const VISITORS: Record<RollupQuery["visitors"], string> = {
  all: `"firstDay" = ''`,
  new: `"firstDay" >= $2`,
  returning: `"firstDay" > '' AND "firstDay" < $2`,
};

/** $1 shop, $2 and $3 first and last day, $4 device or null. */
function listSql({ visitors }: RollupQuery): string {
  return `
    SELECT move, nullif(rule, '') AS "ruleId", sum(offered)::int AS offered, sum("heldOut")::int AS "heldOut",
      sum(shown)::int AS shown, sum(engaged)::int AS engaged, sum(dismissed)::int AS dismissed,
      sum("addedToCart")::int AS "addedToCart", sum(orders)::int AS orders, sum(revenue)::float8 AS revenue
    FROM "OpeningRollup"
    WHERE "shopId" = $1 AND day >= $2 AND day <= $3 AND ($4::text IS NULL OR device = $4) AND ${VISITORS[visitors]}
    GROUP BY move, rule ORDER BY shown DESC, move, rule`;
}

export function createPostgresOpeningFigures(pool: Pool, shopId: string): OpeningFigures {
  return {
    async list(query) {
      const { firstDay, lastDay, device } = query;
      const values = [shopId, firstDay, lastDay, device === "all" ? null : device];
      return (await pool.query<TriggerFigures>(listSql(query), values)).rows;
    },
  };
}
