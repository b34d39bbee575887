import type { Pool } from "pg";
import { LOCK_ROLL_UP } from "./lock-roll-up";
import { runSqlTransaction } from "./sql-transaction";

const NOTE = `
  UPDATE "Shop" SET "erasedUntil" = $2::timestamptz AT TIME ZONE 'UTC'
  WHERE id = $1 AND ("erasedUntil" IS NULL OR "erasedUntil" < $2::timestamptz AT TIME ZONE 'UTC')`;

/**
 * Notes, before anything is erased by age, that what the shops did before `until` can be counted no more. Under the lock of
 * roll-ups: one that is counting such a day ends first, one that comes later leaves it alone.
 */
export async function noteErased(pool: Pool, shopIds: string[], until: Date): Promise<void> {
  for (const shopId of shopIds) {
    await runSqlTransaction(pool, async (client) => {
      await client.query(LOCK_ROLL_UP, [shopId]);
      await client.query(NOTE, [shopId, until]);
    });
  }
}
