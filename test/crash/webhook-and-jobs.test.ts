import pg from "pg";
import { afterEach, describe, expect } from "vitest";
import { z } from "zod";
import { createWorkerLiveness } from "~/adapters/queue/worker-liveness";
import type { Shopper } from "../integration/shop-floor/shopper.ts";
import { crashTest as test } from "./support/crash-test.ts";
import type { CrashFloor } from "./support/open-crash-floor.ts";

const paidSchema = z.object({ order: z.object({ id: z.int() }) });
const cartSchema = z.object({ total_price: z.int() });
const productsSchema = z.object({
  products: z.array(z.object({ variants: z.array(z.object({ id: z.int(), available: z.boolean() })) })),
});

let floor: CrashFloor;
let variantId: string;
/** Documents of the whole catalogue, as the first reading left them. */
let documents: number;

test.beforeAll(async ({ floor: opened }) => {
  floor = opened;
  const shopper = await floor.openShopper();
  const { products } = productsSchema.parse(await (await shopper.store("/products.json?limit=50")).json());
  variantId = String(products.flatMap(({ variants }) => variants).find(({ available }) => available)?.id);
  documents = await countDocuments();
});
afterEach(() => floor.heal());

async function countDocuments(): Promise<number> {
  const [row] = await floor.query<{ documents: number }>("SELECT count(*)::int AS documents FROM search.document");
  return row?.documents ?? 0;
}

async function aBuyer(): Promise<Shopper> {
  const shopper = await floor.openShopper();
  await shopper.add(variantId, 1);
  return shopper;
}

/** Shopify tells the app by webhook. */
async function pay(shopper: Shopper): Promise<{ orderId: string; price: number }> {
  const { total_price: price } = cartSchema.parse(await (await shopper.store("/cart.js")).json());
  const paid = await floor.sim("pay", { shop: floor.shop, cart: shopper.cartToken() });
  return { orderId: String(paidSchema.parse(paid).order.id), price };
}

const buy = async () => pay(await aBuyer());

async function isRunning(job: string): Promise<boolean> {
  const sql = "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = $1 AND locked_at IS NOT NULL";
  return (await floor.query(sql, [job])).length > 0;
}

/** Somebody waits for what the test has locked. */
async function isSomebodyWaiting(): Promise<boolean> {
  const sql = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
  return (await floor.query(sql)).length > 0;
}

/** Lets the time pass after which a worker that holds no lock is believed to be dead. */
async function restartWorker() {
  await floor.query("UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'");
  await floor.restart("worker");
}

/** A job that was replaced under the same key while it ran is not tried again once its worker died: it counts as failed. */
const UNHANDLED = `
  SELECT 1 FROM "WebhookDelivery" WHERE status = 'RECEIVED'
  UNION ALL SELECT 1 FROM graphile_worker.jobs
  WHERE locked_at IS NOT NULL OR (run_at <= now() AND attempts < max_attempts)`;

async function untilAllIsHandled() {
  await floor.until("every webhook and its jobs", async () =>
    (await floor.query(UNHANDLED)).length === 0 ? true : null,
  );
}

async function expectOneOrder({ orderId, price }: { orderId: string; price: number }) {
  await untilAllIsHandled();
  const orders = await floor.query('SELECT net::int, refunded::int FROM "Order" WHERE id = $1', [orderId]);
  const deliveries = await floor.query<{ topic: string; status: string }>(
    'SELECT topic, status::text FROM "WebhookDelivery" ORDER BY topic',
  );

  expect(orders).toEqual([{ net: price, refunded: 0 }]);
  expect(deliveries.filter(({ status }) => status !== "HANDLED")).toEqual([]);
}

describe("kill -9 of the worker in the middle of an order's webhook", () => {
  test("while it asks Shopify for more", async () => {
    await floor.sim("faults", { latencyMs: { admin: 2000 } });
    const order = await buy();

    await floor.killWhen("worker", "the job to run", () => isRunning("handle-webhook"));
    await floor.sim("faults", { latencyMs: { admin: 0 } });
    await restartWorker();

    await expectOneOrder(order);
  });

  test("while it stores the order", async () => {
    const order = await floor.whileLocked('LOCK TABLE "Order" IN SHARE MODE', async () => {
      const bought = await buy();
      await floor.killWhen("worker", "the order on its way into the table", isSomebodyWaiting);
      return bought;
    });
    await restartWorker();

    await expectOneOrder(order);
  });

  test("when the order is stored and the delivery is not yet marked as handled", async () => {
    await floor.sim("faults", { latencyMs: { admin: 1500 } });
    const order = await buy();
    await floor.until("the deliveries", async () => {
      const sql = `SELECT 1 FROM "WebhookDelivery" WHERE status = 'RECEIVED' AND topic LIKE 'orders/%'`;
      return (await floor.query(sql)).length >= 2 ? true : null;
    });
    await floor.whileLocked(`SELECT 1 FROM "WebhookDelivery" WHERE status = 'RECEIVED' FOR UPDATE`, async () => {
      await floor.killWhen("worker", "the order in the table", async () => {
        const stored = await floor.query('SELECT 1 FROM "Order" WHERE id = $1', [order.orderId]);
        return stored.length > 0 && (await isSomebodyWaiting());
      });
    });
    await floor.sim("faults", { latencyMs: { admin: 0 } });
    await restartWorker();

    await expectOneOrder(order);
  });
});

describe("kill -9 of the worker in the middle of reading the catalogue", () => {
  async function readCatalogAnew() {
    await floor.query("DELETE FROM search.document");
    await floor.query(
      `SELECT graphile_worker.add_job('sync-catalog', json_build_object('shopId', id, 'reason', 'merchant')) FROM "Shop"`,
    );
  }

  async function expectWholeCatalog() {
    await floor.until("the reading to be completed", async () => {
      const [latest] = await floor.query<{ status: string }>(
        `SELECT status FROM "SyncRun" WHERE kind = 'catalog' ORDER BY "startedAt" DESC LIMIT 1`,
      );
      return latest?.status === "completed" && (await countDocuments()) === documents ? true : null;
    });
    await untilAllIsHandled();
    expect(await countDocuments()).toBe(documents);
  }

  test("before Shopify was asked for it", async () => {
    await floor.sim("faults", { latencyMs: { admin: 1500 } });
    await readCatalogAnew();
    await floor.killWhen("worker", "the job to run", () => isRunning("sync-catalog"));
    await floor.sim("faults", { latencyMs: { admin: 0 } });
    await restartWorker();

    await expectWholeCatalog();
  });

  test("while it writes products into the index", async () => {
    await readCatalogAnew();
    await floor.whileLocked("LOCK TABLE search.document IN SHARE MODE", () =>
      floor.killWhen("worker", "products on their way into the index", isSomebodyWaiting),
    );
    await restartWorker();

    await expectWholeCatalog();
  });

  test("between the products and the end of the run", async () => {
    await floor.sim("faults", { latencyMs: { admin: 500 } });
    await readCatalogAnew();
    await floor.until("the run", async () => {
      return (await floor.query(`SELECT 1 FROM "SyncRun" WHERE status = 'running'`)).length > 0 ? true : null;
    });
    await floor.whileLocked(`SELECT 1 FROM "SyncRun" WHERE status = 'running' FOR UPDATE`, () =>
      floor.killWhen("worker", "the run to be written", isSomebodyWaiting),
    );
    await floor.sim("faults", { latencyMs: { admin: 0 } });
    await restartWorker();

    await expectWholeCatalog();
  });
});

test("a job that takes long is not taken from a worker that is alive", async () => {
  const pool = new pg.Pool({ connectionString: floor.databaseUrl });
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const another = createWorkerLiveness({ url: floor.databaseUrl, pool, logger });

  const taken = await floor.whileLocked('LOCK TABLE "Order" IN SHARE MODE', async () => {
    await buy();
    await floor.until("the job to wait", async () => ((await isSomebodyWaiting()) ? true : null));
    await floor.query("UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'");
    return another.releaseDead();
  });
  await another.stop();
  await pool.end();
  await untilAllIsHandled();

  expect(taken).toEqual([]);
});

describe("kill -9 of the web process around a webhook", () => {
  async function listDeliveries(): Promise<string[]> {
    const rows = await floor.query<{ webhookId: string }>('SELECT "webhookId" FROM "WebhookDelivery"');
    return rows.map(({ webhookId }) => webhookId);
  }

  test("stored, but not acknowledged: Shopify sends it again, and it is handled once", async () => {
    const known = await listDeliveries();
    const order = await floor.whileLocked('LOCK TABLE "WebhookDelivery" IN SHARE MODE', async () => {
      const bought = await buy();
      await floor.killWhen("web", "a delivery on its way into the table", isSomebodyWaiting);
      return bought;
    });
    // PostgreSQL finishes the statement of a client that is gone.
    const [stored] = await floor.until("the stored delivery", async () => {
      const fresh = (await listDeliveries()).filter((webhookId) => !known.includes(webhookId));
      return fresh.length > 0 ? fresh : null;
    });
    await floor.restart("web");
    await floor.sim("flush-webhooks");
    const attempts = (await floor.log("webhook")).filter(({ webhookId }) => webhookId === stored);

    expect(attempts.map(({ status }) => status)).toEqual([null, 200]);
    await expectOneOrder(order);
    expect((await listDeliveries()).filter((webhookId) => webhookId === stored)).toEqual([stored]);
  });

  test("dead when it comes: Shopify sends it again", async () => {
    const shopper = await aBuyer();
    await floor.kill("web");
    const order = await pay(shopper);
    await floor.restart("web");
    await floor.sim("flush-webhooks");

    await expectOneOrder(order);
  });
});

describe("kill -9 of the web process while events come in", () => {
  const LANES = 8;

  test("loses none that was acknowledged, and stores none twice", async () => {
    const shopper = await floor.openShopper();
    const acknowledged = new Set<string>();
    const sent = new Set<string>();
    let isOver = false;

    async function send(ids: string[]): Promise<void> {
      const at = new Date().toISOString();
      const events = ids.map((id) => ({ id, at, type: "card-click", data: { product: "1" } }));
      for (const id of ids) sent.add(id);
      const answer = await shopper.agent("/agent/events", { method: "POST", body: JSON.stringify({ events }) });
      await answer.arrayBuffer();
      if (answer.status === 204) for (const id of ids) acknowledged.add(id);
    }
    const lanes = Array.from({ length: LANES }, async (_, lane) => {
      for (let batch = 0; !isOver; batch++) {
        const ids = Array.from({ length: 10 }, (_event, index) => `kill-${lane}-${batch}-${index}`);
        await send(ids).catch(() => (isOver = true));
      }
    });
    await floor.killWhen("web", "some batches", () => Promise.resolve(acknowledged.size >= 200));
    isOver = true;
    await Promise.all(lanes);
    await floor.restart("web");

    const stored = await floor.query<{ id: string }>("SELECT id FROM events.event WHERE visitor_id = $1", [
      shopper.visitorId,
    ]);
    const found = new Set(stored.map(({ id }) => id));
    expect(stored).toHaveLength(found.size);
    expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
    expect([...found].filter((id) => !sent.has(id))).toEqual([]);
  });
});
