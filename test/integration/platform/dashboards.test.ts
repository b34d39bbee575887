import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp } from "../start-app.ts";
import { openPage } from "./people.ts";

const app = await startApp({
  shops: [{ handle: "atoll", currency: "JPY", countryCode: "KI", ianaTimezone: "Pacific/Kiritimati" }],
  env: { SAMPLE_DATA: "1" },
});
afterAll(() => app.close());
beforeAll(async () => {
  // Noon in UTC is two in the morning of the next day there.
  await app.sim("clock", { set: "2031-03-05T12:00:00Z" });
  await app.install("atoll");
});

const textOf = async (path: string) => (await (await openPage(app, "atoll", path)).text()).replaceAll("<!-- -->", "");

test.each(["/app", "/app/funnel", "/app/cohorts", "/app/products", "/app/openings", "/app/conversations/topics"])(
  "%s of a demo says that its figures are made up",
  async (path) => {
    expect(await textOf(path)).toMatch(/Sample data.*are made up/s);
  },
);

test("a shop far ahead of UTC sees its own today, and yen without decimals", async () => {
  const text = await textOf("/app");
  expect(text).toContain("Feb 5, 2031 – Mar 6, 2031.");
  expect(text).toContain("¥0 from 0 orders by 0 visitors");
});

test("openings are told with how often they came, what they cost in dismissals and what was bought after them", async () => {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query(
    `INSERT INTO "OpeningRollup" ("shopId", "firstDay", day, move, rule, device, offered, "heldOut", shown, engaged, dismissed, "addedToCart", orders, revenue)
     SELECT id, '', day, 'size-help', '', 'phone', 9, 2, shown, 4, 2, 3, 1, 4500 FROM "Shop", (VALUES ('2031-03-01', 8), ('2031-01-20', 5)) AS days (day, shown)`,
  );
  await client.end();

  const words = (await textOf("/app/openings")).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(words).toContain("Size help 9 2 8 (before: 5) 4 (50%) 2 (25%) 3 ¥4,500 · 1 order (before: ¥4,500)");
});
