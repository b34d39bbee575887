import { randomUUID } from "node:crypto";
import pg from "pg";
import { z } from "zod";
import { AgentClient } from "./agent-client.ts";
import type { Benchmark } from "./benchmark.ts";
import type { BenchFloor } from "./floors/bench-floor.ts";
import { DEMO_SHOP } from "./floors/demo-shops.ts";
import { measurement } from "./measurement.ts";
import { interleave } from "./statistics/interleave.ts";
import { median } from "./statistics/quantile.ts";
import { runParallel } from "./statistics/run-parallel.ts";

const BATCH = 10;
const PARALLEL = 16;
const ROUNDS = 3;
const BATCHES_A_ROUND = 800;

const INSERT = `
  INSERT INTO bench_event (shop_id, id, at, type, visitor_id, conversation_id, data)
  SELECT $1, id, at, type, visitor_id, conversation_id, data
  FROM jsonb_to_recordset($2::jsonb) AS event(
    id text, at timestamptz, type text, visitor_id text, conversation_id text, data jsonb
  )`;

/** `POST /agent/events` in batches, beside the same rows inserted into a table of the same shape without the app. */
export const behaviorEvents: Benchmark = {
  name: "events",
  about: `behaviour events accepted in batches of ${BATCH}`,
  floor: "demo",
  async run(floor) {
    const shopId = await floor.shopIdOf(DEMO_SHOP);
    const pool = new pg.Pool({ connectionString: floor.databaseUrl, max: 10 });
    await pool.query("CREATE TABLE bench_event (LIKE events.event INCLUDING ALL)");
    const before = await countEvents(floor, shopId);
    try {
      const pairs = await interleave(
        ROUNDS,
        () => rate(() => sendAll(floor, shopId)),
        () => rate(() => insertAll(pool, shopId)),
      );
      const stored = (await countEvents(floor, shopId)) - before;
      const lost = ROUNDS * BATCHES_A_ROUND * BATCH - stored;

      return [
        measurement({
          name: "behaviour events accepted",
          value: median(pairs.map(({ left }) => left)),
          unit: "events/s",
          baseline: { name: "plain INSERT of the same batches", value: median(pairs.map(({ right }) => right)) },
          budget: { least: 5000 },
        }),
        measurement({ name: "acknowledged behaviour events lost", value: lost, unit: "events", budget: { most: 0 } }),
      ];
    } finally {
      await pool.query("DROP TABLE bench_event");
      await pool.end();
    }
  },
};

async function rate(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (BATCHES_A_ROUND * BATCH) / ((performance.now() - started) / 1000);
}

/** Each lane is one visitor, who sends one batch after the other. */
async function sendAll(floor: BenchFloor, shopId: string): Promise<void> {
  await runParallel(PARALLEL, PARALLEL, async () => {
    const visitor = await AgentClient.meet(floor, shopId);
    for (let sent = 0; sent < BATCHES_A_ROUND / PARALLEL; sent++) {
      const response = await visitor.post("/agent/events", JSON.stringify({ events: batch() }));
      await response.arrayBuffer();
      if (response.status !== 204) throw new Error(`A batch was answered with ${response.status}.`);
    }
  });
}

async function insertAll(pool: pg.Pool, shopId: string): Promise<void> {
  await runParallel(BATCHES_A_ROUND, PARALLEL, async () => {
    const rows = batch().map((event) => ({ ...event, visitor_id: "bench", conversation_id: null }));
    await pool.query(INSERT, [shopId, JSON.stringify(rows)]);
  });
}

function batch() {
  const at = new Date().toISOString();
  return Array.from({ length: BATCH }, (_, index) => ({
    id: randomUUID(),
    at,
    ...(index % 2 === 0
      ? { type: "hesitation", data: { score: 0.4 + index / 100, reason: "weighs-price" } }
      : { type: "card-click", data: { product: String(index) } }),
  }));
}

async function countEvents(floor: BenchFloor, shopId: string): Promise<number> {
  const [row] = await floor.query("SELECT count(*)::int AS count FROM events.event WHERE shop_id = $1", [shopId]);
  return z.object({ count: z.int() }).parse(row).count;
}
