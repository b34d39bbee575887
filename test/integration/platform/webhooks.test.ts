import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WEBHOOK_TOPICS } from "~/contracts/webhook-topics";
import { deliver, fillCart, pay, sendBeacon, shopState, visitBeacon } from "./people.ts";
import { startApp } from "../start-app.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }] });
const DOMAIN = "alpha.myshopify.com";

beforeAll(async () => {
  await app.install("alpha");
  await app.settle();
});
afterAll(() => app.close());

async function storedDeliveries(webhookId: string) {
  const { rows } = await app.services.database.pool.query<{ topic: string; status: string; payload: string }>(
    'SELECT topic, status, payload FROM "WebhookDelivery" WHERE "webhookId" = $1',
    [webhookId],
  );
  return rows;
}

/** Jobs of one delivery: the local Shopify may send webhooks of its own meanwhile. */
async function jobsOf(webhookId: string): Promise<number> {
  const { rows } = await app.services.database.pool.query<{ jobs: number }>(
    `SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs AS job
       JOIN "WebhookDelivery" AS delivery ON job.payload->>'deliveryId' = delivery.id
      WHERE delivery."webhookId" = $1`,
    [webhookId],
  );
  return rows[0]?.jobs ?? 0;
}

describe.each(WEBHOOK_TOPICS)("%s", (topic) => {
  test("with a wrong signature is refused and leaves nothing behind", async () => {
    const webhookId = `forged-${topic}`;
    const hmac = Buffer.alloc(32, 1).toString("base64");

    const answers = [
      await deliver(app, { topic, shop: "alpha", payload: { id: 1 }, webhookId, hmac }),
      await deliver(app, { topic, shop: "alpha", payload: { id: 1 }, webhookId, hmac: "" }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(await storedDeliveries(webhookId)).toEqual([]);
  });

  test("that is no JSON is refused although it is signed", async () => {
    const answer = await deliver(app, { topic, shop: "alpha", payload: null, body: "{not json" });

    expect(answer.status).toBe(400);
  });

  test("that comes twice is stored once and acknowledged twice", async () => {
    const webhookId = `twice-${topic}`;
    // An unknown shop: what the handlers do is not the point here.
    const delivery = { topic, shop: "nowhere", payload: { id: 1 }, webhookId };

    const answers = [await deliver(app, delivery), await deliver(app, delivery)];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await storedDeliveries(webhookId)).toMatchObject([{ topic, status: "RECEIVED" }]);
    expect(await jobsOf(webhookId)).toBe(1);
  });

  test("for a shop that nobody knows is acknowledged and ignored", async () => {
    await app.settle();

    expect(await storedDeliveries(`twice-${topic}`)).toMatchObject([{ status: "IGNORED", payload: "" }]);
  });
});

const READS_NO_PAYLOAD = [
  "app/uninstalled",
  "shop/update",
  "collections/create",
  "collections/update",
  "collections/delete",
];

test.each(WEBHOOK_TOPICS.filter((topic) => !READS_NO_PAYLOAD.includes(topic)))(
  "%s with a payload of another shape fails for good, and says so",
  async (topic) => {
    const webhookId = `shape-${topic}`;
    const answer = await deliver(app, { topic, shop: "alpha", payload: { id: "no number" }, webhookId });
    await app.settle();

    expect(answer.status).toBe(200);
    expect(await storedDeliveries(webhookId)).toMatchObject([{ status: "FAILED" }]);
    await expect.poll(() => jobsOf(webhookId)).toBe(0);
  },
);

test("a signed delivery on another topic's address is refused", async () => {
  const answer = await app.fetch("/webhooks/orders/paid", { method: "POST", body: "{}" });
  expect(answer.status).toBe(401);

  const { createHmac } = await import("node:crypto");
  const headers = {
    "x-shopify-topic": "orders/create",
    "x-shopify-shop-domain": DOMAIN,
    "x-shopify-webhook-id": "mixed-up",
    "x-shopify-api-version": "2026-07",
    "x-shopify-hmac-sha256": createHmac("sha256", app.apiSecret).update("{}").digest("base64"),
  };
  const mixedUp = await app.fetch("/webhooks/orders/paid", { method: "POST", body: "{}", headers });
  expect(mixedUp.status).toBe(400);
});

test("payloads are encrypted while they wait and gone once they are handled", async () => {
  const payload = { id: 1, product_id: 1, secret: "hello@customer.example" };
  await deliver(app, { topic: "variants/in_stock", shop: "alpha", payload, webhookId: "sealed" });
  const [waiting] = await storedDeliveries("sealed");
  await app.settle();

  expect(waiting?.payload).toMatch(/^v1\.demo\./);
  expect(await storedDeliveries("sealed")).toMatchObject([{ status: "HANDLED", payload: "" }]);
});

test("webhooks in any order, twice or after an outage come to the same orders", async () => {
  const visitor = "visitor-in-any-order";
  await sendBeacon(app, "alpha", visitBeacon(visitor));
  const cart = await fillCart(app, "alpha", 2);
  await sendBeacon(app, "alpha", { kind: "cart", visitor, cartToken: cart.token });
  await app.sim("faults", { webhooks: { mode: "reorder" } });
  const order = await pay(app, "alpha", cart.keyed);
  const [line] = shopState(app, "alpha").orders.get(order.id)?.lines ?? [];
  await app.sim("refund", { shop: "alpha", order: order.id, lines: [{ lineItemId: line?.id, quantity: 1 }] });

  await app.sim("flush-webhooks");
  await app.sim("faults", { webhooks: { mode: "normal" } });
  await app.settle();

  const { rows } = await app.services.database.pool.query(
    'SELECT net::int, refunded::int, "visitorId" FROM "Order" WHERE id = $1',
    [String(order.id)],
  );
  expect(rows).toEqual([{ net: cart.price / 2, refunded: cart.price / 2, visitorId: visitor }]);
});

test("acknowledges without waiting for Shopify", async () => {
  await app.sim("faults", { latencyMs: { admin: 5000 } });
  const startMs = performance.now();
  const payload = { id: 1, product_id: 1 };
  const answer = await deliver(app, { topic: "variants/in_stock", shop: "alpha", payload });
  const tookMs = performance.now() - startMs;
  await app.sim("faults", { latencyMs: { admin: 0 } });

  expect(answer.status).toBe(200);
  expect(tookMs).toBeLessThan(1000);
});
