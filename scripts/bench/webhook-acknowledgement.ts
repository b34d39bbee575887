import { createHmac, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Benchmark } from "./benchmark.ts";
import type { BenchFloor } from "./floors/bench-floor.ts";
import { DEMO_SHOP } from "./floors/demo-shops.ts";
import { measurement } from "./measurement.ts";
import { interleave } from "./statistics/interleave.ts";
import { quantile } from "./statistics/quantile.ts";

const DELIVERIES = 400;
const WARM_UP = 30;
const TOPIC = "products/update";

/** Signed deliveries to the running web process, one after the other, each beside a request that does nothing. */
export const webhookAcknowledgement: Benchmark = {
  name: "webhook",
  about: "time until a signed webhook is stored and acknowledged",
  floor: "demo",
  async run(floor) {
    const ids = await readProductIds(floor);
    const send = (round: number) => deliver(floor, ids[round % ids.length] ?? 0);
    const ping = () => time(() => fetch(`${floor.appUrl}/healthz`));
    await interleave(WARM_UP, send, ping);
    const pairs = await interleave(DELIVERIES, send, ping);

    const webhooks = pairs.map(({ left }) => left);
    const pings = pairs.map(({ right }) => right);
    return [0.5, 0.95].map((q) =>
      measurement({
        name: `webhook acknowledgement p${q * 100}`,
        value: quantile(webhooks, q),
        unit: "ms",
        baseline: { name: `/healthz round trip p${q * 100}`, value: quantile(pings, q) },
        budget: { most: 50 },
        note: `${DELIVERIES} deliveries of ${TOPIC} while the worker handles them`,
      }),
    );
  },
};

async function deliver(floor: BenchFloor, productId: number): Promise<number> {
  const body = JSON.stringify({
    id: productId,
    admin_graphql_api_id: `gid://shopify/Product/${productId}`,
    body_html: `<p>${"A shoe for every day, on the road and beside it. ".repeat(20)}</p>`,
    updated_at: new Date().toISOString(),
    variants: Array.from({ length: 20 }, (_, index) => ({ id: productId + index, title: `${index}`, price: "100.00" })),
  });
  const headers = {
    "content-type": "application/json",
    "x-shopify-topic": TOPIC,
    "x-shopify-shop-domain": `${DEMO_SHOP}.myshopify.com`,
    "x-shopify-webhook-id": randomUUID(),
    "x-shopify-api-version": "2026-07",
    "x-shopify-triggered-at": new Date().toISOString(),
    "x-shopify-hmac-sha256": createHmac("sha256", floor.secrets.apiSecret).update(body).digest("base64"),
  };
  return time(() => fetch(`${floor.appUrl}/webhooks/${TOPIC}`, { method: "POST", body, headers }));
}

async function time(send: () => Promise<Response>): Promise<number> {
  const started = performance.now();
  const response = await send();
  await response.arrayBuffer();
  const elapsed = performance.now() - started;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return elapsed;
}

async function readProductIds(floor: BenchFloor): Promise<number[]> {
  const rows = await floor.query("SELECT id FROM search.document WHERE shop_id = $1 ORDER BY id LIMIT 50", [
    await floor.shopIdOf(DEMO_SHOP),
  ]);
  return rows.map((row) => z.object({ id: z.coerce.number() }).parse(row).id);
}
