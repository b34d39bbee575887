import type { Pool, PoolClient } from "pg";

/** First key of the locks; the second is a hash of the shop. */
const LOCK_CLASS = 7203;

/**
 * Runs `work` in a transaction, one at a time for each shop over all processes: a webhook's refresh, a sync and the nightly
 * reconciliation may learn the same words and write the same passages at the same moment.
 */
export async function withIndexLock<Result>(
  pool: Pool,
  shopId: string,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [LOCK_CLASS, shopId]);
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    await client.query("ROLLBACK").then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}
