import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresMerchandisingStore } from "~/adapters/postgres/postgres-merchandising-store";
import { createTestDatabase } from "../create-test-database.ts";

const MIGRATION = join(import.meta.dirname, "../../../prisma/migrations/20261120204000_merchandising/migration.sql");
const SHOPS = [
  {
    id: "with-list",
    settings: {
      agentName: "Sam",
      neverRecommend: [
        { id: "11", title: "Old Mug" },
        { id: "12", title: "Odd “Sock”" },
      ],
    },
  },
  { id: "empty-list", settings: { neverRecommend: [] } },
  { id: "before-there-was-one", settings: { agentName: "Sam" } },
];

const database = await createTestDatabase();
const pool = new pg.Pool({ connectionString: database.url });

/** The part of the migration that moves what merchants had said: the tables are there already. */
const [moveLists = ""] = /^INSERT INTO "MerchandisingRule"[^;]+;/m.exec(readFileSync(MIGRATION, "utf8")) ?? [];

beforeAll(async () => {
  for (const { id, settings } of SHOPS) {
    await pool.query(
      `INSERT INTO "Shop" (id, domain, "primaryHost", name, currency, timezone, locale, "countryCode", "shopifyGid",
         "experimentSalt", settings, "installedAt", "updatedAt")
       VALUES ($1, $1 || '.myshopify.com', $1, $1, 'USD', 'UTC', 'en', 'US', 'gid://shopify/Shop/1', 'salt', $2, now(), now())`,
      [id, settings],
    );
  }
  await pool.query(moveLists);
  // A deployment that was cut off runs it once more.
  await pool.query(moveLists);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const rulesOf = async (shopId: string) => (await createPostgresMerchandisingStore(pool, shopId).read()).rules;

test("what a merchant never wanted recommended is a rule after the migration, once", async () => {
  const rules = await rulesOf("with-list");

  expect(rules.map(({ action, kind, value, label }) => ({ action, kind, value, label }))).toEqual(
    expect.arrayContaining([
      { action: "never", kind: "product", value: "11", label: "Old Mug" },
      { action: "never", kind: "product", value: "12", label: "Odd “Sock”" },
    ]),
  );
  expect(rules).toHaveLength(2);
});

test.each(["empty-list", "before-there-was-one"])("a shop without such a list has no rule: %s", async (shopId) => {
  expect(await rulesOf(shopId)).toEqual([]);
});
