import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentConversationSchema, errorResponseSchema } from "~/contracts/agent-api";
import { discountSettingsSchema, discountTermsSchema } from "~/contracts/discount";
import { openingConditionsSchema } from "~/contracts/opening-rule";
import { mintVisitorToken } from "~/http/visitor-token";
import { NOTHING_LEARNT } from "~/lib/hesitation/learning/learn-reason-weights";
import type { Shop } from "~/ports/shop-store";
import { fillCart, pay, sendBeacon, visitBeacon } from "../platform/people.ts";
import { openShopper, readFrames, type SentFrame, type Shopper } from "../shop-floor/shopper.ts";
import { startApp } from "../start-app.ts";
import { FOREIGN_CALLS, type BoundPart, type ForeignIds } from "./foreign-calls.ts";

const app = await startApp({
  shops: [
    { handle: "alpha", content: "demo" },
    { handle: "beta", content: "demo" },
  ],
});
const { services } = app;
const { prisma, pool } = services.database;

let alpha: Shop;
let beta: Shop;
let ofAlpha: ForeignIds;
let ofBeta: ForeignIds;
let untouched: Record<string, string>;

beforeAll(async () => {
  await app.install("alpha");
  await app.install("beta");
  await app.settle();
  alpha = await app.shopOf("alpha");
  beta = await app.shopOf("beta");
  ofAlpha = await walkThrough("alpha", alpha, "70011");
  ofBeta = await walkThrough("beta", beta, "70022");
  untouched = await fingerprint(alpha);
}, 120_000);
afterAll(() => app.close());

/** The same shopper's journey in either shop: comes, asks, has something added, leaves a message, judges, buys. */
async function walkThrough(handle: string, shop: Shop, customerId: string): Promise<ForeignIds> {
  const shopId = shop.id;
  const shopper = await openShopper(app, handle);
  const { visitorId } = shopper;
  await sendBeacon(app, handle, visitBeacon(visitorId));
  const { variantId } = await fillCart(app, handle);
  await shopper.add(variantId, 1);
  const idempotencyKey = services.ids.random();
  await shopper.turn({ message: "waterproof trail running shoes", idempotencyKey });
  await shopper.turn({ tap: { kind: "add-to-cart", variantId, quantity: 1 }, idempotencyKey: services.ids.random() });
  const message = {
    kind: "leave-message" as const,
    text: `Do you repair shoes, ${handle}?`,
    email: "ada@customer.example",
  };
  await shopper.turn({ tap: message, idempotencyKey: services.ids.random() });

  const conversation = await prisma.conversation.findFirstOrThrow({ where: { shopId, visitorId } });
  const conversationId = conversation.id;
  const ticket = await prisma.ticket.findFirstOrThrow({ where: { shopId, conversationId } });
  const { replyToTicket } = await import("~/domain/tickets/reply-to-ticket");
  await replyToTicket({ ...services, ...services.forShop(shop) }, ticket.id, {
    authorName: "Kim",
    text: `Yes, ${handle}.`,
  });
  const said = await prisma.message.findFirstOrThrow({ where: { shopId, conversationId, author: "agent" } });
  await shopper.agent("/agent/feedback", {
    method: "POST",
    body: JSON.stringify({ conversationId, messageId: said.id, verdict: "up" }),
  });
  await services.forShop(shop).modelKeys.save(`sk-of-${handle}`);
  await services.forShop(shop).modelLedger.reserve("2030-01", 1000, null);
  const unmet = { kind: "product" as const, asked: "umbrella", missing: "", budget: null };
  await services.forShop(shop).demand.record(unmet, services.clock.now());
  const { merchandising } = services.forShop(shop);
  const ruleId = await merchandising.saveRule(
    { id: services.ids.random(), action: "bury", kind: "tag", value: handle, label: handle },
    services.clock.now(),
  );
  await merchandising.saveWeights({ margin: "some", stock: "off", returns: "off" });
  // By the same id, so that the other shop's calls with it could hit either.
  const conditions = openingConditionsSchema.parse({ countries: ["US"] });
  const openingRule = { id: ruleId, action: "silence" as const, isActive: true, conditions };
  await services.forShop(shop).openings.saveRule(openingRule, 9, services.clock.now());
  const { reasonLearning } = services.forShop(shop);
  const leftAlone = { visitorId, reasons: { "weighs-price": 0.4 }, isHeldOut: false };
  await reasonLearning.noteLeftAlone({ ...leftAlone, at: new Date(0) });
  await reasonLearning.settle(services.clock.now(), 9, () => ({ learning: NOTHING_LEARNT, inUse: null }));
  await reasonLearning.noteLeftAlone({ ...leftAlone, at: services.clock.now() });
  const { embeddings } = services.forShop(shop);
  const [text] = await embeddings.listTexts("", 1, null);
  const generation = { model: `model-of-${handle}`, dimension: 2 };
  await embeddings.save(generation, [{ id: text?.id ?? "", hash: text?.hash ?? "", vector: Float32Array.of(1, 0) }]);
  const eventId = services.ids.random();
  const event = { id: eventId, type: "panel-open", at: services.clock.now().toISOString() };
  await shopper.agent("/agent/events", { method: "POST", body: JSON.stringify({ events: [event] }) });

  const asked = { product: "1", topic: "price", sentiment: "negative" as const };
  const happened = { id: `asked-${handle}`, at: services.clock.now(), visitorId, conversationId };
  const opening = { opening: `opening-${handle}`, reason: "size-doubt", move: "size-help", rule: ruleId };
  const ofNothing = { experiment: null, arm: null, product: null, offer: null };
  await services.forShop(shop).events.append([
    { ...happened, type: "product-asked", data: asked },
    { ...happened, id: opening.opening, type: "opening-shown", data: { ...opening, ...ofNothing } },
  ]);

  const cart = shopper.cartToken() ?? "";
  const cartToken = cart.split("?")[0] ?? "";
  await sendBeacon(app, handle, { kind: "cart", visitor: visitorId, cartToken });
  const order = await pay(app, handle, cart, { pixel: true });
  await services.jobs.enqueue("compare-checkouts", { shopId });
  await app.settle();
  await app.sim("refund", { shop: handle, order: order.id, lines: [], discrepancy: -100 });
  await app.settle();
  await services.jobs.enqueue("count-sittings", {});
  await app.settle();
  await services.jobs.enqueue("roll-up-day", { shopId, day: "2026-01-01" });
  await app.settle();
  const { updateShopSettings } = await import("~/domain/shops/update-shop-settings");
  await updateShopSettings({ ...services, ...services.forShop(shop) }, shop, {
    settings: { ...shop.settings, holdoutShare: 0.2 },
    ...{ actor: "staff:1", apiOrigin: app.url },
  });
  const answerId = `answer-${handle}`;
  await services.forShop(shop).curatedAnswerStore.create(
    {
      ...{
        id: answerId,
        title: `Do you engrave at ${handle}?`,
        phrasings: ["engraving"],
        answer: "We do.",
        enabled: true,
      },
      ...{ country: null, language: null, validFrom: null, validUntil: null },
    },
    10,
    services.clock.now(),
  );
  const apiTokenId = `token-of-${handle}`;
  await services.forShop(shop).apiTokens.create({
    ...{ id: apiTokenId, name: handle, scopes: ["orders"], secret: `swk_${handle}-secret-secret-secret` },
    createdAt: services.clock.now(),
  });
  const grantId = `grant-${handle}`;
  const discountCode = `SW-OF-${handle.toUpperCase()}`;
  const { discounts } = services.forShop(shop);
  await discounts.saveSettings(discountSettingsSchema.parse({}), services.clock.now());
  const value = { kind: "percent" as const, percent: 10 };
  const terms = discountTermsSchema.parse({
    value,
    variantIds: [variantId],
    leastSubtotal: 0,
    worth: 1,
    currency: "USD",
  });
  await discounts.decide(
    {
      ...{ id: grantId, key: `${grantId}:asked`, asker: { visitorId, customerId, cartToken: null }, conversationId },
      ...{ occasion: "asked", opening: null, day: "2030-01-01", at: services.clock.now(), asksSince: new Date(0) },
    },
    () => ({
      ...{ rung: "code", reason: "granted" },
      grant: { code: discountCode, terms, expiresAt: new Date("2099-01-01T00:00:00Z"), locale: "en" },
    }),
  );
  await discounts.noteEvent(grantId, { kind: "applied" }, services.clock.now());
  const experimentId = `experiment-${handle}`;
  const { experiments } = services.forShop(shop);
  const arm = (name: string, kind: "usual" | "held-out") => ({ name, share: 50, does: { kind } });
  const draft = { name: handle, subject: "opening" as const, language: null, adaptiveShare: 0, guardrails: [] };
  const arms = [arm("Shown", "usual"), arm("Silence", "held-out")];
  const now = services.clock.now();
  await experiments.create({ ...draft, id: experimentId, salt: handle, arms }, 10, now);
  await experiments.start(experimentId, 1, "staff:1", now);
  await experiments.noteExposures([{ experimentId, arm: "a", visitorId, at: now }]);
  await services.jobs.enqueue("refresh-experiment", { shopId, experimentId });
  await app.settle();
  await services.forShop(shop).audit.record({ actor: "staff:1", action: "settings.updated", detail: {} });
  await prisma.visitor.update({ where: { shopId_id: { shopId, id: visitorId } }, data: { customerId } });

  await prisma.goal.create({ data: { shopId, figure: "conversion", target: 0.1, setAt: now } });
  await prisma.modelDay.create({ data: { shopId, day: "2026-01-05", costMicros: 1 } });
  const anomaly = { day: "2026-01-05", figure: "orders", value: 1, expected: 3, low: 2, high: 4, foundAt: new Date() };
  await prisma.anomaly.create({ data: { shopId, ...anomaly } });
  const turn = await prisma.turn.findFirstOrThrow({ where: { shopId, visitorId, idempotencyKey } });
  const write = await prisma.cartWrite.findFirstOrThrow({ where: { shopId, conversationId } });
  const reply = await prisma.ticketReply.findFirstOrThrow({ where: { shopId, ticketId: ticket.id } });
  const run = await prisma.syncRun.findFirstOrThrow({ where: { shopId, kind: "catalog" } });
  const visit = await prisma.visitorDay.findFirstOrThrow({ where: { shopId, visitorId } });
  const kept = await services.forShop(shop).conversations.find({ id: visitorId, customerId }, conversationId);
  if (kept === null) throw new Error("The conversation was not kept.");
  const { rows } = await pool.query<{ id: string; handle: string; page: string }>(
    `SELECT id, handle, (SELECT source_id FROM search.passage WHERE shop_id = $1 LIMIT 1) AS page
     FROM search.document WHERE shop_id = $1 LIMIT 1`,
    [shopId],
  );

  return {
    ...{ visitorId, customerId, conversationId, memory: kept.memory, messageId: said.id, idempotencyKey, eventId },
    ...{ turnId: turn.id, writeId: write.id, ticketId: ticket.id, replyId: reply.id, cartToken, variantId },
    ...{ cartId: `gid://shopify/Cart/${cart}`, orderId: String(order.id), syncRunId: run.id, day: visit.day },
    ...{
      bulkOperationId: run.bulkOperationId ?? "",
      answerId,
      ruleId,
      experimentId,
      apiTokenId,
      grantId,
      discountCode,
    },
    ...{ productId: rows[0]?.id ?? "", productHandle: rows[0]?.handle ?? "", pageId: rows[0]?.page ?? "" },
  };
}

/** A hash of every row of a shop, by table. */
async function fingerprint(shop: Shop): Promise<Record<string, string>> {
  const { rows: columns } = await pool.query<{ name: string; column: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name, column_name AS column FROM information_schema.columns
     WHERE table_schema IN ('public', 'search', 'events') AND table_name !~ '^event_'
       AND (column_name IN ('shopId', 'shop_id', 'shopDomain', 'shop') OR (table_name = 'Shop' AND column_name = 'id'))`,
  );
  const prints: Record<string, string> = {};
  for (const { name, column } of columns) {
    const { rows } = await pool.query<{ print: string | null }>(
      `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS print FROM ${name} AS t WHERE "${column}" IN ($1, $2)`,
      [shop.id, shop.domain],
    );
    prints[name] = rows[0]?.print ?? "empty";
  }
  return prints;
}

/** What names something of one shop alone. Both shops sell under the same handles, on the same days. */
function secretsOf(ids: ForeignIds): string[] {
  const shared = ["memory", "day", "productHandle", "pageId"];
  const own = Object.entries(ids).flatMap(([name, value]) =>
    typeof value !== "string" || shared.includes(name) ? [] : [value],
  );
  return [...own, ids.cartId.split("key=")[1] ?? ""];
}

function expectNothingOfAlpha(result: unknown) {
  const text = JSON.stringify({ result });
  expect(secretsOf(ofAlpha).filter((secret) => secret !== "" && text.includes(secret))).toEqual([]);
}

test("the journey has left something of everything", async () => {
  expect(Object.entries(ofAlpha).filter(([, value]) => value === "")).toEqual([]);
  expect(secretsOf(ofAlpha).filter((secret) => secretsOf(ofBeta).includes(secret))).toEqual([]);
  const empty = Object.entries(untouched).filter(([, print]) => print === "empty");
  // What is due is gone once it is counted.
  const due = ['public."RollupDue"', 'public."SittingDue"'];
  expect(empty.map(([name]) => name).sort()).toEqual(['public."PrivacyRequest"', ...due]);
});

test("every method of every part that is bound to a shop is called below", () => {
  const parts = services.forShop(beta);
  const notCalled = ["admin", "connection", "runTurn", "cartContext", "openTurn", "openOffers", "storefrontFor"];
  const bound = Object.keys(parts).filter((name) => !notCalled.includes(name)) as Exclude<BoundPart, "storefrontFor">[];

  expect(bound.sort()).toEqual(Object.keys(FOREIGN_CALLS).sort());
  for (const name of bound) {
    const methods = Object.entries(parts[name]).flatMap(([method, value]) =>
      typeof value === "function" ? [method] : [],
    );
    expect(Object.keys(FOREIGN_CALLS[name]).sort(), name).toEqual(methods.sort());
  }
});

test("beta's Storefront API knows neither alpha's cart nor its products", async () => {
  const storefront = services.forShop(beta).storefrontFor({ market: { country: null, language: null }, buyerIp: null });
  const cart = await fillCart(app, "alpha");
  const cartId = `gid://shopify/Cart/${cart.keyed}`;
  const lines = [{ variantId: ofBeta.variantId, quantity: 1 }];

  expect(await storefront.readCart(cartId)).toBeNull();
  expect(await storefront.readProducts([ofAlpha.productId])).toEqual([]);
  expect(await storefront.addLines(cartId, lines)).toMatchObject({ ok: false, reason: "unknown-cart" });
  expect(await storefront.setAttribute(cartId, "__shopwalker", "beta")).toMatchObject({ ok: false });
  expect(await storefront.setMetafield(cartId, "shopwalker_session", "beta")).toMatchObject({ ok: false });
});

type Call = { name: string; call: () => Promise<unknown> };

/** Every call of the table on beta's parts, with alpha's ids. */
function listCalls(): Call[] {
  return Object.entries(FOREIGN_CALLS).flatMap(([part, methods]) =>
    Object.keys(methods).map((method): Call => ({ name: `${part}.${method}`, call: () => callOnBeta(part, method) })),
  );
}

async function callOnBeta(part: string, method: string): Promise<unknown> {
  // The table's types hold part and method together; here, as text, they have lost each other.
  const calls = FOREIGN_CALLS as unknown as Record<string, Record<string, (part: unknown, ids: ForeignIds) => unknown>>;
  const parts = services.forShop(beta) as unknown as Record<string, unknown>;
  const result = await calls[part]?.[method]?.(parts[part], ofAlpha);
  if (!isIterable(result)) return result;
  const items: unknown[] = [];
  for await (const item of result) items.push(item);
  return items;
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

const READS = /\.(find|get|list|read|count|search|compute|export|sum|has)/;

describe("alpha's ids, handed to the parts that are bound to beta", () => {
  test.each(listCalls().filter(({ name }) => READS.test(name)))("$name reads nothing of alpha", async ({ call }) => {
    const result = await call().catch((error: unknown) => {
      // A file of nobody cannot be read; anything else here would be the test's own mistake.
      expect(String(error)).toMatch(/upstream|404|could not|cannot|answered/i);
      return null;
    });
    expectNothingOfAlpha(result);
  });
});

describe("over the agent's API, beta's token", () => {
  async function asBeta(visitorId: string): Promise<Pick<Shopper, "agent">> {
    const { visitorTokenSecret: secret } = services.config;
    const claims = { shopId: beta.id, visitorId, customerId: null, isPreview: false };
    const authorization = `Bearer ${await mintVisitorToken(claims, { secret })}`;
    return { agent: (path, init) => app.fetch(path, { ...init, headers: { authorization } }) };
  }
  const page = { path: "/" };

  async function turnAsBeta(visitorId: string, request: object): Promise<SentFrame[]> {
    const { agent } = await asBeta(visitorId);
    const body = JSON.stringify({ page, idempotencyKey: services.ids.random(), ...request });
    const response = await agent("/agent/turns", { method: "POST", body });
    expect(response.status).toBe(200);
    return readFrames(await response.text());
  }

  test("with alpha's visitor finds no conversation, and forgets none", async () => {
    const { agent } = await asBeta(ofAlpha.visitorId);
    const current = currentConversationSchema.parse(await (await agent("/agent/conversations/current")).json());
    const body = JSON.stringify({ scope: "forget" });
    const forgotten = await agent("/agent/conversations/current", { method: "DELETE", body });

    expect(current).toMatchObject({ conversationId: null, messages: [], unfinishedTurn: null });
    expect(forgotten.status).toBe(204);
    expect(await fingerprint(alpha)).toEqual(untouched);
  });

  test("does not go on in alpha's conversation", async () => {
    const { agent } = await asBeta(ofAlpha.visitorId);
    const { conversationId, messageId } = ofAlpha;
    const key = services.ids.random();
    const turn = await agent("/agent/turns", {
      method: "POST",
      body: JSON.stringify({ page, conversationId, message: "hello", idempotencyKey: key }),
    });
    const verdict = await agent("/agent/feedback", {
      method: "POST",
      body: JSON.stringify({ conversationId, messageId, verdict: "down" }),
    });

    expect([turn.status, errorResponseSchema.parse(await turn.json()).error.code]).toEqual([404, "not-found"]);
    expect(verdict.status).toBe(404);
    expect(await fingerprint(alpha)).toEqual(untouched);
  });

  test("is told nothing again that alpha's key would bring", async () => {
    const { visitorId, idempotencyKey } = ofAlpha;
    const frames = await turnAsBeta(visitorId, { message: "waterproof trail running shoes", idempotencyKey });

    expect(frames.at(-1)?.event.type).toBe("turn-end");
    expect(frames.some(({ id }) => id.startsWith(ofAlpha.turnId))).toBe(false);
    expect(await fingerprint(alpha)).toEqual(untouched);
  });

  test.each([
    ["shows", () => ({ kind: "view-cart" })],
    ["adds to", () => ({ kind: "add-to-cart", variantId: ofBeta.variantId, quantity: 1 })],
    ["undoes", () => ({ kind: "undo", writeId: ofAlpha.writeId })],
    ["confirms", () => ({ kind: "cart-written", writeId: ofAlpha.writeId, ok: true, message: null })],
  ])("%s nothing of alpha's cart", async (_what, tapOf) => {
    const cart = await fillCart(app, "alpha");
    const before = app.simulator.context.shops.get(alpha.domain)?.carts.get(cart.token)?.lines.length;
    const frames = await turnAsBeta(services.ids.random(), { tap: tapOf(), cart: { token: cart.keyed } });

    expect(JSON.stringify(frames)).not.toContain(cart.variantId);
    expect(app.simulator.context.shops.get(alpha.domain)?.carts.get(cart.token)?.lines).toHaveLength(before ?? -1);
    expect(await fingerprint(alpha)).toEqual(untouched);
  });
});

/** The last of all: what beta writes under alpha's ids, as its own, could be read afterwards; and in the end beta is erased. */
const WRITES = listCalls()
  .filter(({ name }) => !READS.test(name))
  .sort((left, right) => Number(left.name.includes(".erase")) - Number(right.name.includes(".erase")));

describe("alpha's ids, handed to the parts that are bound to beta", () => {
  test.each(WRITES)("$name leaves alpha as it is", async ({ call }) => {
    // A reference to a row that beta does not have is refused by the database; either way alpha keeps its own.
    await call().catch((error: unknown) => expect(error).not.toBeInstanceOf(TypeError));
    expect(await fingerprint(alpha)).toEqual(untouched);
  });
});
