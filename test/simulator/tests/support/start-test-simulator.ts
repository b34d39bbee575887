import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { createShopifySimulator, type Simulator } from "../../create-shopify-simulator.ts";
import type { GraphqlAnswer } from "../../graphql/create-graphql-api.ts";
import type { ShopState } from "../../state/entities.ts";

export const CLIENT_ID = "test-client";
export const CLIENT_SECRET = "test-secret";

export type ReceivedWebhook = { path: string; headers: Headers; body: string };

/** A stand-in for the app: it keeps what it is sent and answers with `status`. */
export type TestApp = { url: string; received: ReceivedWebhook[]; status: number; close: () => Promise<void> };

export type TestSimulator = {
  simulator: Simulator;
  app: TestApp;
  shop: ShopState;
  /** As the merchant, with all scopes. */
  graphql: (query: string, variables?: Record<string, unknown>) => Promise<GraphqlAnswer>;
  /** Any path of the shop's host. */
  fetchShop: (path: string, init?: RequestInit) => Promise<Response>;
  control: (action: string, body: unknown) => Promise<{ status: number; body: unknown }>;
  close: () => Promise<void>;
};

const TOML = `
name = "Test app"
handle = "test-app"
[access_scopes]
scopes = "read_products,read_orders,write_app_proxy,unauthenticated_read_product_listings"
optional_scopes = ["write_discounts"]
[webhooks]
api_version = "2026-07"
[[webhooks.subscriptions]]
topics = ["app/uninstalled", "app/scopes_update"]
uri = "/webhooks/app"
[[webhooks.subscriptions]]
compliance_topics = ["customers/data_request", "customers/redact", "shop/redact"]
uri = "/webhooks/compliance"
[[webhooks.subscriptions]]
topics = ["products/create", "products/update", "products/delete", "bulk_operations/finish"]
uri = "/webhooks/catalog"
[[webhooks.subscriptions]]
topics = ["orders/create"]
include_fields = ["id", "line_items.sku"]
uri = "/webhooks/orders"
[app_proxy]
url = "/proxy"
prefix = "apps"
subpath = "test"
`;

/** A simulator with one shop on which the test app is installed. */
export async function startTestSimulator(options: { toml?: string; clockStart?: Date } = {}): Promise<TestSimulator> {
  const rootDir = mkdtempSync(path.join(tmpdir(), "simulated-app-"));
  writeFileSync(path.join(rootDir, "shopify.app.toml"), options.toml ?? TOML);
  const app = await startTestApp();
  const simulator = await createShopifySimulator({
    app: { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, applicationUrl: app.url, rootDir },
    ...(options.clockStart && { clockStart: options.clockStart }),
  });
  const shop = simulator.addShop({ handle: "demo" });

  const control = async (action: string, body: unknown) => {
    const response = await fetch(`${simulator.url}/_sim/${action}`, { method: "POST", body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  await control("install", { shop: "demo" });
  return {
    simulator,
    app,
    shop,
    control,
    graphql: async (query, variables = {}) =>
      (await control("merchant-graphql", { shop: "demo", query, variables })).body as GraphqlAnswer,
    fetchShop: (shopPath, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set("x-forwarded-host", shop.domain);
      return fetch(simulator.url + shopPath, { ...init, headers });
    },
    close: async () => {
      await simulator.close();
      await app.close();
      rmSync(rootDir, { recursive: true, force: true });
    },
  };
}

async function startTestApp(): Promise<TestApp> {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const headers = new Headers(
        Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
      );
      app.received.push({ path: request.url ?? "", headers, body });
      response.writeHead(app.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const app: TestApp = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    status: 200,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return app;
}
