import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { createPostgresMaintenance } from "~/adapters/postgres/postgres-maintenance";
import { createWorkerLiveness } from "~/adapters/queue/worker-liveness";
import { createTestDatabase } from "../create-test-database.ts";

const database = await createTestDatabase();
const pool = new pg.Pool({ connectionString: database.url });
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const other = createWorkerLiveness({ url: database.url, pool, logger });

afterAll(async () => {
  await other.stop();
  await pool.end();
  await database.drop();
});

async function aJobLockedBy(workerId: string) {
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM graphile_worker.add_job('anything')");
  await pool.query(
    "UPDATE graphile_worker._private_jobs SET locked_by = $2, locked_at = now() - interval '1 minute' WHERE id = $1",
    [rows[0]?.id, workerId],
  );
  return async () => {
    const { rows: jobs } = await pool.query<{ locked_by: string | null }>(
      "SELECT locked_by FROM graphile_worker._private_jobs WHERE id = $1",
      [rows[0]?.id],
    );
    return jobs[0]?.locked_by;
  };
}

test("a job of a worker that was killed goes to another at once; a living worker keeps its own", async () => {
  const killed = createWorkerLiveness({ url: database.url, pool, logger });
  await killed.claim("worker-killed");
  await other.claim("worker-alive");
  const holderOfKilled = await aJobLockedBy("worker-killed");
  const holderOfAlive = await aJobLockedBy("worker-alive");
  const third = createWorkerLiveness({ url: database.url, pool, logger });

  const whileAlive = await third.releaseDead();
  // The end of a process closes its connection; that is all PostgreSQL sees of a kill -9.
  await killed.stop();
  const afterwards = await third.releaseDead();
  await third.stop();

  expect(whileAlive).toEqual([]);
  expect(afterwards).toEqual(["worker-killed"]);
  expect(await holderOfKilled()).toBeNull();
  expect(await holderOfAlive()).toBe("worker-alive");
});

test("a job that was replaced while its worker died is tried by nobody, and forgotten a month later", async () => {
  const addKeyed = () => pool.query("SELECT graphile_worker.add_job('rolling-up', job_key := 'shop')");
  const listAttempts = async () => {
    const { rows } = await pool.query<{ attempts: number; max_attempts: number }>(
      "SELECT attempts, max_attempts FROM graphile_worker.jobs WHERE task_identifier = 'rolling-up' ORDER BY id",
    );
    return rows.map(({ attempts, max_attempts }) => (attempts < max_attempts ? "waits" : "failed"));
  };
  await addKeyed();
  await pool.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = 'dead', locked_at = now() - interval '1 minute'
     WHERE key = 'shop'`,
  );
  await addKeyed();
  await other.releaseDead();
  const afterwards = await listAttempts();

  const maintenance = createPostgresMaintenance(pool);
  await maintenance.forgetFailedJobs(new Date(Date.now() - 60_000));
  const sameDay = await listAttempts();
  await maintenance.forgetFailedJobs(new Date(Date.now() + 60_000));

  expect(afterwards).toEqual(["failed", "waits"]);
  expect(sameDay).toEqual(["failed", "waits"]);
  expect(await listAttempts()).toEqual(["waits"]);
});
