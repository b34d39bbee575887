import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { createTestDatabase } from "../create-test-database.ts";

const database = await createTestDatabase();
afterAll(() => database.drop());

test("a test database is migrated: the app's tables, the events and the queue are there", async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();

  const { rows } = await client.query<{ found: boolean }>(
    `SELECT to_regclass('public."Shop"') IS NOT NULL AND to_regclass('events.event') IS NOT NULL
       AND to_regclass('graphile_worker.jobs') IS NOT NULL AS found`,
  );
  await client.end();

  expect(rows).toEqual([{ found: true }]);
});
