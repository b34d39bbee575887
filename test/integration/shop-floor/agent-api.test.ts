import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { currentConversationSchema, errorResponseSchema } from "~/contracts/agent-api";
import { mintVisitorToken } from "~/http/visitor-token";
import { AppError } from "~/lib/app-error";
import type { Shop } from "~/ports/shop-store";
import { startApp } from "../start-app.ts";
import { openShopper, readFrames } from "./shopper.ts";

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

// Last in this file: the process does not come back from it.
test("a stream ends when the process is about to stop", async () => {
  const shopper = await openShopper(app, "alpha");
  await shopper.turn({ message: "hello", idempotencyKey: "before-the-process-stops" });
  const stream = await shopper.agent("/agent/stream");

  services.stopping.abort();

  expect(await stream.text()).not.toContain("event:");
  expect((await app.fetch("/readyz")).status).toBe(503);
});
