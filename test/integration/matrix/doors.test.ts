import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { errorResponseSchema } from "~/contracts/agent-api";
import { createApiToken } from "~/domain/exports/create-api-token";
import { BUDGETS } from "~/http/agent-budgets";
import { BROWSER, deliver, shopState } from "../platform/people.ts";
import { openWorld } from "./world.ts";

const world = await openWorld();
const { app, alpha, beta } = world;
afterAll(() => app.close());

describe("the pages that may read an answer", () => {
  const alphaOrigin = app.simulator.storefrontUrl("alpha");
  const host = new URL(alphaOrigin).host;
  const STRANGERS = [
    "null",
    "https://evil.example",
    `https://${host}`,
    `http://${host}.evil.example`,
    `http://evil.${host}`,
    `http://${host}@evil.example`,
    `http://${host}:1`,
    alphaOrigin.toUpperCase(),
    `${alphaOrigin}/`,
    `${alphaOrigin} https://evil.example`,
    `${alphaOrigin}, https://evil.example`,
    "http://alpha.myshopify.com",
    app.url,
    app.simulator.storefrontUrl("gone"),
  ];

  test.each(STRANGERS)("are not those of %j", async (origin) => {
    const authorization = `Bearer ${await world.tokenFor(alpha)}`;
    const preflight = await app.fetch("/agent/turns", { method: "OPTIONS", headers: { origin } });
    const answers = [
      preflight,
      await app.fetch("/agent/conversations/current", { headers: { origin, authorization } }),
      await app.fetch("/agent/conversations/current", { headers: { origin } }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 401]);
    for (const { headers } of answers) {
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("access-control-allow-credentials")).toBeNull();
      expect(headers.get("vary")).toContain("Origin");
    }
  });

  test("are those of the token's own shop, without cookies", async () => {
    const authorization = `Bearer ${await world.tokenFor(alpha)}`;
    const answer = await app.fetch("/agent/conversations/current", { headers: { origin: alphaOrigin, authorization } });

    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(alphaOrigin);
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("are those of every domain of the token's shop, as soon as Shopify has told of them, and no longer than that", async () => {
    const authorization = `Bearer ${await world.tokenFor(alpha)}`;
    const ask = async (host: string) => {
      const answer = await app.fetch("/agent/conversations/current", {
        headers: { origin: `https://${host}`, authorization },
      });
      return [answer.status, answer.headers.get("access-control-allow-origin")];
    };
    const state = shopState(app, "alpha");
    const tell = async (ownDomains: string[]) => {
      state.ownDomains = ownDomains;
      const payload = { id: state.id, myshopify_domain: state.domain };
      await deliver(app, { topic: "shop/update", shop: "alpha", payload });
      await app.settle();
      // The list is read anew at most every second.
      await vi.waitFor(async () => expect((await ask(ownDomains[0] ?? ""))[0]).toBe(200), { timeout: 5000 });
    };

    expect(await ask("alpha.example")).toEqual([403, null]);
    await tell(["alpha.example", "alpha.example.de"]);
    expect(await ask("alpha.example.de")).toEqual([200, "https://alpha.example.de"]);
    expect(await ask("alpha.example.fr")).toEqual([403, null]);
    const others = { origin: "https://alpha.example", authorization: `Bearer ${await world.tokenFor(beta)}` };
    expect((await app.fetch("/agent/conversations/current", { headers: others })).status).toBe(403);
  });

  // Shopify's library opens the admin's own routes to every origin; without a session token they answer nobody.
  test("have nothing to do with the other routes", async () => {
    for (const path of ["/proxy/session", "/readyz", "/healthz", "/webhooks/orders/create"]) {
      const answer = await app.fetch(path, { headers: { origin: alphaOrigin, "user-agent": BROWSER } });
      expect(answer.headers.get("access-control-allow-origin"), path).toBeNull();
    }
  });
});

describe("the exit page leads nowhere but home", () => {
  test.each([
    "http://evil.example",
    "https://evil.example",
    "https:evil.example",
    "//evil.example",
    String.raw`/\evil.example`,
    String.raw`\\evil.example`,
    String.raw`https:\\evil.example`,
    "/\t/evil.example",
    "https://admin.shopify.com.evil.example/store/alpha",
    "https://admin.shopify.com@evil.example/",
    "https://evil.example#admin.shopify.com",
    "https://evil.example/?https://admin.shopify.com",
    "http://admin.shopify.com/store/alpha",
    "https://alpha.myshopify.com/cart",
    "https://alpha.myshopify.com.evil.example/admin",
    "https://ev.il.myshopify.com/admin",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://admin.shopify.com/x",
  ])("%j", async (destination) => {
    const query = new URLSearchParams({ exitIframe: destination, shop: "alpha.myshopify.com" });
    const answer = await app.fetch(`/auth/exit-iframe?${query.toString()}`, { headers: { "user-agent": BROWSER } });

    expect(answer.status).toBe(400);
    expect(await answer.text()).toBe("");
  });

  test("nor where a second destination stands behind a good one", async () => {
    const good = new URLSearchParams({ exitIframe: "https://admin.shopify.com/store/alpha" });
    const path = `/auth/exit-iframe?${good.toString()}&exitIframe=https%3A%2F%2Fevil.example&shop=alpha.myshopify.com`;

    expect((await app.fetch(path, { headers: { "user-agent": BROWSER } })).status).toBe(400);
  });
});

/** A call that costs one of the visitor's budget: the limits come before the work, so what is asked does not matter. */
const ASK: Record<keyof typeof BUDGETS, { method: string; path: string } | null> = {
  turns: { method: "POST", path: "/agent/turns" },
  openings: { method: "POST", path: "/agent/openings" },
  conversations: { method: "GET", path: "/agent/conversations/current" },
  stream: { method: "GET", path: "/agent/stream" },
  events: { method: "POST", path: "/agent/events" },
  feedback: { method: "POST", path: "/agent/feedback" },
  token: { method: "POST", path: "/agent/token" },
  session: null,
  visit: null,
  pixel: null,
};

const VISITOR_BUDGETS = Object.entries(BUDGETS).flatMap(([name, budgets]) => {
  const ask = ASK[name as keyof typeof BUDGETS];
  return "perVisitor" in budgets && ask !== null ? [[name, budgets.perVisitor.limit, ask] as const] : [];
});

describe("whoever asks too much waits", () => {
  const PARALLEL = 10;

  async function expectToWait(answer: Response) {
    const { error } = errorResponseSchema.parse(await answer.json());
    const seconds = Number(answer.headers.get("retry-after"));
    expect([answer.status, error.code]).toEqual([429, "rate-limited"]);
    expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60, `retry-after: ${seconds}`).toBe(true);
  }

  /** Sends as many, ten at a time, and returns how often each status came. */
  async function exhaust(limit: number, ask: () => Promise<Response>): Promise<Map<number, number>> {
    const counts = new Map<number, number>();
    for (let sent = 0; sent < limit; sent += PARALLEL) {
      const answers = await Promise.all(Array.from({ length: Math.min(PARALLEL, limit - sent) }, ask));
      for (const answer of answers) {
        await answer.body?.cancel();
        counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      }
    }
    return counts;
  }

  test.each(VISITOR_BUDGETS)(
    "%s: %i a minute for a visitor, and no other visitor suffers",
    async (_name, limit, ask) => {
      const token = await world.tokenFor(alpha);
      const call = (bearer: string) =>
        app.fetch(ask.path, {
          method: ask.method,
          headers: { authorization: `Bearer ${bearer}`, origin: app.simulator.storefrontUrl("alpha") },
          ...(ask.method === "GET" ? {} : { body: "{" }),
        });

      const counts = await exhaust(limit, () => call(token));
      const refused = await call(token);
      const other = await call(await world.tokenFor(alpha));
      await other.body?.cancel();

      expect([...counts.keys()]).not.toContain(429);
      await expectToWait(refused);
      // The widget has to be able to read that it should wait.
      expect(refused.headers.get("access-control-allow-origin")).toBe(app.simulator.storefrontUrl("alpha"));
      expect(other.status).not.toBe(429);
    },
  );

  test.each([
    ["session", "GET", "/proxy/session"],
    ["visit", "POST", "/proxy/visit"],
  ] as const)("%s: so many from one address, and no other address suffers", async (name, method, path) => {
    const call = (address: string) =>
      app.fetch(`${path}?${world.signedQuery("beta")}`, {
        method,
        headers: { "x-forwarded-for": address },
        ...(method === "GET" ? {} : { body: "{" }),
      });

    const counts = await exhaust(BUDGETS[name].perAddress.limit, () => call("203.0.113.9"));
    const refused = await call("203.0.113.9");
    const other = await call("203.0.113.10");

    expect([...counts.keys()]).not.toContain(429);
    await expectToWait(refused);
    expect(other.status).not.toBe(429);
  });

  test("a shop's own limit stops all of its visitors, and no other shop's", async () => {
    const { perShop } = BUDGETS.turns;
    await app.services.rateLimiter.take(`turns:${beta.id}`, perShop, perShop.limit);
    const call = async (shop: typeof alpha) =>
      app.fetch("/agent/turns", {
        method: "POST",
        headers: { authorization: `Bearer ${await world.tokenFor(shop)}` },
        body: "{",
      });

    await expectToWait(await call(beta));
    expect((await call(alpha)).status).toBe(400);
  });
});

test("a path of the app proxy that the merchant has chosen is kept and printed, one that is none is not", async () => {
  const comeBy = (path_prefix: string) => app.fetch(`/proxy/session?${world.signedQuery("beta", { path_prefix })}`);
  const printed = async () => {
    await app.settle();
    return JSON.stringify([...shopState(app, "beta").installations.values()]);
  };

  expect((await comeBy("/tools/helper")).status).toBe(200);
  expect(await printed()).toContain("/tools/helper");
  expect((await comeBy("/admin/helper")).status).toBe(200);
  expect((await app.services.shops.findById(beta.id))?.proxyPath).toBe("/tools/helper");
});

describe("a browser that several customers share", () => {
  const browser = "browser-that-is-shared";
  const enter = async (customer: string, visitor = browser) => {
    const query = world.signedQuery("beta", { logged_in_customer_id: customer, visitor });
    const session: unknown = await (await app.fetch(`/proxy/session?${query}`)).json();
    const { token, visitorId } = z.object({ token: z.string(), visitorId: z.string() }).parse(session);
    const headers = { authorization: `Bearer ${token}` };
    const current: unknown = await (await app.fetch("/agent/conversations/current", { headers })).json();
    return { visitorId, chat: z.object({ conversationId: z.string().nullable() }).parse(current).conversationId };
  };

  test("shows a customer's chat to that customer alone, not after the logout and not to the next one", async () => {
    const { conversations } = app.services.forShop(beta);
    const now = app.services.clock.now();
    await conversations.ensureVisitor({ id: browser, customerId: "11", isPreview: false, now });
    await conversations.create({ id: "chat-of-11", visitorId: browser, isPreview: false, startedAt: now });
    // The beacon tells of the next customer in the same browser.
    const body = JSON.stringify({ kind: "visit", visitor: browser, arm: "agent", path: "/", device: "phone" });
    const query = world.signedQuery("beta", { logged_in_customer_id: "12" });
    await app.fetch(`/proxy/visit?${query}`, { method: "POST", body, headers: { "user-agent": BROWSER } });

    const [loggedOut, again, next] = [await enter(""), await enter(""), await enter("12")];
    expect([loggedOut.chat, next.chat]).toEqual([null, null]);
    expect(new Set([browser, loggedOut.visitorId, next.visitorId]).size).toBe(3);
    // One and the same on every page, or the chat after the logout would begin anew on each.
    expect(again.visitorId).toBe(loggedOut.visitorId);
    expect(await enter("11")).toEqual({ visitorId: browser, chat: "chat-of-11" });
  });
});

describe("the read API", () => {
  const LISTS = ["rollups", "orders", "conversations", "events"] as const;
  let secret: string;
  const read = (path: string, token: string | null = secret) =>
    app.fetch(`/api/v1/${path}`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });

  async function makeToken(shop: typeof alpha, scopes: (typeof LISTS)[number][]) {
    const { apiTokens, audit } = app.services.forShop(shop);
    const { ids, clock } = app.services;
    return createApiToken({ apiTokens, audit, ids, clock }, { name: "Warehouse", scopes, actor: "staff:1" });
  }
  const codeOf = async (answer: Response) => errorResponseSchema.parse(await answer.json()).error.code;

  beforeAll(async () => {
    secret = await makeToken(beta, [...LISTS]);
  });

  test.each(LISTS)("gives %s of the token's shop", async (list) => {
    const answer = await read(`${list}?limit=5`);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ data: expect.any(Array) as unknown });
  });

  test("keeps no secret that could be read again", async () => {
    const { rows } = await app.services.database.pool.query<{ row: string }>(
      `SELECT t::text AS row FROM "ApiToken" AS t`,
    );

    expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
  });

  test("tells one shop nothing of another's orders and events", async () => {
    const at = app.services.clock.now();
    await app.services
      .forShop(alpha)
      .events.append([
        { id: "event-of-alpha", at, type: "panel-close", data: {}, visitorId: null, conversationId: null },
      ]);
    const ofAlpha = await makeToken(alpha, ["events"]);

    expect(await (await read("events", ofAlpha)).text()).toContain("event-of-alpha");
    expect(await (await read("events")).text()).not.toContain("event-of-alpha");
  });

  test("refuses who has no token, another one, a revoked one, or one without the scope", async () => {
    const { apiTokens } = app.services.forShop(beta);
    const narrow = await makeToken(beta, ["rollups"]);
    const refusedScope = await read("orders", narrow);
    const [token] = await apiTokens.list();
    await apiTokens.revoke(token?.id ?? "");
    const answers = [
      await read("orders", null),
      await read("orders", `swk_${"x".repeat(44)}`),
      await read("orders", narrow),
    ];

    expect([refusedScope.status, await codeOf(refusedScope)]).toEqual([403, "forbidden"]);
    for (const answer of answers) expect([answer.status, await codeOf(answer)]).toEqual([401, "unauthenticated"]);
  });

  test.each([
    ["orders?limit=100000", 400, /limit/],
    ["orders?form=csv", 400, /form/],
    ["orders?cursor=nonsense", 400, /cursor is not of this list/],
    ["orders?from=2026-11-20&to=2026-11-01", 400, /other way round/],
    ["shoppers", 404, /rollups, orders, conversations or events/],
  ])("answers %s with %i and what to do", async (path, status, message) => {
    const answer = await read(path);

    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(message);
  });
});
