import { createHmac, randomUUID } from "node:crypto";
import { afterEach, expect } from "vitest";
import { z } from "zod";
import { errorResponseSchema } from "~/contracts/agent-api";
import type { Shopper } from "../integration/shop-floor/shopper.ts";
import { databaseServer } from "./support/database-server.ts";
import { crashTest as test } from "./support/crash-test.ts";
import type { CrashFloor } from "./support/open-crash-floor.ts";
import { sendTurn } from "./support/send-turn.ts";

const LEASE_OVER_MS = 16_000;

let floor: CrashFloor;
let database: ReturnType<typeof databaseServer>;
let own: string;
let added: string;

test.beforeAll(async ({ floor: opened }) => {
  floor = opened;
  database = databaseServer(floor.dataDir);
  const shopper = await floor.openShopper();
  const { products } = productsSchema.parse(await (await shopper.store("/products.json?limit=50")).json());
  const forSale = products.flatMap(({ variants }) => variants.filter(({ available }) => available).slice(0, 1));
  [own = "", added = ""] = forSale.map(({ id }) => String(id));
});
afterEach(async () => {
  await database.start();
  await floor.heal();
});

const productsSchema = z.object({
  products: z.array(z.object({ variants: z.array(z.object({ id: z.int(), available: z.boolean() })) })),
});
const readinessSchema = z.object({ running: z.boolean(), database: z.boolean() });

async function readiness() {
  const answer = await fetch(`${floor.appUrl}/readyz`);
  return { status: answer.status, ...readinessSchema.parse(await answer.json()) };
}

async function untilReadyIs(status: number) {
  await floor.until(`/readyz to answer ${status}`, async () => ((await readiness()).status === status ? true : null));
}

/** Connections of the app that listen for messages: one of the web process, those of the queue. */
async function countListeners(): Promise<number> {
  const rows = await floor.query("SELECT 1 FROM pg_stat_activity WHERE query LIKE 'LISTEN shopwalker%'");
  return rows.length;
}

const tapOf = (idempotencyKey: string) => ({
  tap: { kind: "add-to-cart" as const, variantId: added, quantity: 1 },
  idempotencyKey,
});

async function askWithoutDatabase(shopper: Shopper) {
  const agent = await shopper.agent("/agent/conversations/current");
  const turn = await shopper.agent("/agent/turns", {
    method: "POST",
    body: JSON.stringify({ page: { path: "/" }, message: "hello", idempotencyKey: randomUUID() }),
  });
  const webhook = await fetch(`${floor.appUrl}/webhooks/orders/create`, {
    method: "POST",
    body: "{}",
    headers: {
      "x-shopify-topic": "orders/create",
      "x-shopify-shop-domain": `${floor.shop}.myshopify.com`,
      "x-shopify-webhook-id": randomUUID(),
      "x-shopify-api-version": "2026-07",
      "x-shopify-hmac-sha256": createHmac("sha256", floor.apiSecret).update("{}").digest("base64"),
    },
  });
  return { agent, turn, webhook };
}

test.each(["fast", "immediate"] as const)(
  "the database stops (%s) in the middle of a cart write and comes back: the app goes on by itself",
  async (mode) => {
    const shopper = await floor.openShopper();
    await shopper.add(own, 1);
    await shopper.turn({ message: "hello", idempotencyKey: randomUUID() });
    const stream = sendTurnStream(shopper);
    const idempotencyKey = randomUUID();
    await floor.sim("faults", { latencyMs: { storefront: 900 } });
    const turn = sendTurn(shopper, tapOf(idempotencyKey));
    await floor.until("the write in the journal", async () => {
      return (await floor.query(`SELECT 1 FROM "CartWrite" WHERE status = 'WRITING'`)).length > 0 ? true : null;
    });

    await database.stop(mode);
    await untilReadyIs(503);
    const away = await readiness();
    const health = await fetch(`${floor.appUrl}/healthz`);
    const { agent, turn: refused, webhook } = await askWithoutDatabase(shopper);
    await turn.over;
    await floor.sim("faults", { latencyMs: { storefront: 0 } });
    await database.start();
    await untilReadyIs(200);
    await floor.sim("clock", { advanceMs: LEASE_OVER_MS });
    const frames = await shopper.turn(tapOf(idempotencyKey));

    expect(away).toEqual({ status: 503, running: true, database: false });
    expect(health.status).toBe(200);
    for (const answer of [agent, refused]) {
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(errorResponseSchema.parse(await answer.json()).error.message).not.toMatch(/ECONN|prisma|postgres/i);
    }
    // Anything but 2xx makes Shopify send it again.
    expect([webhook.status, await webhook.text()]).toEqual([503, ""]);
    expect([floor.isAlive("web"), floor.isAlive("worker")]).toEqual([true, true]);
    expect(frames.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: "cart-write", status: "written" }),
    );
    expect(await shopper.cartUnits()).toEqual({ [own]: 1, [added]: 1 });
    await stream.leave();
    await expectWorkingShop();
    expect(await countListeners()).toBeLessThanOrEqual(1);
  },
);

/** The page's open stream for messages of a person. */
function sendTurnStream(shopper: Shopper) {
  const leaving = new AbortController();
  const over = shopper
    .agent("/agent/stream", { signal: leaving.signal })
    .then((answer) => answer.text())
    .catch(() => undefined);
  return {
    leave: async () => {
      leaving.abort();
      await over;
    },
  };
}

/** A new shopper is served, and what they buy arrives by webhook and worker. */
async function expectWorkingShop() {
  const shopper = await floor.openShopper();
  await shopper.add(own, 1);
  const frames = await shopper.turn(tapOf(randomUUID()));
  expect(frames.map(({ event }) => event)).toContainEqual(expect.objectContaining({ type: "cart-write" }));
  expect(await shopper.cartUnits()).toEqual({ [own]: 1, [added]: 1 });

  const paid = await floor.sim("pay", { shop: floor.shop, cart: shopper.cartToken() });
  const { order } = z.object({ order: z.object({ id: z.int() }) }).parse(paid);
  await floor.until("the order", async () => {
    const rows = await floor.query('SELECT 1 FROM "Order" WHERE id = $1', [String(order.id)]);
    return rows.length > 0 ? true : null;
  });
}
