import pg from "pg";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { startGraphileRunner } from "~/adapters/queue/graphile-runner";
import { createTestDatabase } from "../create-test-database.ts";

const database = await createTestDatabase();
const pool = new pg.Pool({ connectionString: database.url });
pool.on("error", () => undefined);
pool.on("connect", (client) => client.on("error", () => undefined));

afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** The server ends the connection that notes the end of a job, with the error of a shutdown (57P01), until the trigger is gone. */
const END_AT_DELETE = `
  CREATE FUNCTION end_connection() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_terminate_backend(pg_backend_pid());
    PERFORM pg_sleep(10);
    RETURN OLD;
  END $$;
  CREATE TRIGGER end_connection BEFORE DELETE ON graphile_worker._private_jobs
    FOR EACH ROW EXECUTE FUNCTION end_connection()`;

test("work on jobs goes on where the database goes away just as the end of one is noted", async () => {
  let runs = 0;
  const warnings: string[] = [];
  const runner = await startGraphileRunner({
    ...{ url: database.url, pool, concurrency: 1, cron: [] },
    handlers: { count: () => Promise.resolve(void (runs += 1)) },
    logger: { info: () => undefined, warn: (_, message) => void warnings.push(message), error: () => undefined },
    metrics: { observeJob: () => undefined } as never,
  });
  onTestFinished(() => runner.stop());

  await pool.query(END_AT_DELETE);
  await pool.query("SELECT graphile_worker.add_job('count')");
  await vi.waitFor(() => expect(warnings).toContain("the work on jobs broke off and is taken up again"), 20_000);
  await pool.query("DROP TRIGGER end_connection ON graphile_worker._private_jobs");

  await vi.waitFor(async () => {
    const { rowCount } = await pool.query("SELECT FROM graphile_worker.jobs");
    expect(rowCount).toBe(0);
  }, 20_000);
  // Its end was not noted the first time, so it is worked on again.
  expect(runs).toBeGreaterThan(1);
});
