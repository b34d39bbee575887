import type { TurnStore } from "~/ports/turn-store";
import { beginTurnRow } from "./begin-turn-row";
import { endTurnRow } from "./end-turn-row";
import type { Database } from "./open-database";
import { runSqlTransaction } from "./sql-transaction";
import { toTurnRecord, TURN_COLUMNS, type TurnRow } from "./turn-row";

/** A turn that was cut off longer ago is not taken up again. */
const UNFINISHED_MS = 30 * 60_000;

/** Plain SQL throughout: a shopper waits for every statement here, and Prisma compiles each of its queries anew (1 to 3 ms). */
export function createPostgresTurnStore({ pool }: Pick<Database, "pool">, shopId: string): TurnStore {
  async function findOne(condition: string, values: unknown[]) {
    const { rows } = await pool.query<TurnRow>(
      `SELECT ${TURN_COLUMNS} FROM "Turn" AS t WHERE t."shopId" = $1 AND ${condition}`,
      [shopId, ...values],
    );
    return rows[0] ? toTurnRecord(rows[0]) : null;
  }

  return {
    find: (id) => findOne("t.id = $2", [id]),

    findUnfinished: (conversationId, now) =>
      findOne(
        `t."conversationId" = $2 AND t.status = 'RUNNING' AND t."startedAt" > $3 ORDER BY t."startedAt" DESC LIMIT 1`,
        [conversationId, new Date(now.getTime() - UNFINISHED_MS).toISOString()],
      ),

    begin: (turn) => runSqlTransaction(pool, (client) => beginTurnRow(client, shopId, turn)),

    async takeOver(id, now, leaseUntil) {
      const { rowCount } = await pool.query(
        `UPDATE "Turn" SET "leaseUntil" = $4 WHERE "shopId" = $1 AND id = $2 AND status = 'RUNNING' AND "leaseUntil" <= $3`,
        [shopId, id, now.toISOString(), leaseUntil.toISOString()],
      );
      return rowCount === 1;
    },

    async append(id, sequence, event, leaseUntil) {
      const { rowCount } = await pool.query(
        `UPDATE "Turn" SET events = events || $4::jsonb, "leaseUntil" = $5
         WHERE "shopId" = $1 AND id = $2 AND status = 'RUNNING' AND jsonb_array_length(events) = $3`,
        [shopId, id, sequence, JSON.stringify([event]), leaseUntil.toISOString()],
      );
      return rowCount === 1;
    },

    async renew(id, leaseUntil) {
      await pool.query(`UPDATE "Turn" SET "leaseUntil" = $3 WHERE "shopId" = $1 AND id = $2 AND status = 'RUNNING'`, [
        shopId,
        id,
        leaseUntil.toISOString(),
      ]);
    },

    end: (id, sequence, end) => runSqlTransaction(pool, (client) => endTurnRow(client, shopId, { id, sequence, end })),
  };
}
