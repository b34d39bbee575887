import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { installApp } from "../oauth/install-app.ts";
import { startCustomerSession } from "../online-store/customer-session.ts";
import { aThemeApp } from "./support/a-theme-app.ts";
import { officialLibrary } from "./support/official-library.ts";
import { anOnlineVisitor } from "./support/online-visitor.ts";
import { aContext, aShop } from "./support/test-context.ts";

const STORE = "https://test-shop.myshopify.com";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** An installed app whose proxy answers with `handler`. */
async function setUp(handler: Handler) {
  const server = createServer((request, response) => {
    void text(request).then((body) => handler(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const context = aContext();
  context.app.rootDir = aThemeApp();
  context.app.applicationUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const shop = aShop(context, { name: "Tarn", locales: ["en", "fr"] });
  installApp(context, shop);
  return { context, shop, visitor: anOnlineVisitor(context) };
}

/** Answers with what arrived. */
const echo: Handler = (request, response, body) => {
  const url = new URL(request.url ?? "/", "http://app");
  response.setHeader("content-type", "application/json");
  response.end(
    JSON.stringify({
      method: request.method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body,
    }),
  );
};
const echoed = z.object({
  method: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.string()),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});

test("passes method, path, query and body on, with the parameters that Shopify adds", async () => {
  const { visitor } = await setUp(echo);

  const answer = echoed.parse(await (await visitor.post(`${STORE}/apps/helper/a/b?x=1`, { hello: true })).json());

  expect(answer).toMatchObject({ method: "POST", path: "/proxy/a/b", body: '{"hello":true}' });
  expect(answer.query).toMatchObject({
    x: "1",
    shop: "test-shop.myshopify.com",
    logged_in_customer_id: "",
    path_prefix: "/apps/helper",
  });
  expect(Object.keys(answer.query)).toEqual(expect.arrayContaining(["timestamp", "signature"]));
});

test("the official library accepts the signature, and none of a tampered query", async () => {
  const { context, visitor } = await setUp(echo);
  const { query } = echoed.parse(await visitor.json(`${STORE}/apps/helper/session?visitor=7`));
  const library = officialLibrary(context.app);

  expect(await library.utils.validateHmac(query, { signator: "appProxy" })).toBe(true);
  expect(await library.utils.validateHmac({ ...query, shop: "other.myshopify.com" }, { signator: "appProxy" })).toBe(
    false,
  );
});

test("what a visitor puts in Shopify's own parameters is dropped", async () => {
  const { visitor } = await setUp(echo);

  const { query } = echoed.parse(
    await visitor.json(
      `${STORE}/apps/helper?shop=evil.myshopify.com&logged_in_customer_id=99&signature=00&timestamp=1`,
    ),
  );

  expect(query).toMatchObject({ shop: "test-shop.myshopify.com", logged_in_customer_id: "" });
  expect(Number(query.timestamp)).toBeGreaterThan(Date.now() / 1000 - 60);
});

test("names the customer who is logged in", async () => {
  const { context, shop, visitor } = await setUp(echo);
  const now = context.clock.nowIso();
  shop.customers.set(5, {
    id: 5,
    email: "a@example.com",
    firstName: null,
    lastName: null,
    phone: null,
    password: null,
    locale: "en",
    tags: [],
    addresses: [],
    createdAt: now,
    updatedAt: now,
  });
  visitor.cookies.set("secure_customer_sig", startCustomerSession(shop, 5, context.ids));

  const { query, headers } = echoed.parse(await visitor.json(`${STORE}/apps/helper`));

  expect(query.logged_in_customer_id).toBe("5");
  expect(headers).not.toHaveProperty("cookie");
});

test("says where the visitor came from, below a language's prefix too", async () => {
  const { visitor } = await setUp(echo);

  const answer = await visitor.get(`${STORE}/fr/apps/helper/x`, { "x-forwarded-for": "203.0.113.9" });
  const { headers, query, path } = echoed.parse(await answer.json());

  expect(headers).toMatchObject({
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "test-shop.myshopify.com",
    "x-forwarded-proto": "https",
  });
  expect([path, query.path_prefix]).toEqual(["/proxy/x", "/apps/helper"]);
});

test("keeps status and body of the answer, but no cookies and none of the forbidden headers", async () => {
  const { visitor } = await setUp((_request, response) => {
    response.writeHead(418, { "set-cookie": "a=1", server: "mine", "x-powered-by": "me", "x-kept": "yes" });
    response.end("teapot");
  });

  const answer = await visitor.get(`${STORE}/apps/helper`);

  expect([answer.status, await answer.text()]).toEqual([418, "teapot"]);
  expect([...answer.headers.keys()]).toEqual(["x-kept"]);
  expect(visitor.cookies.size).toBe(0);
});

test("follows a redirect of the app itself", async () => {
  const { visitor } = await setUp((request, response) => {
    if (request.url?.startsWith("/proxy")) response.writeHead(302, { location: "/landing" }).end();
    else response.end(`at ${request.url ?? ""}`);
  });

  expect(await visitor.html(`${STORE}/apps/helper`)).toBe("at /landing");
});

test("a stream arrives in one piece", async () => {
  const { visitor } = await setUp((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\n");
    setImmediate(() => response.end("data: 2\n\n"));
  });

  const answer = await visitor.get(`${STORE}/apps/helper`);

  expect(await answer.text()).toBe("data: 1\n\ndata: 2\n\n");
});

test.each([
  ["<h1>Hi from {{ shop.name }}</h1>", true],
  ["{% layout none %}<h1>Hi from {{ shop.name }}</h1>", false],
])("renders application/liquid: %s", async (liquid, hasLayout) => {
  const { visitor } = await setUp((_request, response) => {
    response.writeHead(200, { "content-type": "application/liquid" }).end(liquid);
  });

  const html = await visitor.html(`${STORE}/apps/helper`);

  expect(html).toContain("<h1>Hi from Tarn</h1>");
  expect(html.includes("<header")).toBe(hasLayout);
});

test("an app that is down is an error of the app's, and an uninstalled one a missing page", async () => {
  const { context, shop, visitor } = await setUp((_request, response) => response.destroy());

  const down = await visitor.get(`${STORE}/apps/helper`);
  shop.installations.delete(context.app.clientId);
  const gone = await visitor.get(`${STORE}/apps/helper`);

  expect([down.status, await down.text()]).toEqual([502, "There was an error in the third-party application."]);
  expect(gone.status).toBe(404);
});
