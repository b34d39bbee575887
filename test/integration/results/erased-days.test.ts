import { afterAll, expect, test } from "vitest";
import { createAesSecretBox } from "~/adapters/crypto/aes-secret-box";
import { createEventWriter } from "~/adapters/postgres/event-writer";
import { openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresEventStore } from "~/adapters/postgres/postgres-event-store";
import { createPostgresMaintenance } from "~/adapters/postgres/postgres-maintenance";
import { createPostgresPrivacyStore } from "~/adapters/postgres/postgres-privacy-store";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "~/adapters/postgres/postgres-shop-store";
import { createPostgresVisitStore } from "~/adapters/postgres/postgres-visit-store";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { rollUpShop } from "~/domain/analytics/roll-up-shop";
import { addDays } from "~/lib/shop-calendar";
import { createTestDatabase } from "../create-test-database.ts";

const TODAY = "2026-11-20";
/** Behind UTC: the day that an erasure ends in has begun on the day before there. */
const TIMEZONE = "America/Los_Angeles";

const testDatabase = await createTestDatabase();
const database = openDatabase({ url: testDatabase.url, poolSize: 4, onError: () => undefined });
const { pool } = database;
const writer = createEventWriter(pool);
const maintenance = createPostgresMaintenance(pool);
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const OF_NO_EXPERIMENT = { experiment: null, arm: null, product: null, offer: null };

async function aShop(id: string) {
  const domain = `${id}.myshopify.com`;
  const { shop } = await createPostgresShopStore(database).saveInstalled(
    {
      ...{ domain, primaryHost: domain, hosts: [domain], name: id, email: null, currency: "USD", locale: "en" },
      ...{ timezone: TIMEZONE, countryCode: "US", shopifyGid: `gid://shopify/Shop/${id}`, isDevelopment: false },
    },
    { id, experimentSalt: "salt", settings: shopSettingsSchema.parse({}), now: noonOf(TODAY) },
  );
  const rollups = createPostgresRollupStore(database, id);
  const visits = createPostgresVisitStore(database, id);
  return {
    rollUp: (days: string[] = []) => rollUpShop(rollups, shop, { days }),
    erase: (until: Date) =>
      createPostgresPrivacyStore(
        database,
        { id, domain },
        createAesSecretBox([{ id: "k", key: Buffer.alloc(32) }]),
      ).eraseBefore(until),
    come: (day: string, visitorId: string) =>
      visits.recordVisit({ visitorId, arm: "agent", customerId: null, device: "phone", day, now: noonOf(day) }),
    mark: (day: string, visitorId: string) => visits.markDay(visitorId, day, "addedToCart"),
    show: (day: string, eventId: string) => {
      const happened = { at: noonOf(day), visitorId: null, conversationId: null };
      const opening = { opening: eventId, reason: "size-doubt", move: "size-help", rule: null, ...OF_NO_EXPERIMENT };
      return createPostgresEventStore(pool, writer, id).append([
        {
          ...{ ...happened, id: eventId },
          ...{ type: "product-recommended", data: { product: "11", position: 1, block: "products" } },
        },
        { ...happened, id: `${eventId}-opening`, type: "opening-shown", data: opening },
      ]);
    },
    async read(day: string) {
      const sum = async (sql: string) => (await pool.query<{ sum: number }>(sql, [id, day])).rows[0]?.sum ?? 0;
      return {
        visitors: await sum(
          `SELECT sum(visitors)::int AS sum FROM "VisitorRollup" WHERE "shopId" = $1 AND day = $2 AND stage = 'visit'`,
        ),
        recommended: await sum(
          `SELECT sum(recommended)::int AS sum FROM "ProductRollup" WHERE "shopId" = $1 AND day = $2`,
        ),
        opened: await sum(
          `SELECT sum(shown)::int AS sum FROM "OpeningRollup" WHERE "shopId" = $1 AND day = $2 AND "firstDay" = ''`,
        ),
        began: await sum(
          `SELECT sum(visitors)::int AS sum FROM "CohortRollup" WHERE "shopId" = $1 AND day = $2 AND kind = 'visit'`,
        ),
      };
    },
  };
}

/** Eight in the evening in UTC: the same day in the shop. */
function noonOf(day: string): Date {
  return new Date(`${day}T20:00:00Z`);
}

async function fill(shop: Awaited<ReturnType<typeof aShop>>, day: string) {
  for (const visitor of ["one", "two", "three"]) await shop.come(day, `${visitor}-${day}`);
  await shop.show(day, `event-1-${day}`);
  await shop.show(day, `event-2-${day}`);
}

const FULL = { visitors: 3, recommended: 2, opened: 2, began: 3 };

test("a day whose visits were erased by age stays as it was counted, whatever comes late; the days after it go on", async () => {
  const shop = await aShop("aged");
  const [old, boundary, kept] = [addDays(TODAY, -40), addDays(TODAY, -30), addDays(TODAY, -29)];
  for (const day of [old, boundary, kept]) await fill(shop, day);
  await shop.rollUp();
  for (const day of [old, boundary, kept]) expect(await shop.read(day)).toEqual(FULL);

  await shop.erase(new Date(`${boundary}T22:00:00Z`));
  for (const day of [old, boundary, kept]) {
    await shop.come(day, `late-${day}`);
    await shop.mark(day, `late-${day}`);
    await shop.show(day, `late-${day}`);
  }
  await shop.rollUp([old, boundary, kept]);

  expect(await shop.read(old)).toEqual(FULL);
  expect(await shop.read(boundary)).toEqual(FULL);
  expect(await shop.read(kept)).toEqual({ visitors: 4, recommended: 3, opened: 3, began: 4 });
});

test("a longer retention afterwards brings nothing back, and does not undo what was counted", async () => {
  const shop = await aShop("longer");
  const day = addDays(TODAY, -60);
  await fill(shop, day);
  await shop.rollUp();
  await shop.erase(noonOf(addDays(TODAY, -30)));
  await shop.erase(noonOf(addDays(TODAY, -300)));
  await shop.come(day, "late");
  await shop.rollUp();
  expect(await shop.read(day)).toEqual(FULL);
});

test("an event of a month whose partition was dropped is taken, and destroys nothing that was counted", async () => {
  const shop = await aShop("dropped");
  const day = "2024-03-15";
  await maintenance.maintainEventPartitions(noonOf(day), noonOf("2020-01-01"));
  await fill(shop, day);
  await shop.rollUp();
  expect(await shop.read(day)).toEqual(FULL);

  await maintenance.maintainEventPartitions(noonOf(TODAY), noonOf("2024-11-19"));
  const { rows } = await pool.query("SELECT FROM events.event WHERE shop_id = 'dropped'");
  expect(rows).toEqual([]);
  await shop.show(day, "event-late");
  await shop.come(day, "late");
  await shop.rollUp([day]);
  expect(await shop.read(day)).toEqual(FULL);
});

test("an event that comes before its month's partition, and is moved there later, counts once", async () => {
  const shop = await aShop("early");
  const day = "2027-06-10";
  await shop.show(day, "event-early");
  await shop.rollUp();
  expect((await shop.read(day)).recommended).toBe(1);

  await maintenance.maintainEventPartitions(noonOf("2027-05-20"), noonOf("2020-01-01"));
  await shop.show(day, "event-early");
  await shop.show(day, "event-later");
  await shop.rollUp([day]);
  expect((await shop.read(day)).recommended).toBe(2);
  const { rows } = await pool.query("SELECT FROM events.event_2027_06 WHERE type LIKE 'product-%'");
  expect(rows).toHaveLength(2);
});
