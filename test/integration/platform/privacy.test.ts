import { afterAll, beforeAll, expect, test } from "vitest";
import { readResults } from "~/domain/analytics/read-results";
import { BROWSER, deliver, fillCart, idToken, pay, sendBeacon, shopState, visitBeacon } from "./people.ts";
import { startApp } from "../start-app.ts";

const app = await startApp({
  shops: [
    { handle: "alpha", content: "demo" },
    { handle: "beta", content: "demo" },
  ],
});
const CUSTOMER = 7_001;
const { pool, prisma } = app.services.database;
const shopIds = new Map<string, string>();

beforeAll(async () => {
  for (const handle of ["alpha", "beta"]) {
    await app.install(handle);
    await app.settle();
    const shop = await app.services.shops.findByDomain(`${handle}.myshopify.com`);
    shopIds.set(handle, shop?.id ?? "");
    await leaveTraces(handle);
  }
});
afterAll(() => app.close());

/** A row of a person in every table that may hold one. */
async function leaveTraces(handle: string) {
  const shopId = shopIds.get(handle) ?? "";
  const at = app.services.clock.now();
  const [visitorId, conversationId] = [`the-visitor-of-${handle}`, `conversation-of-${handle}`];

  await sendBeacon(app, handle, visitBeacon(visitorId));
  const cart = await fillCart(app, handle);
  await sendBeacon(app, handle, { kind: "cart", visitor: visitorId, cartToken: cart.token });
  const order = await pay(app, handle, cart.keyed);
  await app.settle();

  await prisma.visitor.update({ where: { shopId_id: { shopId, id: visitorId } }, data: { customerId: `${CUSTOMER}` } });
  await prisma.order.update({
    where: { shopId_id: { shopId, id: String(order.id) } },
    data: { customerId: `${CUSTOMER}`, conversationId, evidence: "visitor" },
  });
  await prisma.conversation.create({
    data: { ...{ shopId, id: conversationId, visitorId, memory: {} }, ...{ startedAt: at, lastMessageAt: at } },
  });
  await prisma.leftAloneVisit.create({
    data: { shopId, visitorId, askedAt: at, reasons: { weights: { "weighs-price": 0.4 } }, isHeldOut: false },
  });
  await prisma.turn.create({
    data: {
      ...{ shopId, id: `turn-${handle}`, conversationId, visitorId, idempotencyKey: "key-of-a-turn", request: {} },
      ...{ leaseUntil: at, startedAt: at },
    },
  });
  const said = { shopId, conversationId, author: "shopper", text: "My name is Ada", blocks: [], createdAt: at };
  await prisma.message.create({ data: { ...said, id: `message-${handle}`, sequence: 1 } });
  await prisma.cartWrite.create({
    data: {
      ...{ shopId, id: `write-${handle}`, conversationId, turnId: `turn-${handle}`, status: "WRITTEN" },
      ...{ before: { byVariant: {} }, intended: { byVariant: {} }, changes: { changes: [] } },
      ...{ createdAt: at, updatedAt: at },
    },
  });
  const { tickets, events, audit } = app.services.forShop({ id: shopId, domain: `${handle}.myshopify.com` });
  await tickets.create({
    ...{ id: `ticket-${handle}`, conversationId, text: "Call me", email: "Ada@customer.example", createdAt: at },
  });
  await prisma.ticketReply.create({
    data: {
      shopId,
      id: `reply-${handle}`,
      ticketId: `ticket-${handle}`,
      authorName: "Kim",
      text: "Hello",
      createdAt: at,
    },
  });
  await events.append([
    { id: `event-of-${handle}`, type: "panel-open", at, visitorId, conversationId, data: { by: "shopper" } },
  ]);
  await audit.record({ actor: "staff:1", action: "settings.updated", detail: {} });
}

/** Every table of the database that has a column which names a shop. */
async function countRowsOfShop(handle: string): Promise<Record<string, number>> {
  const { rows: columns } = await pool.query<{ name: string; column: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name, column_name AS column FROM information_schema.columns
     WHERE table_schema IN ('public', 'search', 'events') AND column_name IN ('shopId', 'shop_id', 'shopDomain', 'shop')
       AND table_name !~ '^event_'
     ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name, column } of columns) {
    const { rows } = await pool.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM ${name} WHERE "${column}" IN ($1, $2)`,
      [shopIds.get(handle), `${handle}.myshopify.com`],
    );
    counts[name] = rows[0]?.rows ?? 0;
  }
  const { rows } = await pool.query<{ rows: number }>('SELECT count(*)::int AS rows FROM "Shop" WHERE domain = $1', [
    `${handle}.myshopify.com`,
  ]);
  return { ...counts, Shop: rows[0]?.rows ?? 0 };
}

function customerPayload(handle: string) {
  const { id } = shopState(app, handle);
  return {
    shop_id: id,
    shop_domain: `${handle}.myshopify.com`,
    customer: { id: CUSTOMER, email: "ada@customer.example" },
  };
}

test("a data request collects everything that is stored of the customer, for this shop's merchant alone", async () => {
  const payload = { ...customerPayload("alpha"), orders_requested: [] };
  await deliver(app, { topic: "customers/data_request", shop: "alpha", payload, webhookId: "request-1" });
  await app.settle();

  const request = await prisma.privacyRequest.findUniqueOrThrow({ where: { webhookId: "request-1" } });
  const file = await app.services.privacyRequests.readExport("alpha.myshopify.com", request.id);

  expect(request).toMatchObject({ status: "DONE", topic: "customers/data_request" });
  expect(request.exportCiphertext).toMatch(/^v1\.demo\./);
  expect(request.subjectCiphertext).toMatch(/^v1\.demo\./);
  expect(file?.exported).toMatchObject({
    visitors: [{ id: "the-visitor-of-alpha" }],
    conversations: [{ id: "conversation-of-alpha" }],
    messages: [{ text: "My name is Ada" }],
    tickets: [{ text: "Call me" }],
    orders: [{ name: expect.stringMatching(/^#\d+$/) as string }],
    events: [{ type: "panel-open" }],
    hesitations: [{ reasons: { weights: { "weighs-price": 0.4 } } }],
  });
  expect(file?.exported.carts).toHaveLength(1);
  expect(await app.services.privacyRequests.readExport("beta.myshopify.com", request.id)).toBeNull();
});

/** What the admin's frame asks for, with its session token. */
function fetchAsMerchant(handle: string, path: string): Promise<Response> {
  const headers = { authorization: `Bearer ${idToken(app, handle)}`, "user-agent": BROWSER };
  return app.fetch(path, { headers });
}

test("the merchant sees the request and downloads the file, which is noted; another shop's merchant gets neither", async () => {
  const { id } = await prisma.privacyRequest.findUniqueOrThrow({ where: { webhookId: "request-1" } });
  const shopId = shopIds.get("alpha") ?? "";
  const exports = () => prisma.auditEntry.findMany({ where: { shopId, action: "privacy.exported" } });

  const file = await fetchAsMerchant("alpha", `/app/privacy/${id}`);
  const others = await fetchAsMerchant("beta", `/app/privacy/${id}`);
  const list = async (handle: string) => (await fetchAsMerchant(handle, "/app/privacy")).text();

  expect(file.status).toBe(200);
  expect(file.headers.get("content-disposition")).toContain("attachment");
  expect(file.headers.get("cache-control")).toBe("no-store");
  expect(await file.json()).toMatchObject({ messages: [{ text: "My name is Ada" }], tickets: [{ text: "Call me" }] });
  expect(others.status).toBe(404);
  expect(await exports()).toMatchObject([{ actor: "staff:1", detail: { request: id } }]);
  expect(await app.services.privacyRequests.list("alpha.myshopify.com", { limit: 10 })).toMatchObject([
    { id, kind: "data-request", email: "ada@customer.example", state: "ready" },
  ]);
  expect(await list("alpha")).toContain("ada@customer.example");
  expect(await list("beta")).not.toContain("ada@customer.example");
});

test.each(["customers/data_request", "customers/redact"])("%s of another shop's body does nothing", async (topic) => {
  const before = await countRowsOfShop("alpha");
  const webhookId = `${topic} from beta`;
  await deliver(app, { topic, shop: "alpha", payload: customerPayload("beta"), webhookId });
  await app.settle();
  const after = await countRowsOfShop("alpha");

  expect(await prisma.privacyRequest.count({ where: { webhookId } })).toBe(0);
  expect(await prisma.webhookDelivery.findFirst({ where: { webhookId } })).toMatchObject({ status: "IGNORED" });
  expect(before['public."Visitor"']).toBeGreaterThan(0);
  expect(after['public."Visitor"']).toBe(before['public."Visitor"']);
});

/** The figures of the last month, as the home page reads them. */
async function figures(handle: string) {
  const shop = await app.shopOf(handle);
  const { rollups } = app.services.forShop(shop);
  return readResults({ rollups, clock: app.services.clock }, shop, { days: 30 });
}

test("redacting a customer erases the person and keeps what was sold, and every figure as it was", async () => {
  const figuresBefore = await figures("alpha");
  const before = await countRowsOfShop("alpha");
  const othersBefore = await countRowsOfShop("beta");
  const payload = { ...customerPayload("alpha"), orders_to_redact: [] };
  await deliver(app, { topic: "customers/redact", shop: "alpha", payload, webhookId: "redact-1" });
  await deliver(app, { topic: "customers/redact", shop: "alpha", payload, webhookId: "redact-1" });
  await app.settle();
  const after = await countRowsOfShop("alpha");

  for (const table of [
    "Visitor",
    "Conversation",
    "Message",
    "Turn",
    "Ticket",
    "TicketReply",
    "CartWrite",
    "CartLink",
    "LeftAloneVisit",
  ]) {
    expect(before[`public."${table}"`], table).toBe(1);
    expect(after[`public."${table}"`], table).toBe(0);
  }
  expect([before["events.event"], after["events.event"]]).toEqual([1, 0]);
  expect(after['public."Order"']).toBe(before['public."Order"']);
  const shopId = shopIds.get("alpha") ?? "";
  expect(await prisma.order.count({ where: { shopId, customerId: `${CUSTOMER}` } })).toBe(0);
  expect(figuresBefore.all).toMatchObject({ visitors: 1, orders: 1 });
  expect(await figures("alpha")).toEqual(figuresBefore);

  const order = await prisma.order.findFirstOrThrow({ where: { shopId, visitorId: { not: null } } });
  const day = await prisma.visitorDay.findFirstOrThrow({ where: { shopId } });
  expect(order).toMatchObject({ name: "", cartToken: null, conversationId: null, visitorId: day.visitorId });
  expect(day.visitorId).toMatch(/^erased-/);
  expect(await countRowsOfShop("beta")).toEqual(othersBefore);
  expect(await prisma.privacyRequest.count({ where: { webhookId: "redact-1", status: "DONE" } })).toBe(1);
});

test("redacting a customer deletes the file of what was collected about them, and who had asked", async () => {
  const request = await prisma.privacyRequest.findUniqueOrThrow({ where: { webhookId: "request-1" } });
  const listed = await app.services.privacyRequests.list("alpha.myshopify.com", { limit: 10 });

  expect(request).toMatchObject({ exportCiphertext: null, subjectCiphertext: null, customerId: null });
  expect((await fetchAsMerchant("alpha", `/app/privacy/${request.id}`)).status).toBe(404);
  expect(listed.map(({ kind, email, state }) => ({ kind, email, state }))).toEqual([
    { kind: "erasure", email: null, state: "erased" },
    { kind: "data-request", email: null, state: "expired" },
  ]);
});

test("the file of a data request is deleted a month after it was made", async () => {
  const payload = { ...customerPayload("beta"), orders_requested: [] };
  await deliver(app, { topic: "customers/data_request", shop: "beta", payload, webhookId: "request-of-beta" });
  await app.settle();
  const where = { webhookId: "request-of-beta" };
  const past = (days: number) => new Date(app.services.clock.now().getTime() - days * 24 * 3600_000);
  const nights = [];
  for (const days of [29, 31]) {
    await prisma.privacyRequest.update({ where, data: { receivedAt: past(days), doneAt: past(days) } });
    await app.services.jobs.enqueue("apply-retention", {});
    await app.settle();
    const { exportCiphertext, subjectCiphertext } = await prisma.privacyRequest.findUniqueOrThrow({ where });
    nights.push([exportCiphertext !== null, subjectCiphertext !== null]);
  }

  expect(nights).toEqual([
    [true, true],
    [false, false],
  ]);
});

test("a customer without an account is found by the address that was left", async () => {
  const shopId = shopIds.get("beta") ?? "";
  await prisma.visitor.updateMany({ where: { shopId }, data: { customerId: null } });
  await prisma.order.updateMany({ where: { shopId }, data: { customerId: null, visitorId: null } });

  const payload = {
    ...customerPayload("beta"),
    customer: { id: 9, email: "ADA@customer.example" },
    orders_to_redact: [],
  };
  await deliver(app, { topic: "customers/redact", shop: "beta", payload });
  await app.settle();

  expect(await prisma.conversation.count({ where: { shopId } })).toBe(0);
  expect(await prisma.ticket.count({ where: { shopId } })).toBe(0);
});

test("the retention erases what is older than the merchant wants, and nothing younger", async () => {
  const shopId = shopIds.get("beta") ?? "";
  const { events } = app.services.forShop({ id: shopId, domain: "beta.myshopify.com" });
  const now = app.services.clock.now().getTime();
  const [old, young] = [366, 364].map((days) => new Date(now - days * 24 * 3600_000));
  for (const [id, at] of [
    ["old", old],
    ["young", young],
  ] as const) {
    if (!at) continue;
    await prisma.visitor.create({ data: { shopId, id: `visitor-${id}`, firstSeenAt: at, lastSeenAt: at } });
    await events.append([
      { id: `event-${id}`, type: "panel-open", at, visitorId: null, conversationId: null, data: { by: "shopper" } },
    ]);
  }

  await app.services.jobs.enqueue("apply-retention", {});
  await app.services.jobs.enqueue("maintain-partitions", {});
  await app.settle();

  const visitors = await prisma.visitor.findMany({
    where: { shopId, id: { startsWith: "visitor-" } },
    select: { id: true },
  });
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM events.event WHERE id IN ('event-old', 'event-young')",
  );
  expect(visitors.map(({ id }) => id)).toContain("visitor-young");
  expect(visitors.map(({ id }) => id)).not.toContain("visitor-old");
  expect(rows).toEqual([{ id: "event-young" }]);
});

test("the retention erases more visitors than fit into one statement, and cart writes that lost their conversation", async () => {
  const shopId = shopIds.get("beta") ?? "";
  const at = new Date(app.services.clock.now().getTime() - 400 * 24 * 3600_000);
  await pool.query(
    `INSERT INTO "Visitor" ("shopId", id, "firstSeenAt", "lastSeenAt")
     SELECT $1, 'crowd-' || number, $2, $2 FROM generate_series(1, 2500) AS number`,
    [shopId, at],
  );
  await prisma.cartWrite.create({
    data: {
      ...{ shopId, id: "write-of-nobody", conversationId: "erased", turnId: "erased", status: "REFUSED" },
      ...{ before: { byVariant: {} }, intended: { byVariant: {} }, changes: { changes: [] } },
      ...{ createdAt: at, updatedAt: at },
    },
  });

  await app.services.jobs.enqueue("apply-retention", {});
  await app.settle();

  expect(await prisma.visitor.count({ where: { shopId, id: { startsWith: "crowd-" } } })).toBe(0);
  expect(await prisma.cartWrite.count({ where: { shopId, id: "write-of-nobody" } })).toBe(0);
});

test("one shop whose retention fails does not keep the others' data, and the night is tried again", async () => {
  const at = new Date(app.services.clock.now().getTime() - 400 * 24 * 3600_000);
  const [alpha, beta] = [shopIds.get("alpha") ?? "", shopIds.get("beta") ?? ""];
  await prisma.visitor.create({ data: { shopId: beta, id: "visitor-of-the-night", firstSeenAt: at, lastSeenAt: at } });
  const { settings } = await prisma.shop.findUniqueOrThrow({ where: { id: alpha } });
  await prisma.shop.update({ where: { id: alpha }, data: { settings: { retentionDays: "unreadable" } } });

  // Not at the top: the configuration is read when the app's modules are loaded.
  const { JOB_HANDLERS } = await import("~/jobs/job-handlers");
  const night = JOB_HANDLERS["apply-retention"]({}, { isLastAttempt: false });
  await expect(night).rejects.toThrow("the retention of 1 shops was not applied");
  await prisma.shop.update({ where: { id: alpha }, data: { settings: settings ?? {} } });

  expect(await prisma.visitor.count({ where: { shopId: beta, id: "visitor-of-the-night" } })).toBe(0);
});

test("shop/redact of a shop that is installed erases nothing", async () => {
  const before = await countRowsOfShop("beta");
  const payload = { shop_id: 1, shop_domain: "beta.myshopify.com" };
  await deliver(app, { topic: "shop/redact", shop: "beta", payload });
  await app.settle();
  const after = await countRowsOfShop("beta");

  expect(after["search.document"]).toBe(before["search.document"]);
  expect(after.Shop).toBe(1);
});

test("shop/redact, 48 hours after the uninstall, leaves no row of the shop in any table", async () => {
  const othersBefore = await countRowsOfShop("beta");
  await app.sim("uninstall", { shop: "alpha" });
  await app.settle();
  await app.sim("clock", { advanceMs: 49 * 3600_000 });
  await app.settle();
  const after = await countRowsOfShop("alpha");

  const left = Object.entries(after).filter(([, rows]) => rows > 0);
  // The record that it was done, which holds no data about people.
  expect(left).toEqual([['public."PrivacyRequest"', 1]]);
  expect(after["search.document"]).toBe(0);
  expect(await prisma.privacyRequest.findFirst({ where: { shopDomain: "alpha.myshopify.com" } })).toMatchObject({
    topic: "shop/redact",
    status: "DONE",
  });
  expect(await countRowsOfShop("beta")).toEqual(othersBefore);
});

test("a shop whose shop/redact was lost is erased by the retention, a week after it has gone", async () => {
  await app.sim("faults", { webhooks: { mode: "drop" } });
  await app.sim("uninstall", { shop: "beta" });
  const beta = shopIds.get("beta") ?? "";
  const goneFor = async (days: number) => {
    const uninstalledAt = new Date(app.services.clock.now().getTime() - days * 24 * 3600_000);
    await prisma.session.deleteMany({ where: { shop: "beta.myshopify.com" } });
    await prisma.shop.update({ where: { id: beta }, data: { status: "UNINSTALLED", uninstalledAt } });
    await app.services.jobs.enqueue("apply-retention", {});
    await app.settle();
    return (await countRowsOfShop("beta"))["search.document"];
  };

  expect(await goneFor(6)).toBeGreaterThan(0);
  expect(await goneFor(8)).toBe(0);
  expect((await countRowsOfShop("beta")).Shop).toBe(0);
});
