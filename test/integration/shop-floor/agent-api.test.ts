import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  currentConversationSchema,
  errorResponseSchema,
  openingResponseSchema,
  pageContextSchema,
  type OpeningRequest,
} from "~/contracts/agent-api";
import { openingConditionsSchema } from "~/contracts/opening-rule";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { rollUpShop } from "~/domain/analytics/roll-up-shop";
import { updateShopSettings } from "~/domain/shops/update-shop-settings";
import { mintVisitorToken } from "~/http/visitor-token";
import { AppError } from "~/lib/app-error";
import { REASON_WEIGHTS } from "~/lib/hesitation/reason-weights";
import type { Shop } from "~/ports/shop-store";
import { startApp } from "../start-app.ts";
import { BROWSER, idToken, sendBeacon, shopState, visitBeacon } from "../platform/people.ts";
import { openShopper, readFrames, type Shopper } from "./shopper.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }, { handle: "beta" }, { handle: "gone" }] });
const { services } = app;
let alpha: Shop;
let gone: Shop;
const secret = services.config.visitorTokenSecret;

beforeAll(async () => {
  for (const handle of ["alpha", "beta", "gone"]) await app.install(handle);
  await app.settle();
  alpha = await app.shopOf("alpha");
  gone = await app.shopOf("gone");
  await app.sim("uninstall", { shop: "gone" });
  await app.settle();
});
afterAll(() => app.close());

const tokenFor = (shop: Shop, visitorId = services.ids.random()) =>
  mintVisitorToken({ shopId: shop.id, visitorId, customerId: null, isPreview: false }, { secret });

async function codeOf(response: Response): Promise<string> {
  return errorResponseSchema.parse(await response.json()).error.code;
}

const page = { path: "/" };
const AGENT_ROUTES = [
  { method: "POST", path: "/agent/turns", body: { page, message: "hi", idempotencyKey: "12345678" } },
  {
    method: "POST",
    path: "/agent/openings",
    body: { page, score: 0.8, reasons: [{ reason: "checks-size", weight: 1 }] },
  },
  { method: "GET", path: "/agent/conversations/current", body: null },
  { method: "DELETE", path: "/agent/conversations/current", body: { scope: "clear" } },
  { method: "GET", path: "/agent/stream", body: null },
  {
    method: "POST",
    path: "/agent/events",
    body: { events: [{ id: "event-0001", type: "panel-open", at: new Date().toISOString() }] },
  },
  { method: "POST", path: "/agent/feedback", body: { conversationId: "c", messageId: "m", verdict: "up" } },
  { method: "POST", path: "/agent/token", body: {} },
];

type Call = { method: string; path: string; body: unknown };

function call({ method, path, body }: Call, headers: Record<string, string> = {}) {
  return app.fetch(path, { method, headers, ...(body === null ? {} : { body: JSON.stringify(body) }) });
}

describe.each(AGENT_ROUTES)("$method $path", (route) => {
  test("refuses a call without a token", async () => {
    const response = await call(route);
    expect([response.status, await codeOf(response)]).toEqual([401, "unauthenticated"]);
  });

  test("refuses a forged token", async () => {
    const forged = await mintVisitorToken(
      { shopId: alpha.id, visitorId: "v".repeat(20), customerId: null, isPreview: false },
      { secret: "somebody-else-s-secret-that-is-long-enough" },
    );
    expect((await call(route, { authorization: `Bearer ${forged}` })).status).toBe(401);
  });

  test("refuses a token of a shop that has removed the app", async () => {
    const response = await call(route, { authorization: `Bearer ${await tokenFor(gone)}` });
    expect([response.status, await codeOf(response)]).toEqual([403, "shop-not-installed"]);
  });

  test("refuses a token of one shop on a page of another", async () => {
    const origin = app.simulator.storefrontUrl("beta");
    const response = await call(route, { authorization: `Bearer ${await tokenFor(alpha)}`, origin });
    expect([response.status, await codeOf(response)]).toEqual([403, "forbidden"]);
  });

  test("answers a storefront's preflight, and nobody else's", async () => {
    const ask = (origin: string) => app.fetch(route.path, { method: "OPTIONS", headers: { origin } });
    const [known, unknown] = [await ask(app.simulator.storefrontUrl("alpha")), await ask("https://evil.example")];

    expect(known.status).toBe(204);
    expect(known.headers.get("access-control-allow-origin")).toBe(app.simulator.storefrontUrl("alpha"));
    expect(known.headers.get("access-control-allow-headers")).toContain("authorization");
    expect(unknown.status).toBe(403);
    expect(unknown.headers.get("access-control-allow-origin")).toBeNull();
    expect(unknown.headers.get("vary")).toBe("Origin");
  });

  test.runIf(route.body !== null && route.path !== "/agent/token")(
    "refuses a body that is not what was agreed",
    async () => {
      const authorization = `Bearer ${await tokenFor(alpha)}`;
      const malformed = await app.fetch(route.path, { method: route.method, headers: { authorization }, body: "{" });
      const wrong = await call({ ...route, body: { nonsense: true } }, { authorization });
      const huge = await app.fetch(route.path, {
        method: route.method,
        headers: { authorization },
        body: "x".repeat(100_000),
      });

      expect([malformed.status, await codeOf(malformed)]).toEqual([400, "invalid-input"]);
      expect([wrong.status, await codeOf(wrong)]).toEqual([400, "invalid-input"]);
      expect([huge.status, await codeOf(huge)]).toEqual([413, "too-large"]);
    },
  );

  test("takes no other method", async () => {
    const response = await app.fetch(route.path, { method: "PUT" });
    expect(response.status).toBe(405);
  });
});

function signedQuery(parameters: Record<string, string>): string {
  const text = Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("");
  const signature = createHmac("sha256", app.apiSecret).update(text).digest("hex");
  return new URLSearchParams({ ...parameters, signature }).toString();
}
const proxyParameters = (handle: string, at = Date.now()) => ({
  shop: `${handle}.myshopify.com`,
  logged_in_customer_id: "",
  path_prefix: "/apps/shopwalker",
  timestamp: String(Math.floor(at / 1000)),
});

const PROXY_ROUTES = [
  { method: "GET", path: "/proxy/session", body: null },
  {
    method: "POST",
    path: "/proxy/visit",
    body: { kind: "visit", visitor: "v".repeat(20), arm: "agent", path: "/", device: "phone" },
  },
];

describe.each(PROXY_ROUTES)("$method $path", (route) => {
  const at = (query: string) => call({ ...route, path: `${route.path}?${query}` });

  test("refuses what Shopify has not signed", async () => {
    const unsigned = new URLSearchParams(proxyParameters("alpha")).toString();
    const changed = signedQuery(proxyParameters("alpha")).replace("alpha", "beta");

    expect((await at("")).status).toBe(401);
    expect((await at(unsigned)).status).toBe(401);
    expect((await at(changed)).status).toBe(401);
  });

  test("refuses a replay", async () => {
    expect((await at(signedQuery(proxyParameters("alpha", Date.now() - 120_000)))).status).toBe(401);
  });

  test("refuses a shop that has removed the app, and one that never had it", async () => {
    const removed = await at(signedQuery(proxyParameters("gone")));
    const unknown = await at(signedQuery(proxyParameters("nobody")));

    expect([removed.status, await codeOf(removed)]).toEqual([403, "shop-not-installed"]);
    expect([unknown.status, await codeOf(unknown)]).toEqual([403, "shop-not-installed"]);
  });

  test.runIf(route.body !== null)("refuses a body that is not what was agreed", async () => {
    const path = `${route.path}?${signedQuery(proxyParameters("alpha"))}`;
    expect((await app.fetch(path, { method: "POST", body: "{" })).status).toBe(400);
    expect((await app.fetch(path, { method: "POST", body: "x".repeat(2000) })).status).toBe(413);
  });
});

describe("a session", () => {
  test("comes through the store's own domain and keeps a known visitor", async () => {
    const first = await openShopper(app, "alpha");
    const again = await openShopper(app, "alpha", `?visitor=${first.visitorId}`);
    const nonsense = await openShopper(app, "alpha", "?visitor=short");

    expect(again.visitorId).toBe(first.visitorId);
    expect(nonsense.visitorId).toMatch(/^[\w-]{22}$/);
  });

  test("whoever comes after a customer in the same browser is another visitor, and stays that", async () => {
    const visitor = services.ids.random();
    const now = services.clock.now();
    await services.forShop(alpha).conversations.ensureVisitor({ id: visitor, customerId: "77", isPreview: false, now });
    const session = async (customer: string) => {
      const parameters = { ...proxyParameters("alpha"), logged_in_customer_id: customer, visitor };
      return (await (await app.fetch(`/proxy/session?${signedQuery(parameters)}`)).json()) as { visitorId: string };
    };

    const [own, loggedOut, other] = [await session("77"), await session(""), await session("78")];

    expect(own.visitorId).toBe(visitor);
    expect(new Set([visitor, loggedOut.visitorId, other.visitorId]).size).toBe(3);
    expect([(await session("")).visitorId, (await session("78")).visitorId]).toEqual([
      loggedOut.visitorId,
      other.visitorId,
    ]);
  });

  test("says when the agent takes a break, and no turn is taken then", async () => {
    const shopper = await openShopper(app, "alpha");
    await services.shops.saveSettings(alpha.id, { ...alpha.settings, paused: true });
    const session = (await (await shopper.store("/apps/shopwalker/session")).json()) as { available: boolean };
    const turn = await shopper.agent("/agent/turns", { method: "POST", body: JSON.stringify(AGENT_ROUTES[0]?.body) });
    await services.shops.saveSettings(alpha.id, alpha.settings);

    expect(session.available).toBe(false);
    expect([turn.status, await codeOf(turn)]).toEqual([403, "paused"]);
  });

  test("is renewed for a running token", async () => {
    const shopper = await openShopper(app, "alpha");
    const response = await shopper.agent("/agent/token", { method: "POST" });
    const { token } = (await response.json()) as { token: string };

    const current = await app.fetch("/agent/conversations/current", { headers: { authorization: `Bearer ${token}` } });
    expect(current.status).toBe(200);
  });
});

describe("a shopper", () => {
  test("is answered in a stream, and finds the chat again on the next page", async () => {
    const shopper = await openShopper(app, "alpha");
    const response = await shopper.agent("/agent/turns", {
      method: "POST",
      body: JSON.stringify({ page, message: "waterproof trail running shoes", idempotencyKey: services.ids.random() }),
    });
    const frames = readFrames(await response.text());
    const turnId = frames[0]?.id.split(":")[0];

    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache, no-transform");
    expect(response.headers.get("access-control-allow-origin")).toBe(shopper.origin);
    expect(frames.map(({ id }) => id)).toEqual(frames.map((_, index) => `${turnId}:${index}`));
    expect(frames[0]?.event.type).toBe("turn-start");
    expect(frames.at(-1)?.event.type).toBe("turn-end");
    expect(frames.length).toBeGreaterThan(2);

    const current = currentConversationSchema.parse(await (await shopper.agent("/agent/conversations/current")).json());
    expect(current.messages.map(({ from }) => from)).toEqual(["shopper", "agent"]);
    expect(current.unfinishedTurn).toBeNull();
  });

  test("who taps twice adds once", async () => {
    const shopper = await openShopper(app, "alpha");
    const { catalog } = services.forShop(alpha);
    const hits = await catalog.findCandidates({ text: "socks", filters: { available: true }, limit: 2 });
    const [variantId = "", other = ""] = hits.map(
      ({ document }) => document.variants.find(({ available }) => available)?.id ?? "",
    );
    await shopper.add(other, 1);
    const tap = { kind: "add-to-cart" as const, variantId, quantity: 1 };
    const idempotencyKey = services.ids.random();

    const [one, two] = await Promise.all([
      shopper.turn({ tap, idempotencyKey }),
      shopper.turn({ tap, idempotencyKey }),
    ]);

    expect(one).toEqual(two);
    expect((await shopper.cartUnits())[variantId]).toBe(1);
  });

  test("who asks too much is asked to wait, and reads for how long", async () => {
    const shopper = await openShopper(app, "alpha");
    const statuses: number[] = [];
    let wait: string | null = null;
    for (let call = 0; call < 12; call++) {
      const response = await shopper.agent("/agent/openings", {
        method: "POST",
        body: JSON.stringify(AGENT_ROUTES[1]?.body),
      });
      statuses.push(response.status);
      wait = response.headers.get("retry-after");
    }

    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect(Number(wait)).toBeGreaterThan(0);
  });
});

describe("events", () => {
  const event = { id: "event-abcdefgh", type: "panel-open", at: new Date().toISOString(), data: { by: "opening" } };
  async function stored(visitorId: string) {
    const { rows } = await services.database.pool.query<{ type: string; data: unknown }>(
      "SELECT type, data FROM events.event WHERE visitor_id = $1 ORDER BY type",
      [visitorId],
    );
    return rows;
  }

  test("come by beacon with the token in the body, and are stored once", async () => {
    const shopper = await openShopper(app, "alpha");
    const body = JSON.stringify({ token: shopper.token, events: [event] });
    const send = () => app.fetch("/agent/events", { method: "POST", headers: { "content-type": "text/plain" }, body });

    expect([(await send()).status, (await send()).status]).toEqual([204, 204]);
    expect(await stored(shopper.visitorId)).toEqual([{ type: "panel-open", data: { by: "opening" } }]);
  });

  test("of a type that is not known are refused, with what may be sent", async () => {
    const shopper = await openShopper(app, "alpha");
    const events = [event, { ...event, id: "event-ijklmnop", type: "keystroke" }];
    const response = await shopper.agent("/agent/events", { method: "POST", body: JSON.stringify({ events }) });

    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/unknown type of event: send one of panel-open, panel-close/);
    expect(await stored(shopper.visitorId)).toEqual([]);
  });

  test("come ten at a time at most", async () => {
    const shopper = await openShopper(app, "alpha");
    const send = (count: number) => {
      const events = Array.from({ length: count }, (_, index) => ({ ...event, id: `event-of-many-${index}` }));
      return shopper.agent("/agent/events", { method: "POST", body: JSON.stringify({ events }) });
    };

    expect([(await send(11)).status, (await stored(shopper.visitorId)).length]).toEqual([400, 0]);
    expect([(await send(10)).status, (await stored(shopper.visitorId)).length]).toEqual([204, 10]);
  });

  test("are sent away with a time to come back while too many wait", async () => {
    const shopper = await openShopper(app, "alpha");
    const busy = new AppError("busy", "too many wait", { retryAfterSeconds: 2 });
    const eventsOfShop = vi.spyOn(services, "eventsOfShop");
    eventsOfShop.mockReturnValue({ ...services.eventsOfShop(alpha.id), append: () => Promise.reject(busy) });
    const response = await shopper.agent("/agent/events", {
      method: "POST",
      body: JSON.stringify({ events: [event] }),
    });
    eventsOfShop.mockRestore();

    expect([response.status, response.headers.get("retry-after"), await codeOf(response)]).toEqual([503, "2", "busy"]);
  });

  test("of openings are stored with why and what was offered, and not where nothing was", async () => {
    const shopper = await openShopper(app, "alpha");
    const data = { opening: "opening-1", reason: "weighs-price", move: "alternative", rule: null, experiment: "e1" };
    await services.forShop(alpha).events.append([
      {
        ...{ id: "offered-1", at: services.clock.now(), visitorId: shopper.visitorId, conversationId: null },
        ...{ type: "opening-offered", data: { ...data, arm: "b", product: "1", offer: null } },
      },
    ]);
    const report = (opening: string) => ({
      ...event,
      id: `shown-${opening}`,
      type: "opening-shown",
      data: { opening },
    });
    const events = [report("opening-1"), report("made-up")];
    await shopper.agent("/agent/events", { method: "POST", body: JSON.stringify({ events }) });

    expect(await stored(shopper.visitorId)).toEqual([
      { type: "opening-offered", data: expect.objectContaining({ opening: "opening-1" }) as unknown },
      { type: "opening-shown", data: { ...data, arm: "b", product: "1", offer: null } },
    ]);
  });

  test("whose time is not believed are stored once as well", async () => {
    const shopper = await openShopper(app, "alpha");
    const body = JSON.stringify({ events: [{ ...event, at: "2019-01-01T00:00:00.000Z" }] });
    const send = () => shopper.agent("/agent/events", { method: "POST", body });
    await send();
    await app.sim("clock", { advanceMs: 60_000 });
    await send();

    expect(await stored(shopper.visitorId)).toHaveLength(1);
  });

  test("of a visitor who turned out to be staff are not stored, whoever saw them", async () => {
    const shopper = await openShopper(app, "alpha");
    const { visitorId } = shopper;
    const { prisma } = services.database;
    const seen = { firstSeenAt: new Date(), lastSeenAt: new Date(), isPreview: true };
    await prisma.visitor.upsert({
      where: { shopId_id: { shopId: alpha.id, id: visitorId } },
      create: { shopId: alpha.id, id: visitorId, ...seen },
      update: seen,
    });
    await shopper.agent("/agent/events", { method: "POST", body: JSON.stringify({ events: [event] }) });

    expect(await stored(visitorId)).toEqual([]);
  });

  test("of a preview count for nothing", async () => {
    const shopper = await openShopper(app, "alpha", "?preview=1");
    await shopper.agent("/agent/events", { method: "POST", body: JSON.stringify({ events: [event] }) });

    expect(await stored(shopper.visitorId)).toEqual([]);
  });
});

test("what a person writes reaches the open panel and the stored chat", async () => {
  const shopper = await openShopper(app, "alpha");
  await shopper.turn({
    tap: { kind: "leave-message", text: "Do you repair shoes?", email: "sam@example.com" },
    idempotencyKey: services.ids.random(),
  });
  const ofShop = services.forShop(alpha);
  const conversation = await ofShop.conversations.findCurrent(shopper.visitorId);
  const { rows } = await services.database.pool.query<{ id: string; text: string; row: string }>(
    `SELECT id, text, t::text AS row FROM "Ticket" AS t WHERE "conversationId" = $1`,
    [conversation?.id],
  );
  expect(rows).toEqual([expect.objectContaining({ text: "Do you repair shoes?" })]);
  expect(rows[0]?.row).not.toContain("sam@example.com");

  const leave = new AbortController();
  const stream = await shopper.agent("/agent/stream", { signal: leave.signal });
  const { replyToTicket } = await import("~/domain/tickets/reply-to-ticket");
  const reply = await replyToTicket({ ...services, ...ofShop }, rows[0]?.id ?? "", {
    authorName: "Ada",
    text: "We do.",
  });
  const reader = stream.body?.getReader();
  let text = "";
  while (!text.includes("turn-end")) text += new TextDecoder().decode((await reader?.read())?.value);
  leave.abort();

  expect(reply.emailStatus).toBe("unsent");
  expect(readFrames(text).map(({ event }) => event)).toMatchObject([
    { type: "turn-start" },
    { type: "handoff", state: "person", name: "Ada" },
    { type: "text-delta", text: "We do." },
    { type: "turn-end" },
  ]);
  const current = currentConversationSchema.parse(await (await shopper.agent("/agent/conversations/current")).json());
  expect(current.messages.at(-1)).toMatchObject({ from: "person", name: "Ada", text: "We do." });
});

test("one shopper has as many streams as open tabs, and a closed one makes room", async () => {
  const shopper = await openShopper(app, "alpha");
  await shopper.turn({ message: "hello", idempotencyKey: "before-many-tabs-are-open" });
  const tabs = Array.from({ length: 8 }, () => new AbortController());
  for (const { signal } of tabs) expect((await shopper.agent("/agent/stream", { signal })).status).toBe(200);

  const refused = await shopper.agent("/agent/stream");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);

  tabs[0]?.abort();
  const leave = new AbortController();
  await vi.waitFor(async () => {
    expect((await shopper.agent("/agent/stream", { signal: leave.signal })).status).toBe(200);
  });
  for (const tab of [...tabs, leave]) tab.abort();
});

describe("an opening", () => {
  const { forShop } = services;
  /** One in ten is held out of everything: they are let pass. */
  async function arrive(): Promise<Shopper> {
    const shopper = await openShopper(app, "alpha");
    await sendBeacon(app, "alpha", visitBeacon(shopper.visitorId));
    const visitor = await forShop(alpha).visits.findVisitor(shopper.visitorId);
    return visitor?.arm === "holdout" ? arrive() : shopper;
  }
  async function ask(shopper: Shopper, request: Partial<OpeningRequest> & { reason: string }) {
    const { reason, page = { path: "/" }, ...rest } = request;
    const body = { page, score: 0.8, reasons: [{ reason, weight: 1 }], cart: null, ...rest };
    const response = await shopper.agent("/agent/openings", { method: "POST", body: JSON.stringify(body) });
    return openingResponseSchema.parse(await response.json()).opening;
  }
  async function productPage(text: string) {
    const [first] = await forShop(alpha).catalog.findCandidates({ text, filters: { available: true }, limit: 1 });
    if (!first) throw new Error(`the demo store has no ${text}`);
    const { document } = first;
    const page = {
      path: `/products/${document.handle}`,
      template: "product",
      productId: document.id,
      country: "US",
      currency: "USD",
    };
    return { document, page: pageContextSchema.parse(page) };
  }
  async function report(shopper: Shopper, type: string, opening: string) {
    const event = {
      id: `${type}-${opening}`.slice(0, 60),
      type,
      at: services.clock.now().toISOString(),
      data: { opening },
    };
    await shopper.agent("/agent/events", { method: "POST", body: JSON.stringify({ events: [event] }) });
  }

  test("names the two products that were compared at their prices of now, once a visit, and is counted", async () => {
    const shopper = await arrive();
    const [one, other] = [await productPage("trail running shoes"), await productPage("running socks")];
    const request = {
      reason: "compares-products",
      page: one.page,
      trail: [one, other, one].map(({ document }) => document.id),
    };
    const opening = await ask(shopper, request);

    expect(opening?.text).toContain(one.document.title);
    expect(opening?.text).toContain(other.document.title);
    expect(opening?.text.match(/\$\d/g)).toHaveLength(2);
    expect(opening?.quickReplies.map(({ label }) => label)).toEqual(["Compare them", "Talk to a person"]);

    await report(shopper, "opening-shown", opening?.id ?? "");
    expect(await ask(shopper, request)).toBeNull();
    await report(shopper, "opening-dismissed", opening?.id ?? "");
    const [today, now] = ["2100-01-01", services.clock.now()];
    const standing = await forShop(alpha).openings.readStanding(shopper.visitorId, today, now);
    expect(standing).toMatchObject({ arm: "agent", cameBefore: true, hasOrdered: false, shownThisWeek: 1 });
    expect(standing?.lastDismissedAt).not.toBeNull();
    const { openingFigures, rollups } = forShop(alpha);
    await rollUpShop(rollups, alpha, { parts: ["openings"] });
    const ever = { firstDay: "2020-01-01", lastDay: "2100-01-01", device: "all", visitors: "all" } as const;
    const comparison = {
      ...{ move: "comparison", ruleId: null, offered: 1, heldOut: 0, shown: 1, engaged: 0, dismissed: 1 },
      ...{ addedToCart: 0, orders: 0, revenue: 0 },
    };
    expect(await openingFigures.list(ever)).toContainEqual(comparison);
    expect(await openingFigures.list({ ...ever, visitors: "new" })).toContainEqual(comparison);
    expect(await openingFigures.list({ ...ever, visitors: "returning" })).toEqual([]);
    expect(await openingFigures.list({ ...ever, device: "tablet" })).toEqual([]);
  });

  test("comes to nobody without consent", async () => {
    const shopper = await openShopper(app, "alpha");
    expect(await ask(shopper, { reason: "checks-shipping" })).toBeNull();
  });

  test("tells what is missing to free delivery by the shop's own page, from the cart as it is", async () => {
    const shopper = await arrive();
    const products = await Promise.all(["socks", "cap", "t-shirt"].map(productPage));
    const variants = products.flatMap(({ document }) => document.variants.filter(({ available }) => available));
    const fitting = variants.find(({ price }) => price > 1700 && price < 3700);
    if (!fitting) throw new Error("the demo store has nothing for about $25");
    await shopper.add(fitting.id, Math.floor(7499 / fitting.price));
    const page = { path: "/cart", template: "cart", country: "US", currency: "USD" };
    const opening = await ask(shopper, {
      ...{ reason: "idle-cart", page: pageContextSchema.parse(page), cart: { token: shopper.cartToken() ?? "" } },
    });

    const gap = 7500 - Math.floor(7499 / fitting.price) * fitting.price;
    expect(opening?.text).toContain(`$${(gap / 100).toFixed(2)} short of free delivery`);
    expect(opening?.text).toMatch(/“.*from \$75.*”/i);
  });

  test("is what the merchant's rules leave of it", async () => {
    const { openings } = forShop(alpha);
    const conditions = openingConditionsSchema.parse({ pages: ["home"], segments: ["new"] });
    const rule = { id: "quiet", action: "silence" as const, isActive: true, conditions };
    await openings.saveRule(rule, 2, services.clock.now());
    await openings.saveRule({ ...rule, id: "other", action: "reassurance" }, 2, services.clock.now());
    expect(await openings.saveRule({ ...rule, id: "third" }, 2, services.clock.now())).toBe(false);

    const index = pageContextSchema.parse({ path: "/", template: "index" });
    expect(await ask(await arrive(), { reason: "checks-shipping", page: index })).toBeNull();
    await openings.orderRules(["other", "quiet"]);
    expect((await openings.listRules()).map(({ id }) => id)).toEqual(["other", "quiet"]);
    expect((await ask(await arrive(), { reason: "checks-shipping", page: index }))?.text).toContain("says: “");

    for (const { id } of await openings.listRules()) expect(await openings.removeRule(id)).toBe(true);
  });

  test("is kept back where an experiment wants to know what it earns, and said in its words", async () => {
    const { experiments } = forShop(alpha);
    const arms = [
      { name: "Nothing", share: 50, does: { kind: "held-out" as const } },
      { name: "Other words", share: 50, does: { kind: "words" as const, text: "Anything about delivery or returns?" } },
    ];
    const draft = {
      name: "Reassure",
      subject: "opening:reassurance" as const,
      language: "en",
      arms,
      adaptiveShare: 0,
      guardrails: [],
    };
    await experiments.create({ ...draft, id: "trial", salt: "salt" }, 5, services.clock.now());
    expect(await experiments.start("trial", 1, "staff:1", services.clock.now())).toBe("started");

    const outcomes = new Map<string, string | null>();
    const readTrial = async (visitorId: string) => {
      const { rows } = await services.database.pool.query<{ type: string; arm: string }>(
        `SELECT type, data->>'arm' AS arm FROM events.event WHERE visitor_id = $1 AND data->>'experiment' = 'trial'`,
        [visitorId],
      );
      return rows.map(({ type, arm }) => `${type} ${arm}`).join();
    };
    for (let tries = 0; tries < 20 && outcomes.size < 2; tries++) {
      const shopper = await arrive();
      const opening = await ask(shopper, { reason: "checks-shipping" });
      outcomes.set(await readTrial(shopper.visitorId), opening?.text ?? null);
    }
    await experiments.stop("trial", { reason: "seen", keptArm: null, actor: "staff:1", at: services.clock.now() });
    expect(outcomes).toEqual(
      new Map([
        ["opening-held-out a", null],
        ["opening-offered b", "Anything about delivery or returns?"],
      ]),
    );
  });
});

describe("the weights of hesitation", () => {
  const { prisma } = services.database;
  const DAY_MS = 24 * 3600_000;
  const daysAgo = (days: number) => new Date(services.clock.now().getTime() - days * DAY_MS);

  function printedWeights(): unknown {
    const [installation] = [...shopState(app, "beta").installations.values()];
    const config = installation?.metafields.find(({ key }) => key === "config");
    return (JSON.parse(config?.value ?? "null") as { reasonWeights: unknown }).reasonWeights;
  }
  async function hesitate(reasons: { reason: string; weight: number }[], hasConsent = true): Promise<string> {
    const shopper = await openShopper(app, "beta");
    const { visitorId } = shopper;
    if (hasConsent) await sendBeacon(app, "beta", visitBeacon(visitorId));
    for (let times = 0; times < 2; times++) {
      const body = JSON.stringify({ page, score: 0.8, reasons });
      await shopper.agent("/agent/openings", { method: "POST", body });
    }
    return visitorId;
  }

  const countForgotten = (shopId: string) =>
    prisma.auditEntry.count({ where: { shopId, action: "openings.learning-forgotten" } });

  /** As it was before, also where an earlier try of the test has failed half-way. */
  async function begin(): Promise<Shop> {
    const beta = await app.shopOf("beta");
    const ofShop = services.forShop(beta);
    await ofShop.reasonLearning.forget();
    const change = { settings: shopSettingsSchema.parse({}), actor: "staff:1", apiOrigin: app.url };
    await updateShopSettings({ ...services, ...ofShop }, beta, change);
    return app.shopOf("beta");
  }

  test("are relearnt from what came of those who were left alone, printed once proved, and forgotten", async () => {
    const beta = await begin();
    const [shopId, ofShop] = [beta.id, services.forShop(beta)];
    const { reasonLearning } = ofShop;
    const attempt = services.ids.random();
    const forgottenBefore = await countForgotten(shopId);
    const waiting = () => prisma.leftAloneVisit.findMany({ where: { shopId }, orderBy: { askedAt: "asc" } });
    const learn = async () => {
      await services.jobs.enqueue("learn-reason-weights", {});
      await app.settle();
    };
    const doubts = { reason: "weighs-price", weight: 0.35 };

    await hesitate([doubts]);
    expect(await waiting()).toEqual([]);
    const openings = { ...beta.settings.openings, learnsWeights: true };
    const change = { settings: { ...beta.settings, holdoutShare: 0, openings }, actor: "staff:1", apiOrigin: app.url };
    await updateShopSettings({ ...services, ...ofShop }, beta, change);

    const ada = await hesitate([doubts, { reason: "made-up", weight: 1 }]);
    await hesitate([doubts], false);
    await hesitate([{ reason: "frustrated", weight: 0.6 }]);
    await hesitate([{ reason: "welcome", weight: 0 }]);
    const left = { visitorId: ada, isHeldOut: false, reasons: { schemaVersion: 1, weights: { "weighs-price": 0.35 } } };
    expect(await waiting()).toMatchObject([left]);
    await learn();
    expect(await waiting()).toHaveLength(1);
    expect(printedWeights()).toEqual(REASON_WEIGHTS);

    // Of those who weigh the price most order, of those who compare hardly anybody.
    const crowd = Array.from({ length: 600 }, (_, number) => {
      const isPrice = number % 2 === 0;
      const weights = isPrice
        ? { "weighs-price": 0.35, "checks-size": 0.3 }
        : { "compares-products": 0.5, "checks-size": 0.3 };
      return {
        id: `${attempt}-${String(number).padStart(3, "0")}`,
        weights,
        orders: isPrice ? number % 20 < 14 : number % 20 === 1,
      };
    });
    const [spokenTo, cancelled, late] = ["spoken-to", "cancelled", "late"].map((what) => `${what}-${attempt}`) as [
      string,
      string,
      string,
    ];
    const visitors = [...crowd.map(({ id }) => id), spokenTo, cancelled, late];
    const [askedAt, sold] = [daysAgo(4), { early: daysAgo(3.9), late: daysAgo(2.9) }];
    await prisma.visitor.createMany({
      data: visitors.map((id) => ({ shopId, id, arm: "agent", firstSeenAt: askedAt, lastSeenAt: askedAt })),
    });
    await prisma.leftAloneVisit.createMany({
      data: visitors.map((visitorId, number) => {
        const weights = crowd[number]?.weights ?? { "looked-elsewhere": 0.25, "checks-size": 0.3 };
        return { shopId, visitorId, askedAt, isHeldOut: number % 3 === 0, reasons: { weights } };
      }),
    });
    const buyers = crowd.filter(({ orders }) => orders).map(({ id }) => id);
    await prisma.order.createMany({
      data: [...buyers, spokenTo, cancelled, late].map((visitorId) => ({
        ...{ shopId, id: `of-${visitorId}`, name: "#1", currency: "USD", subtotal: 100n, discounts: 0n, shipping: 0n },
        ...{ tax: 0n, total: 100n, currentSubtotal: 100n, includedTax: 0n, appliedRefundIds: [], net: 100n, lines: {} },
        ...{
          visitorId,
          arm: "agent",
          placedAt: visitorId === late ? sold.late : sold.early,
          sourceUpdatedAt: askedAt,
        },
        cancelledAt: visitorId === cancelled ? sold.late : null,
      })),
    });
    const facts = { opening: "o", reason: "weighs-price", move: "comparison", rule: null };
    const data = { ...facts, experiment: null, arm: null, product: null, offer: null };
    const seen = { id: `seen-${attempt}`, at: sold.early, visitorId: spokenTo, conversationId: null };
    await ofShop.events.append([{ ...seen, type: "opening-shown", data }]);

    await Promise.all([learn(), learn()]);
    await learn();
    const kept = await reasonLearning.read();
    expect(kept?.learning).toMatchObject({ outcomes: 602, orders: buyers.length, isProved: true });
    expect(kept?.inUse?.factors).toMatchObject({ "weighs-price": 1.5 });
    expect(await waiting()).toMatchObject([left]);
    const [most, ...shape] = REASON_WEIGHTS["weighs-price"];
    expect(printedWeights()).toMatchObject({ "weighs-price": [expect.closeTo(most * 1.5, 9), ...shape] });
    expect(printedWeights()).toMatchObject({ frustrated: REASON_WEIGHTS.frustrated });

    // What the device now weighs by the shop's own is kept by the built-in weights.
    const grace = await hesitate([{ reason: "weighs-price", weight: 0.525 }]);
    expect((await waiting()).at(-1)).toMatchObject({ ...left, visitorId: grace });
    await ofShop.visits.withdrawConsent(grace);
    expect(await waiting()).toMatchObject([left]);

    const headers = {
      authorization: `Bearer ${idToken(app, "beta")}`,
      "user-agent": BROWSER,
      "content-type": "application/json",
    };
    const body = JSON.stringify({ intent: "forget-learning" });
    const forgotten = await app.fetch("/app/openings?index", { method: "POST", headers, body });
    expect(forgotten.status).toBeLessThan(300);
    expect([await reasonLearning.read(), await waiting()]).toEqual([null, []]);
    expect(printedWeights()).toEqual(REASON_WEIGHTS);
    expect(await countForgotten(shopId)).toBe(forgottenBefore + 1);
  });
});

// Last in this file: the process does not come back from it.
test("a stream ends when the process is about to stop", async () => {
  const shopper = await openShopper(app, "alpha");
  await shopper.turn({ message: "hello", idempotencyKey: "before-the-process-stops" });
  const stream = await shopper.agent("/agent/stream");

  services.stopping.abort();

  expect(await stream.text()).not.toContain("event:");
  expect((await app.fetch("/readyz")).status).toBe(503);
});
