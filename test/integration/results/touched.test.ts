import { afterAll, expect, test } from "vitest";
import { createEventWriter } from "~/adapters/postgres/event-writer";
import { openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresCohortSource } from "~/adapters/postgres/postgres-cohort-source";
import { createPostgresEventStore } from "~/adapters/postgres/postgres-event-store";
import { createPostgresOrderStore } from "~/adapters/postgres/postgres-order-store";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "~/adapters/postgres/postgres-shop-store";
import { createPostgresVisitStore } from "~/adapters/postgres/postgres-visit-store";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readResults } from "~/domain/analytics/read-results";
import { rollUpShop } from "~/domain/analytics/roll-up-shop";
import { noteTouches } from "~/domain/behavior/note-touches";
import { recordEvents } from "~/domain/behavior/record-events";
import { recordOrder } from "~/domain/orders/record-order";
import { recordRefund } from "~/domain/orders/record-refund";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { AgentTrail } from "~/ports/agent-trail";
import { anOrder } from "../../unit/app/domain/orders/order-facts.ts";
import { createTestDatabase } from "../create-test-database.ts";

const TODAY = "2026-11-20";
const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const testDatabase = await createTestDatabase();
const database = openDatabase({ url: testDatabase.url, poolSize: 4, onError: () => undefined });
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);
const daysAgo = (days: number) => addDays(TODAY, -days);
const clockOf = (day: string) => ({ now: () => noonOf(day) });
const { shop } = await createPostgresShopStore(database).saveInstalled(
  {
    ...{
      domain: "s.myshopify.com",
      primaryHost: "s.myshopify.com",
      hosts: ["s.myshopify.com"],
      name: "s",
      email: null,
    },
    ...{ currency: "USD", locale: "en", timezone: "UTC", countryCode: "US", shopifyGid: "gid://shopify/Shop/1" },
    isDevelopment: false,
  },
  { id: "s", experimentSalt: "salt", settings: shopSettingsSchema.parse({}), now: noonOf(daysAgo(30)) },
);
const visits = createPostgresVisitStore(database, shop.id);
const orders = createPostgresOrderStore(database, shop.id);
const rollups = createPostgresRollupStore(database, shop.id);
const events = createPostgresEventStore(database.pool, createEventWriter(database.pool), shop.id);
const jobs = { enqueue: () => Promise.resolve(), isDue: () => Promise.resolve(false) };
const discounts = { findByCodes: () => Promise.resolve([]), noteEvent: () => Promise.resolve(false) };
/** Whose conversation it was, the agent put one unit of variant 1 into the cart. */
const trail: AgentTrail = {
  findConversation: (id) => Promise.resolve({ id, startedAt: noonOf(daysAgo(20)) }),
  findConversationOfVisitor: () => Promise.resolve(null),
  sumAddedUnits: () => Promise.resolve({ "1": 1 }),
};

async function come(visitorId: string, day: string, arm: "agent" | "holdout" = "agent") {
  await visits.recordVisit({ visitorId, arm, customerId: null, device: "phone", day, now: noonOf(day) });
}

/** The panel was opened on a day; the device tells of it on another one. */
async function meet(visitorId: string, day: string, toldOn = day) {
  const opened = { id: `open-${visitorId}`, type: "panel-open" as const, at: noonOf(day).toISOString() };
  const visitor = { id: visitorId, isPreview: false, userAgent: CHROME };
  const told = await recordEvents({ events, clock: clockOf(toldOn) }, visitor, [
    { ...opened, data: { by: "shopper" } },
  ]);
  await noteTouches(visitorId, told, () => Promise.resolve({ visits, timezone: "UTC" }));
}

let sold = 0;
/** Two units of 50.00 each, less 10.00 of discounts; returns how to give some back. */
async function buy(visitorId: string, conversation: string | null = null) {
  const id = String(++sold);
  const cartToken = `cart-${id}`;
  await visits.linkCart({ cartToken, visitorId, source: "beacon", linkedAt: noonOf(TODAY) });
  const line = { variantId: "1", productId: "11", quantity: 2, currentQuantity: 2, net: 9000 };
  const placed = { id, cartToken, placedAt: noonOf(TODAY), updatedAt: noonOf(TODAY), discounts: 1000 };
  const facts = { ...anOrder(placed), subtotal: 9000, currentSubtotal: 9000, lines: [line] };
  const marks = { cartMetafield: conversation, cartAttribute: null, discountCodes: [] };
  const dependencies = { orders, visits, trail, discounts, jobs };
  await recordOrder(dependencies, shop, { facts, refunds: [], marks });
  return (amount: number) =>
    recordRefund(dependencies, shop, { id: `r${id}`, orderId: id, amount, adjustments: [], createdAt: noonOf(TODAY) });
}

async function results() {
  const { all, arms } = await readResults({ rollups, clock: clockOf(TODAY) }, shop, { days: 30 });
  return { all, holdout: arms.holdout };
}

test("revenue stands by what the assistant had to do with it: touched holds assisted, assisted holds direct", async () => {
  await come("nobody-met", TODAY);
  await buy("nobody-met");
  await come("met-a-week-ago", daysAgo(7));
  await meet("met-a-week-ago", daysAgo(7));
  await buy("met-a-week-ago");
  await come("met-too-long-ago", daysAgo(8));
  await meet("met-too-long-ago", daysAgo(8));
  await buy("met-too-long-ago");
  await come("talked", TODAY);
  const giveBack = await buy("talked", "conversation");
  await come("held-out", TODAY, "holdout");
  await buy("held-out");

  expect(dayOf(noonOf(TODAY), "UTC")).toBe(TODAY);
  const [first, refunded] = [await results(), await giveBack(2000).then(results)];
  expect(first.all).toMatchObject({
    netRevenue: 45_000,
    touchedRevenue: 18_000,
    assistedRevenue: 9000,
    directRevenue: 4500,
  });
  expect(first.all).toMatchObject({ visitors: 5, revenuePerVisitor: 9000, discounts: 5000, refunded: 0 });
  expect(first.holdout).toMatchObject({ netRevenue: 9000, touchedRevenue: 0, assistedRevenue: 0, directRevenue: 0 });
  expect(refunded.all).toMatchObject({
    netRevenue: 43_000,
    touchedRevenue: 16_000,
    assistedRevenue: 7000,
    refunded: 2000,
  });
});

test("what a device tells of late, once it is online again, touches the order that came between", async () => {
  await come("offline", daysAgo(2));
  await buy("offline");
  const before = (await results()).all;
  await meet("offline", daysAgo(2), TODAY);
  const after = (await results()).all;

  expect(after.touchedRevenue - before.touchedRevenue).toBe(9000);
  expect({ ...after, touchedRevenue: 0 }).toEqual({ ...before, touchedRevenue: 0 });
});

test("cohorts tell by the channel of the first day's talk", async () => {
  const talks = [
    ["by-mail", "email"],
    ["on-the-page", "widget"],
  ] as const;
  for (const [visitorId, channel] of talks) {
    await come(visitorId, TODAY);
    await visits.markDay(visitorId, TODAY, "engaged");
    const at = noonOf(TODAY);
    const talk = { id: `talk-${channel}`, visitorId, channel, memory: {}, startedAt: at, lastMessageAt: at };
    await database.prisma.conversation.create({ data: { ...talk, shopId: shop.id } });
  }
  await rollUpShop(rollups, shop, { parts: ["cohorts"] });
  const span = { firstWeek: "2026-11-16", lastWeek: "2026-11-16", device: "all", segment: "all" } as const;
  const source = createPostgresCohortSource(database.pool, shop.id);
  const sums = await source.list({ ...span, kind: "visit", group: "channel" });

  const visitorsOf = (channel: string) => sums.find(({ group }) => group === channel)?.visitors;
  expect([visitorsOf("email"), visitorsOf("widget")]).toEqual([1, 1]);
});
