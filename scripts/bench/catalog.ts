import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import pg from "pg";
import { z } from "zod";
import { migrateDatabase } from "../migrate.mjs";
import type { Benchmark } from "./benchmark.ts";
import { doubleBulkResult } from "./floors/double-bulk-result.ts";
import { LARGE_SHOP } from "./floors/large-shops.ts";
import type { BenchFloor } from "./floors/bench-floor.ts";
import { measurement } from "./measurement.ts";
import { runProbe } from "./run-probe.ts";
import { JUDGED_QUERIES } from "./search/queries.ts";
import { median, quantile } from "./statistics/quantile.ts";
import { tell } from "./tell.ts";

const ROUNDS = 3;
const SEARCH_ROUNDS = 3;
const DATABASE = "bench_catalog";

const resultSchema = z.object({
  products: z.int(),
  syncMs: z.array(z.number()),
  copyMs: z.array(z.number()),
  searches: z.array(z.object({ ours: z.number(), titles: z.number() })),
});

/** A full synchronisation from Shopify's bulk result against COPY, and search over what it made. */
export const catalog: Benchmark = {
  name: "catalog",
  about: "full sync of 20,000 products, and search over them",
  floor: "large",
  async run(floor) {
    const folder = mkdtempSync(join(tmpdir(), "shopwalker-bulk-"));
    try {
      const jsonl = join(folder, "products.jsonl");
      await writeBulkResult(floor, jsonl);
      tell(`  bulk result of ${Math.round(statSync(jsonl).size / 1_000_000)} MB`);

      const { products, syncMs, copyMs, searches } = await runProbe(
        new URL("./probes/catalog.probe.ts", import.meta.url),
        {
          env: floor.appEnv,
          input: {
            databaseUrl: await createDatabase(floor),
            jsonl,
            rounds: ROUNDS,
            queries: JUDGED_QUERIES.map(({ text }) => text),
            searchRounds: SEARCH_ROUNDS,
          },
          result: resultSchema,
        },
      );
      return [
        measurement({
          name: `catalogue sync of ${products} products`,
          value: median(syncMs) / 1000,
          unit: "s",
          baseline: { name: "COPY into the same indexed tables", value: median(copyMs) / 1000 },
          budget: { mostRatio: 3 },
          note: "from the downloaded bulk result to the rebuilt vocabulary",
        }),
        ...[0.5, 0.95].map((q) =>
          measurement({
            name: `search over ${products} products p${q * 100}`,
            value: quantile(
              searches.map(({ ours }) => ours),
              q,
            ),
            unit: "ms",
            baseline: {
              name: `title match by ILIKE p${q * 100}`,
              value: quantile(
                searches.map(({ titles }) => titles),
                q,
              ),
            },
          }),
        ),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The result of the bulk read that the app made when it was installed, each product in it twice. */
async function writeBulkResult(floor: BenchFloor, path: string): Promise<void> {
  const [row] = await floor.query(
    `SELECT "bulkOperationId" AS id FROM "SyncRun" WHERE kind = 'catalog' AND "shopId" = $1 ORDER BY "startedAt" DESC LIMIT 1`,
    [await floor.shopIdOf(LARGE_SHOP)],
  );
  const { id } = z.object({ id: z.string() }).parse(row);
  const { url } = await runProbe(new URL("./probes/bulk-url.probe.ts", import.meta.url), {
    env: floor.appEnv,
    input: { shopDomain: `${LARGE_SHOP}.myshopify.com`, operationId: id },
    result: z.object({ url: z.string() }),
  });
  const { pathname, host } = new URL(url);
  const response = await fetch(floor.shopifyUrl + pathname, { headers: { "x-forwarded-host": host } });
  if (!response.ok) throw new Error(`The bulk result answered ${response.status}.`);

  const file = createWriteStream(path);
  for (const line of doubleBulkResult(await response.text())) file.write(`${line}\n`);
  file.end();
  await finished(file);
}

async function createDatabase(floor: BenchFloor): Promise<string> {
  const client = new pg.Client({ connectionString: floor.databaseUrl });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE}`);
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
  const url = new URL(floor.databaseUrl);
  url.pathname = `/${DATABASE}`;
  await migrateDatabase(url.href);
  return url.href;
}
