import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type Database, openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresSittingStore } from "~/adapters/postgres/postgres-sitting-store";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readAnswering } from "~/domain/conversations/sittings/read-answering";
import { readTopics } from "~/domain/conversations/sittings/read-topics";
import { startLocalPostgres } from "../local-postgres.ts";
import { migrateDatabase } from "../migrate.mjs";
import type { Benchmark } from "./benchmark.ts";
import { fillSittings } from "./dashboards/fill-sittings.ts";
import { measurement, type Measurement } from "./measurement.ts";
import { median, quantile } from "./statistics/quantile.ts";

const LAST_DAY = "2026-11-20";
const DAYS = 180;
const clock = { now: () => new Date(`${LAST_DAY}T18:00:00Z`) };
/** A conversation on every tenth visit: those of 1 and of 10 million events (`dashboards`). */
const VOLUMES = [12_000, 120_000];
const MOST_MS = 200;
const ROUNDS = 8;
const FILTERS = [
  "",
  "period=7-days",
  "period=90-days",
  "period=90-days&device=phone",
  "period=30-days&visitors=new",
  "period=90-days&visitors=returning&device=desktop",
];

/** What the loaders of "Topics and paths" and "How it answers" read; Home reads the latter too. */
export const conversationPages: Benchmark = {
  name: "conversation-pages",
  about: "Topics, paths and the agent's figures over 12,000 and 120,000 conversations",
  floor: "none",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "shopwalker-conversations-"));
    const postgres = await startLocalPostgres({ dataDir: join(folder, "pg"), database: "bench" });
    const database = openDatabase({ url: postgres.url, poolSize: 10, onError: () => undefined });
    try {
      await migrateDatabase(postgres.url);
      const results: Measurement[] = [];
      for (const sittings of VOLUMES) results.push(...(await measureVolume(database, sittings)));
      return results;
    } finally {
      await database.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measureVolume(database: Database, sittings: number): Promise<Measurement[]> {
  const id = `sittings-${sittings}`;
  await database.pool.query(
    `INSERT INTO "Shop" (id, domain, "primaryHost", name, currency, timezone, locale, "countryCode", "shopifyGid",
       "experimentSalt", settings, "installedAt", "updatedAt")
     VALUES ($1, $1, $1, $1, 'USD', 'UTC', 'en', 'US', $1, 'salt', '{}', now(), now())`,
    [id],
  );
  await fillSittings(database.pool, id, { sittings, days: DAYS, lastDay: LAST_DAY });
  const shop = { timezone: "UTC", isDevelopment: false, settings: shopSettingsSchema.parse({}) };
  const dependencies = { sittings: createPostgresSittingStore(database.pool, id), clock };
  const filters = FILTERS.map((address) => resultsFilterSchema.parse(Object.fromEntries(new URLSearchParams(address))));

  const [topics, answering] = [new Array<number>(), new Array<number>()];
  for (const filter of filters) await readTopics(dependencies, shop, filter);
  for (let round = 0; round < ROUNDS; round++) {
    for (const filter of filters) {
      topics.push(await time(() => readTopics(dependencies, shop, filter)));
      answering.push(await time(() => readAnswering(dependencies, shop, filter)));
    }
  }
  const label = `${sittings.toLocaleString("en")} conversations`;
  return [
    toMeasurement(`Topics and paths p95, ${label}`, topics),
    toMeasurement(`How it answers p95, ${label}`, answering),
  ];
}

function toMeasurement(name: string, times: number[]): Measurement {
  const note = `p50 ${median(times).toFixed(0)} ms; ${FILTERS.length} filters, each with its comparison period`;
  return measurement({ name, value: quantile(times, 0.95), unit: "ms", budget: { most: MOST_MS }, note });
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
