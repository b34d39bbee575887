import { afterAll, expect, test } from "vitest";
import { openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { addDays, createShopCalendar } from "~/lib/shop-calendar";
import { createTestDatabase } from "../create-test-database.ts";

const TODAY = "2026-11-20";

const testDatabase = await createTestDatabase();
const database = openDatabase({ url: testDatabase.url, poolSize: 2, onError: () => undefined });
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const rollUp = (count: number) =>
  createPostgresRollupStore(database, "shop").rollUp(createShopCalendar("UTC"), {
    countTests: false,
    days: Array.from({ length: count }, (_, ago) => addDays(TODAY, -ago)),
  });

async function listAnalyzed(): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_stat_user_tables WHERE relname LIKE '%Rollup' AND last_analyze IS NOT NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Without it each visitor of half a year was looked for among all of the shop's: its rows were new to the planner. */
test("many days at once are analyzed after the first, as the planner knows nothing of them; a few are not", async () => {
  await rollUp(3);
  expect(await listAnalyzed()).toEqual([]);

  expect(await rollUp(30)).toHaveLength(30);
  expect(await listAnalyzed()).toEqual(expect.arrayContaining(["BuyerRollup", "CohortRollup", "VisitorRollup"]));
});
