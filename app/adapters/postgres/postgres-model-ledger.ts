import type { Pool } from "pg";
import type { ModelLedger } from "~/ports/model-ledger";

/**
 * One row holds the month: whoever reserves last sees what all others have reserved. The shopper waits for it, so it is not
 * waited for until it is on disk: were the database to fall in that moment, a turn's two cents would be missing.
 */
const RESERVE = `
  INSERT INTO "ModelMonth" AS m ("shopId", month, "costMicros")
  SELECT $1, $2, $3::bigint WHERE $4::bigint IS NULL OR $3::bigint <= $4::bigint
  ON CONFLICT ("shopId", month) DO UPDATE SET "costMicros" = m."costMicros" + EXCLUDED."costMicros"
  WHERE $4::bigint IS NULL OR m."costMicros" + EXCLUDED."costMicros" <= $4::bigint
  RETURNING set_config('synchronous_commit', 'off', true)`;

const SETTLE = `
  WITH booked AS (
    INSERT INTO "ModelDay" AS d ("shopId", day, "costMicros") SELECT $1, $9, $8::bigint WHERE $8::bigint > 0
    ON CONFLICT ("shopId", day) DO UPDATE SET "costMicros" = d."costMicros" + EXCLUDED."costMicros"
  )
  UPDATE "ModelMonth" SET turns = turns + $3, "inputTokens" = "inputTokens" + $4,
    "cachedInputTokens" = "cachedInputTokens" + $5, "outputTokens" = "outputTokens" + $6,
    "costMicros" = "costMicros" - $7::bigint + $8::bigint
  WHERE "shopId" = $1 AND month = $2`;

const READ = `
  SELECT turns, "inputTokens"::float8 AS "inputTokens", "outputTokens"::float8 AS "outputTokens",
    "costMicros"::float8 AS "costMicros"
  FROM "ModelMonth" WHERE "shopId" = $1 AND month = $2`;

const SUM_DAYS = `
  SELECT coalesce(sum("costMicros"), 0)::float8 AS micros
  FROM "ModelDay" WHERE "shopId" = $1 AND day >= $2 AND day <= $3`;

type Row = { turns: number; inputTokens: number; outputTokens: number; costMicros: number };

export function createPostgresModelLedger(pool: Pool, shopId: string): ModelLedger {
  return {
    async reserve(month, micros, budgetMicros) {
      const { rowCount } = await pool.query(RESERVE, [shopId, month, micros, budgetMicros]);
      return rowCount === 1;
    },

    async settle({ month, day }, reservedMicros, spent) {
      const { calls, inputTokens, cachedInputTokens, outputTokens, costMicros } = spent;
      const turns = calls > 0 ? 1 : 0;
      const used = [turns, inputTokens, cachedInputTokens, outputTokens, reservedMicros, costMicros];
      await pool.query(SETTLE, [shopId, month, ...used, day]);
    },

    async sumDays(firstDay, lastDay) {
      const { rows } = await pool.query<{ micros: number }>(SUM_DAYS, [shopId, firstDay, lastDay]);
      return rows[0]?.micros ?? 0;
    },

    async read(month) {
      const { rows } = await pool.query<Row>(READ, [shopId, month]);
      return { month, ...(rows[0] ?? { turns: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 }) };
    },
  };
}
