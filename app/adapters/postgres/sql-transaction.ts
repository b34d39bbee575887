import pg from "pg";

/** unique_violation, serialization_failure, deadlock_detected: another change came between; the next attempt sees it. */
const CONFLICTS = new Set(["23505", "40001", "40P01"]);
const ATTEMPTS = 3;

/** Several statements of plain SQL that hold together or not at all; tried again (at most 3 times) when they met a conflict. */
export async function runSqlTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
  attempts = ATTEMPTS,
): Promise<Result> {
  try {
    return await attempt(pool, work);
  } catch (error) {
    const isConflict = error instanceof pg.DatabaseError && CONFLICTS.has(error.code ?? "");
    if (!isConflict || attempts <= 1) throw error;
    return runSqlTransaction(pool, work, attempts - 1);
  }
}

async function attempt<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => (isBroken = true));
    throw error;
  } finally {
    client.release(isBroken);
  }
}
