import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { retryDelayMs } from "../webhooks/retry-schedule.ts";
import { CLIENT_SECRET, startTestSimulator, type TestSimulator } from "./support/start-test-simulator.ts";

const HOUR_MS = 3_600_000;

let test: TestSimulator;

beforeEach(async () => {
  test = await startTestSimulator();
  await test.control("clock", { freeze: true });
});

afterEach(() => test.close());

describe("a delivery", () => {
  it("carries the payload, Shopify's headers and a signature over the raw body", async () => {
    await createProduct("Hat");
    const [webhook] = await delivered();

    expect(webhook?.path).toBe("/webhooks/catalog");
    expect(JSON.parse(webhook?.body ?? "")).toMatchObject({
      title: "Hat",
      handle: "hat",
      status: "active",
      variants: [{ title: "Default Title", price: "0.00" }],
    });
    expect(Object.fromEntries(webhook?.headers ?? [])).toMatchObject({
      "content-type": "application/json",
      "x-shopify-topic": "products/create",
      "x-shopify-shop-domain": "demo.myshopify.com",
      "x-shopify-api-version": "2026-07",
      "x-shopify-hmac-sha256": createHmac("sha256", CLIENT_SECRET)
        .update(webhook?.body ?? "")
        .digest("base64"),
      "x-shopify-triggered-at": expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
    });
  });

  it("keeps only the fields that the subscription asked for", async () => {
    test.simulator.context.emit({
      shop: test.shop,
      topic: "orders/create",
      payload: { id: 1, email: "a@b.example", line_items: [{ sku: "X", price: "1.00" }] },
    });
    const [webhook] = await delivered();

    expect(JSON.parse(webhook?.body ?? "")).toEqual({ id: 1, line_items: [{ sku: "X" }] });
  });

  it("needs the scope of its topic", async () => {
    await test.control("grant-scopes", { shop: "demo", revoke: ["read_orders"] });
    test.simulator.context.emit({ shop: test.shop, topic: "orders/create", payload: { id: 1 } });

    expect((await delivered()).map((webhook) => webhook.headers.get("x-shopify-topic"))).toEqual(["app/scopes_update"]);
  });

  it("follows the filter of an Admin-created subscription", async () => {
    const answer = await subscribe({ filter: "title:Hat" });
    await createProduct("Hat");
    await createProduct("Coat");
    const byApi = (await delivered()).filter((webhook) => webhook.path === "/by-api");

    expect(answer).toMatchObject({ data: { webhookSubscriptionCreate: { userErrors: [] } } });
    expect(byApi.map((webhook) => (JSON.parse(webhook.body) as { title: string }).title)).toEqual(["Hat"]);
  });
});

describe("retries", () => {
  it("are eight over four hours, each pause twice the one before", () => {
    const delays = Array.from({ length: 9 }, (_, index) => retryDelayMs(index + 1));
    const pauses = delays.filter((delay) => delay !== null);

    expect(delays.at(-1)).toBeNull();
    expect(pauses).toHaveLength(8);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeCloseTo(4 * HOUR_MS, -2);
    expect((pauses[7] ?? 0) / (pauses[6] ?? 1)).toBeCloseTo(2, 3);
  });

  it("send the same body with the same id until the app takes it", async () => {
    test.app.status = 500;
    await createProduct("Hat");
    expect(await delivered()).toHaveLength(1);

    await advance(HOUR_MS);
    expect(await delivered()).toHaveLength(2);

    test.app.status = 200;
    await advance(4 * HOUR_MS);
    const webhooks = await delivered();
    await advance(4 * HOUR_MS);

    expect(webhooks).toHaveLength(3);
    expect(await delivered()).toHaveLength(3);
    expect(new Set(webhooks.map((webhook) => webhook.headers.get("x-shopify-webhook-id"))).size).toBe(1);
    expect(new Set(webhooks.map((webhook) => webhook.body)).size).toBe(1);
  });

  it("end after the eighth, and with them an Admin-created subscription", async () => {
    await subscribe({});
    test.app.status = 302;
    await createProduct("Hat");
    for (let hour = 0; hour < 12; hour += 1) await advance(HOUR_MS);

    expect((await delivered()).filter((webhook) => webhook.path === "/by-api")).toHaveLength(9);
    expect((await delivered()).filter((webhook) => webhook.path === "/webhooks/catalog")).toHaveLength(9);
    expect(test.shop.webhookSubscriptions).toEqual([]);

    test.app.status = 200;
    await createProduct("Coat");
    expect((await delivered()).at(-1)?.path).toBe("/webhooks/catalog");
  });
});

describe("fault modes", () => {
  it("duplicate: the same delivery twice", async () => {
    await test.control("faults", { webhooks: { mode: "duplicate" } });
    await createProduct("Hat");
    const ids = (await delivered()).map((webhook) => webhook.headers.get("x-shopify-webhook-id"));

    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it("reorder: the newest first, once flushed", async () => {
    await test.control("faults", { webhooks: { mode: "reorder" } });
    for (const title of ["One", "Two", "Three"]) await createProduct(title);
    expect(await delivered()).toEqual([]);

    await test.control("flush-webhooks", {});
    expect(test.app.received.map((webhook) => (JSON.parse(webhook.body) as { title: string }).title)).toEqual([
      "Three",
      "Two",
      "One",
    ]);
  });

  it("drop: never, but it is in the log", async () => {
    await test.control("faults", { webhooks: { mode: "drop", topics: ["products/create"] } });
    await createProduct("Hat");
    await test.control("flush-webhooks", {});

    expect(test.app.received).toEqual([]);
    expect(test.simulator.context.log.entries()).toContainEqual(
      expect.objectContaining({ kind: "webhook", topic: "products/create", status: null, attempt: 0 }),
    );
  });

  it("outage: everything at once when it is over", async () => {
    await test.control("faults", { webhooks: { mode: "outage" } });
    for (const title of ["One", "Two"]) await createProduct(title);
    await advance(4 * HOUR_MS);
    expect(await delivered()).toEqual([]);

    await test.control("faults", { webhooks: { mode: "normal" } });
    expect(await delivered()).toHaveLength(2);
  });
});

describe("the end of an installation", () => {
  it("is told by app/uninstalled at once and shop/redact after 48 hours", async () => {
    await test.control("uninstall", { shop: "demo" });
    await createProduct("Unheard");
    await advance(48 * HOUR_MS);
    const topics = (await delivered()).map((webhook) => webhook.headers.get("x-shopify-topic"));

    expect(topics).toEqual(["app/uninstalled", "shop/redact"]);
    expect(JSON.parse(test.app.received[1]?.body ?? "")).toEqual({
      shop_id: test.shop.id,
      shop_domain: "demo.myshopify.com",
    });
  });

  it("sends no shop/redact when the app came back", async () => {
    await test.control("uninstall", { shop: "demo" });
    await test.control("install", { shop: "demo" });
    await advance(49 * HOUR_MS);

    expect((await delivered()).map((webhook) => webhook.headers.get("x-shopify-topic"))).toEqual(["app/uninstalled"]);
  });
});

async function delivered() {
  await test.simulator.webhooks.idle();
  return test.app.received;
}

async function advance(ms: number): Promise<void> {
  await test.control("clock", { advanceMs: ms });
  await test.simulator.webhooks.idle();
}

function createProduct(title: string) {
  return test.graphql("mutation($title: String!) { productCreate(product: {title: $title}) { product { id } } }", {
    title,
  });
}

function subscribe(more: { filter?: string }) {
  return test.graphql(
    "mutation($input: WebhookSubscriptionInput!) { webhookSubscriptionCreate(topic: PRODUCTS_CREATE, webhookSubscription: $input) { webhookSubscription { id topic } userErrors { field message } } }",
    { input: { uri: `${test.app.url}/by-api`, ...more } },
  );
}
