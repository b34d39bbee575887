import { afterAll, expect, test } from "vitest";
import { openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresDiscountStore } from "~/adapters/postgres/postgres-discount-store";
import { createPostgresAgentTrail } from "~/adapters/postgres/postgres-agent-trail";
import { createPostgresConversationStore } from "~/adapters/postgres/postgres-conversation-store";
import { createPostgresInboxStore } from "~/adapters/postgres/postgres-inbox-store";
import { createPostgresOrderStore } from "~/adapters/postgres/postgres-order-store";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "~/adapters/postgres/postgres-shop-store";
import { createPostgresSittingStore } from "~/adapters/postgres/postgres-sitting-store";
import { createPostgresTicketStore } from "~/adapters/postgres/postgres-ticket-store";
import { createPostgresTurnStore } from "~/adapters/postgres/postgres-turn-store";
import { createPostgresVisitStore } from "~/adapters/postgres/postgres-visit-store";
import { sittingFilterSchema } from "~/contracts/inbox";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { storedTurnRequestSchema } from "~/contracts/stored-turn";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readAnswering } from "~/domain/conversations/sittings/read-answering";
import { readTopics } from "~/domain/conversations/sittings/read-topics";
import { recordOrder } from "~/domain/orders/record-order";
import { recordRefund } from "~/domain/orders/record-refund";
import { createShopCalendar } from "~/lib/shop-calendar";
import type { SecretBox } from "~/ports/secret-box";
import { aTrace } from "../../builders/a-sitting-turn.ts";
import { anOrder } from "../../unit/app/domain/orders/order-facts.ts";
import { fillSittings } from "../../../scripts/bench/dashboards/fill-sittings.ts";
import { createTestDatabase } from "../create-test-database.ts";
import { type SittingRow, sumSittingsByHand, sumTopicsByHand } from "./sum-sittings-by-hand.ts";

const SHOP = "talks";
const NOW = new Date("2026-11-20T12:00:00Z");
const clock = { now: () => NOW };
const settings = shopSettingsSchema.parse({});
const plain: SecretBox = { seal: (text) => text, open: (text) => text };

const testDatabase = await createTestDatabase();
const database = openDatabase({ url: testDatabase.url, poolSize: 4, onError: () => undefined });
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const turns = createPostgresTurnStore(database, SHOP);
const conversations = createPostgresConversationStore(database, plain, SHOP);
const rollups = createPostgresRollupStore(database, SHOP);
const sittings = createPostgresSittingStore(database.pool, SHOP);
const visits = createPostgresVisitStore(database, SHOP);
const orders = createPostgresOrderStore(database, SHOP);
const shop = { id: SHOP, timezone: "UTC", isDevelopment: false, settings };

async function openShop(id = SHOP) {
  const domain = `${id}.myshopify.com`;
  await createPostgresShopStore(database).saveInstalled(
    {
      ...{ domain, primaryHost: domain, hosts: [domain], name: id, email: null, currency: "USD", locale: "en" },
      ...{ timezone: "UTC", countryCode: "US", shopifyGid: `gid://shopify/Shop/${id}`, isDevelopment: false },
    },
    { id, experimentSalt: "salt", settings, now: new Date("2026-01-01T00:00:00Z") },
  );
}

type Said = { visitor: string; talk: string; at: string; intent: string; shows?: "products"; isPreview?: boolean };

/** A turn of a conversation, with its reply: half a second until its first words. Gives the id of the reply. */
async function say({ visitor, talk, at, intent, shows, isPreview = false }: Said): Promise<string> {
  const [id, startedAt] = [`${talk}-${at}`, new Date(at)];
  const after = (ms: number) => new Date(startedAt.getTime() + ms);
  const begun = await turns.begin({
    ...{ id, idempotencyKey: id, visitor: { id: visitor, customerId: null, isPreview } },
    conversation: { named: null, freshId: talk, aliveSince: new Date("2026-01-01T00:00:00Z") },
    request: storedTurnRequestSchema.parse({ message: "hello", tap: null, page: { path: "/" } }),
    ...{ message: { id: `said-${id}`, text: "hello" }, startedAt, leaseUntil: after(60_000) },
  });
  expect(begun.outcome).toBe("begun");
  if (shows) await turns.append(id, 1, { type: "products", items: [] }, after(60_000));
  const text = { type: "text-delta" as const, text: "Here you are." };
  await turns.append(id, shows ? 2 : 1, text, after(60_000));
  await turns.end(id, shows ? 3 : 2, {
    ...{ status: "completed", event: { type: "turn-end", turnId: id, messageId: `reply-${id}` } },
    trace: aTrace({ intents: [intent], mood: 0.5, costMicros: 100 }),
    ...{ message: { id: `reply-${id}`, blocks: [text] }, memory: null, profile: null, language: "en" },
    ...{ firstReplyAt: after(500), endedAt: after(2000) },
  });
  return `reply-${id}`;
}

async function buy(id: string, talk: string, placedAt: Date, price: number, more: { isTest?: boolean } = {}) {
  const dependencies = {
    orders,
    visits,
    trail: createPostgresAgentTrail(database, SHOP),
    discounts: createPostgresDiscountStore(database.pool, SHOP),
    jobs: { enqueue: () => Promise.resolve(), isDue: () => Promise.resolve(false) },
  };
  const facts = {
    ...anOrder({ id, cartToken: null, placedAt, updatedAt: placedAt, ...more }),
    subtotal: price,
    currentSubtotal: price,
  };
  await recordOrder(dependencies, shop, {
    facts,
    refunds: [],
    marks: { cartMetafield: talk, cartAttribute: null, discountCodes: [] },
  });
  return (amount: number) =>
    recordRefund(dependencies, shop, { id: `refund-${id}`, orderId: id, amount, adjustments: [], createdAt: NOW });
}

const filterOf = (address: string) => resultsFilterSchema.parse(Object.fromEntries(new URLSearchParams(address)));

async function read(address = "") {
  const { now } = await readTopics({ sittings, rollups, clock }, shop, filterOf(address));
  const answering = await readAnswering({ sittings, rollups, clock }, shop, filterOf(address));
  const { firstDay, lastDay } = answering.periods.period;
  const { device, visitors } = filterOf(address);
  const all = await sittings.summarize({
    firstDay,
    lastDay,
    device,
    visitors,
    settledBefore: new Date("2026-11-13T12:00:00Z"),
  });
  expect(now.conversations).toBe(all.conversations);
  const topics = Object.fromEntries(now.topics.map(({ name, conversations: count, net }) => [name, [count, net]]));
  const paths = Object.fromEntries(now.paths.map(({ path, conversations: count }) => [path, count]));
  return { all, topics, paths, days: answering.days.filter((day) => day.conversations > 0) };
}

test("counts by hand: returns, late orders, refunds and ratings, people, previews, and who is forgotten", async () => {
  await openShop();
  const met = { arm: "agent", customerId: null, device: "phone" } as const;
  await visits.recordVisit({ visitorId: "ann", ...met, day: "2026-10-01", now: new Date("2026-10-01T10:00:00Z") });

  // Ann asks about returns, and again three days later, in the same conversation.
  const reply = await say({ visitor: "ann", talk: "anns", at: "2026-11-02T10:00:00Z", intent: "return_policy" });
  await say({ visitor: "ann", talk: "anns", at: "2026-11-05T10:00:00Z", intent: "return_policy" });
  // Bob, who did not agree to be counted, is shown something; a preview counts for nothing.
  await say({ visitor: "bob", talk: "bobs", at: "2026-11-03T10:00:00Z", intent: "find_product", shows: "products" });
  await say({ visitor: "staff", talk: "ours", at: "2026-11-03T11:00:00Z", intent: "price", isPreview: true });
  // Cleo leaves a message for a person.
  await say({ visitor: "cleo", talk: "cleos", at: "2026-11-05T12:00:00Z", intent: "complaint" });
  await createPostgresTicketStore(database, plain, SHOP).create({
    ...{
      id: "ticket",
      conversationId: "cleos",
      text: "Help",
      email: null,
      createdAt: new Date("2026-11-05T12:01:00Z"),
    },
  });

  expect((await read()).all).toMatchObject({
    ...{ conversations: 4, withTopic: 4, resolved: 3, withoutPerson: 3, firstReplies: 4, firstReplyMedian: 500 },
    outcomes: { ordered: 0, "handed-over": 1, "in-cart": 0, answered: 3, left: 0 },
    // Of Ann's two, the first came back.
    ...{ settled: 2, settledForGood: 1, ratedUp: 0, ratedDown: 0, costMicros: 400, orders: 0, net: 0 },
  });

  // What comes late: an order, a test that counts for nothing, a refund, a rating that is then changed.
  const refund = await buy("1", "bobs", new Date("2026-11-04T10:00:00Z"), 5000);
  await buy("2", "anns", new Date("2026-11-05T11:00:00Z"), 900, { isTest: true });
  await refund(1500);
  const feedback = { visitorId: "ann", conversationId: "anns", messageId: reply, comment: null };
  await conversations.saveFeedback({ ...feedback, verdict: "up" });
  expect((await read()).all).toMatchObject({ ratedUp: 1, ratedDown: 0, resolved: 3 });
  await conversations.saveFeedback({ ...feedback, verdict: "down" });

  const told = await read();
  expect(told.all).toMatchObject({ conversations: 4, resolved: 2, ratedUp: 0, ratedDown: 1, orders: 1, net: 3500 });
  expect(told.all.outcomes).toEqual({ ordered: 1, "handed-over": 1, "in-cart": 0, answered: 2, left: 0 });
  expect(told.topics).toEqual({ returns: [2, 0], finding: [1, 3500], complaint: [1, 0] });
  expect(told.paths).toEqual({
    "shopper>question>left": 3,
    "shopper>recommendation>order": 1,
  });
  expect(told.days.map(({ day, conversations: count }) => [day, count])).toEqual([
    ["2026-11-02", 1],
    ["2026-11-03", 1],
    ["2026-11-05", 2],
  ]);

  // Filters: Ann came before the period with a phone, the others are of no known device.
  expect((await read("device=phone")).all.conversations).toBe(2);
  expect((await read("visitors=returning")).all.conversations).toBe(2);
  expect((await read("visitors=new")).all.conversations).toBe(2);
  expect((await read("period=custom&from=2026-11-03&to=2026-11-04")).topics).toEqual({ finding: [1, 3500] });
  const inbox = createPostgresInboxStore(database, SHOP);
  const listed = async (address: Record<string, string>) => {
    const page = { filter: "all", sittings: sittingFilterSchema.parse(address), before: null, limit: 10 } as const;
    return (await inbox.list(page)).entries.map(({ id }) => id);
  };
  expect(await listed({ topic: "returns" })).toEqual(["anns"]);
  expect(await listed({ path: "shopper>question>left", from: "2026-11-05" })).toEqual(["cleos", "anns"]);
  expect(await listed({ topic: "returns", from: "2026-11-06" })).toEqual([]);

  // Whoever is forgotten leaves true numbers behind that lead to nobody.
  await conversations.erase({ id: "ann", customerId: null });
  expect(await read()).toEqual(told);
  const { rows } = await database.pool.query<{ left: number }>(
    `SELECT count(*)::int AS left FROM "Sitting" WHERE "visitorId" = 'ann' OR "conversationId" = 'anns'`,
  );
  expect(rows).toEqual([{ left: 0 }]);
});

test("roll-ups add up to what the sittings do, whatever days, devices and visitors are asked for", async () => {
  const id = "many";
  await openShop(id);
  const { pool } = database;
  await fillSittings(pool, id, { sittings: 600, days: 24, lastDay: "2026-11-20" });
  await pool.query(`
    UPDATE "Sitting" SET topics = CASE WHEN "firstReplyMs" % 5 = 0 THEN '{}' ELSE topics END,
      sentiment = CASE WHEN "firstReplyMs" % 3 = 0 THEN NULL ELSE sentiment END,
      "firstReplyMs" = CASE WHEN "firstReplyMs" % 4 = 0 THEN NULL ELSE "firstReplyMs" / 20 END`);
  await pool.query(
    `INSERT INTO "RollupDue" ("shopId", day, parts) SELECT DISTINCT "shopId", day, ARRAY['sittings'] FROM "Sitting"`,
  );
  await createPostgresRollupStore(database, id).rollUp(createShopCalendar("UTC"), {
    countTests: false,
    parts: ["sittings"],
  });

  const { rows } = await pool.query<SittingRow>(
    `SELECT *, net::int, "costMicros"::int FROM "Sitting" WHERE "shopId" = $1`,
    [id],
  );
  expect(rows).toHaveLength(600);
  const store = createPostgresSittingStore(pool, id);
  const settledBefore = new Date("2026-11-13T12:00:00Z");
  for (const [firstDay, lastDay] of [
    ["2026-11-01", "2026-11-20"],
    ["2026-11-12", "2026-11-14"],
    ["2026-10-28", "2026-11-05"],
    ["2026-12-01", "2026-12-02"],
  ] as const) {
    for (const device of ["all", "phone", "tablet"] as const) {
      for (const kind of ["all", "new", "returning"] as const) {
        const query = { firstDay, lastDay, device, visitors: kind, settledBefore };
        const label = JSON.stringify(query);
        const of = rows.filter(
          (row) =>
            row.day >= firstDay &&
            row.day <= lastDay &&
            (device === "all" || row.device === device) &&
            (kind === "all" || (kind === "new") === row.firstDay >= firstDay),
        );
        expect(rounded(await store.summarize(query)), label).toEqual(rounded(sumSittingsByHand(of, settledBefore)));
        const topics = await store.listTopics(query);
        expect(rounded(byName(topics)), label).toEqual(rounded(byName(sumTopicsByHand(of))));
        const { total, paths } = await store.listPaths(query, 1000);
        expect([total, paths.reduce((sum, path) => sum + path.conversations, 0)], label).toEqual([
          of.length,
          of.length,
        ]);
        expect(
          paths.reduce((sum, { net }) => sum + net, 0),
          label,
        ).toBe(of.reduce((sum, { net }) => sum + net, 0));
        const days = await store.listDays(query);
        expect(
          days.map(({ day }) => day),
          label,
        ).toEqual([...new Set(of.map(({ day }) => day))].sort());
        for (const { day, conversations: count, resolution, automation } of days) {
          const held = of.filter((row) => row.day === day);
          const about = held.filter((row) => row.topics.length > 0).length;
          const share = about === 0 ? null : held.filter((row) => row.isResolved).length / about;
          const alone = held.filter((row) => !row.withPerson).length / held.length;
          expect([count, resolution, automation], label).toEqual([held.length, share, alone]);
        }
      }
    }
  }
});

function byName<Row extends { kind: string; name: string }>(rows: Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map((row) => [`${row.kind} ${row.name}`, row]));
}

/** Sums of fractions depend on their order. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === "number" ? Number(part.toFixed(6)) : part,
  );
}
