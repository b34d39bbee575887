import type { Pool } from "pg";
import { z } from "zod";
import { type KeptLearning, keptLearningSchema, weighedReasonsSchema } from "~/contracts/kept-learning";
import type { ReasonLearningStore } from "~/ports/reason-learning-store";
import { runSqlTransaction } from "./sql-transaction";

const LOCK = "SELECT pg_advisory_xact_lock(hashtext('reasons:' || $1))";
const READ = `SELECT state FROM "ReasonLearning" WHERE "shopId" = $1`;
const SAVE = `
  INSERT INTO "ReasonLearning" ("shopId", state) VALUES ($1, $2)
  ON CONFLICT ("shopId") DO UPDATE SET state = excluded.state`;

const NOTE = `
  INSERT INTO "LeftAloneVisit" ("shopId", "visitorId", "askedAt", reasons, "isHeldOut")
  SELECT "shopId", id, $3::timestamp, $4::jsonb, $5 FROM "Visitor"
  WHERE "shopId" = $1 AND id = $2 AND arm IS NOT NULL AND NOT "isPreview" AND NOT EXISTS (
    SELECT 1 FROM "LeftAloneVisit"
    WHERE "shopId" = $1 AND "visitorId" = $2 AND "askedAt" > $3::timestamp - interval '1 day'
  )
  ON CONFLICT DO NOTHING`;

/** An opening counts as said when it was offered: what became of it on the page may not have been told. */
const TAKE = `
  WITH due AS (
    DELETE FROM "LeftAloneVisit" WHERE "shopId" = $1 AND ("visitorId", "askedAt") IN (
      SELECT "visitorId", "askedAt" FROM "LeftAloneVisit" WHERE "shopId" = $1 AND "askedAt" < $2::timestamp
      ORDER BY "askedAt", "visitorId" LIMIT $3
    )
    RETURNING *
  )
  SELECT due.reasons, due."isHeldOut",
    EXISTS (
      SELECT 1 FROM events.event
      WHERE shop_id = $1 AND visitor_id = due."visitorId" AND type IN ('opening-offered', 'opening-shown')
        AND at > due."askedAt" AT TIME ZONE 'UTC' - interval '7 days'
        AND at < due."askedAt" AT TIME ZONE 'UTC' + interval '1 day'
    ) AS "wasSpokenTo",
    EXISTS (
      SELECT 1 FROM "Order" AS sale JOIN "Shop" AS shop ON shop.id = sale."shopId"
      WHERE sale."shopId" = $1 AND sale."visitorId" = due."visitorId"
        AND sale."placedAt" >= due."askedAt" AND sale."placedAt" < due."askedAt" + interval '1 day'
        AND sale."cancelledAt" IS NULL AND (NOT sale."isTest" OR shop."isDevelopment")
    ) AS ordered
  FROM due ORDER BY due."askedAt", due."visitorId"`;

const takenSchema = z.array(
  z.object({ reasons: weighedReasonsSchema, isHeldOut: z.boolean(), wasSpokenTo: z.boolean(), ordered: z.boolean() }),
);

export function createPostgresReasonLearningStore(pool: Pool, shopId: string): ReasonLearningStore {
  return {
    read: () => read(pool, shopId),

    async countWaiting() {
      const { rows } = await pool.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM "LeftAloneVisit" WHERE "shopId" = $1`,
        [shopId],
      );
      return rows[0]?.count ?? 0;
    },

    async noteLeftAlone({ visitorId, reasons, isHeldOut, at }) {
      const stored = JSON.stringify(weighedReasonsSchema.parse({ weights: reasons }));
      await pool.query(NOTE, [shopId, visitorId, at.toISOString(), stored, isHeldOut]);
    },

    settle: (until, most, learn) =>
      runSqlTransaction(pool, async (client) => {
        await client.query(LOCK, [shopId]);
        const before = await read(client, shopId);
        const { rows } = await client.query(TAKE, [shopId, until.toISOString(), most]);
        const taken = takenSchema.parse(rows);
        const visits = taken.flatMap(({ wasSpokenTo, reasons, ...visit }) =>
          wasSpokenTo ? [] : [{ ...visit, reasons: reasons.weights }],
        );
        if (visits.length > 0) {
          const after = keptLearningSchema.parse(learn(before, visits));
          await client.query(SAVE, [shopId, JSON.stringify(after)]);
        }
        return taken.length;
      }),

    async forgetWaiting() {
      await pool.query(`DELETE FROM "LeftAloneVisit" WHERE "shopId" = $1`, [shopId]);
    },

    forget: () =>
      runSqlTransaction(pool, async (client) => {
        await client.query(LOCK, [shopId]);
        await client.query(`DELETE FROM "LeftAloneVisit" WHERE "shopId" = $1`, [shopId]);
        await client.query(`DELETE FROM "ReasonLearning" WHERE "shopId" = $1`, [shopId]);
      }),
  };
}

/** What cannot be read is learnt anew: until then the built-in weights hold. */
async function read(client: Pick<Pool, "query">, shopId: string): Promise<KeptLearning | null> {
  const { rows } = await client.query<{ state: unknown }>(READ, [shopId]);
  return keptLearningSchema.safeParse(rows[0]?.state).data ?? null;
}
