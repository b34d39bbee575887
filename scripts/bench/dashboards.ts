import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type Database, openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresAnomalyStore } from "~/adapters/postgres/postgres-anomaly-store";
import { createPostgresModelLedger } from "~/adapters/postgres/postgres-model-ledger";
import { createPostgresOrderMatches } from "~/adapters/postgres/postgres-order-matches";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "~/adapters/postgres/postgres-shop-store";
import { createPostgresVisitStore } from "~/adapters/postgres/postgres-visit-store";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readFilteredResults } from "~/domain/analytics/read-filtered-results";
import { readOverview } from "~/domain/analytics/read-overview";
import { rollUpShop } from "~/domain/analytics/roll-up-shop";
import type { Shop } from "~/ports/shop-store";
import { startLocalPostgres } from "../local-postgres.ts";
import { migrateDatabase } from "../migrate.mjs";
import type { Benchmark } from "./benchmark.ts";
import { fillHistory } from "./dashboards/fill-history.ts";
import { measurement, type Measurement } from "./measurement.ts";
import { median, quantile } from "./statistics/quantile.ts";
import { tell } from "./tell.ts";

const LAST_DAY = "2026-11-20";
const DAYS = 180;
const NOW = new Date(`${LAST_DAY}T18:00:00Z`);
const clock = { now: () => NOW };
/** What a visit brings besides itself: pages, signals, openings, messages. */
const EVENTS_A_VISIT = 8;
const VISITS_A_VISITOR = 1.5;
const VOLUMES = [100_000, 1_000_000, 10_000_000];
const MOST_MS = 200;
/** Every filter that a merchant is likely to choose. */
const FILTERS = [
  "",
  "period=7-days",
  "period=90-days",
  "period=90-days&device=phone",
  "period=30-days&visitors=new",
  "period=90-days&visitors=returning&device=desktop",
  "period=custom&from=2026-08-03&to=2026-09-17",
];
const ROUNDS = 8;

/**
 * What the loaders of Overview and Funnel read, of shops whose visits and orders are those of ever more events; the events
 * themselves are in no dashboard's way and are not written. Beside it, the same figures counted from visits and orders.
 */
export const dashboards: Benchmark = {
  name: "dashboards",
  about: "Overview and Funnel over the visits and orders of 100,000 to 10 million events",
  floor: "none",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "shopwalker-dashboards-"));
    const postgres = await startLocalPostgres({ dataDir: join(folder, "pg"), database: "bench" });
    const database = openDatabase({ url: postgres.url, poolSize: 10, onError: () => undefined });
    try {
      await migrateDatabase(postgres.url);
      const results: Measurement[] = [];
      for (const events of VOLUMES) results.push(...(await measureVolume(database, events)));
      return results;
    } finally {
      await database.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measureVolume(database: Database, events: number): Promise<Measurement[]> {
  const shop = await openShop(database, `events-${events}`);
  const visitors = Math.round(events / EVENTS_A_VISIT / VISITS_A_VISITOR);
  const filling = await time(() => fillHistory(database.pool, shop.id, { visitors, days: DAYS, lastDay: LAST_DAY }));
  await database.pool.query('ANALYZE "VisitorDay"');
  const rollups = createPostgresRollupStore(database, shop.id);
  const rolling = await time(() => rollUpShop(rollups, shop));
  await database.pool.query('VACUUM ANALYZE "VisitorRollup", "BuyerRollup", "RollupDue"');
  tell(
    `  ${events} events: filled in ${(filling / 1000).toFixed(1)} s, ${DAYS} days rolled up in ${(rolling / 1000).toFixed(1)} s`,
  );

  const dependencies = {
    rollups,
    anomalies: createPostgresAnomalyStore(database, shop.id),
    modelLedger: createPostgresModelLedger(database.pool, shop.id),
    orderMatches: createPostgresOrderMatches(database.pool, shop.id),
    clock,
  };
  const filters = FILTERS.map((address) => resultsFilterSchema.parse(Object.fromEntries(new URLSearchParams(address))));
  const [overview, funnel, busy] = [new Array<number>(), new Array<number>(), new Array<number>()];
  for (const filter of filters) await readOverview(dependencies, shop, filter);
  for (let round = 0; round < ROUNDS; round++) {
    for (const filter of filters) {
      overview.push(await time(() => readOverview(dependencies, shop, filter)));
      funnel.push(await time(() => readFilteredResults(dependencies, shop, filter)));
    }
    // Somebody has come since: the present day is rolled up anew while the merchant waits.
    await comeToday(database, shop.id, round);
    busy.push(await time(() => readOverview(dependencies, shop, resultsFilterSchema.parse({}))));
  }
  const scratch = await time(() => countFromVisits(database, shop.id));
  const label = `${events.toLocaleString("en")} events`;
  return [
    measurement({
      name: `Overview p95, ${label}`,
      value: quantile(overview, 0.95),
      unit: "ms",
      baseline: { name: "unique visitors of 90 days counted from visits", value: scratch },
      budget: { most: MOST_MS },
      note: `p50 ${median(overview).toFixed(0)} ms; seven filters, each with its comparison period`,
    }),
    measurement({ name: `Funnel p95, ${label}`, value: quantile(funnel, 0.95), unit: "ms", budget: { most: MOST_MS } }),
    measurement({
      name: `Overview p95 while somebody comes, ${label}`,
      value: quantile(busy, 0.95),
      unit: "ms",
      budget: { most: MOST_MS },
    }),
    measurement({ name: `roll-up of one day, ${label}`, value: rolling / DAYS, unit: "ms" }),
  ];
}

async function openShop(database: Database, id: string): Promise<Shop> {
  const domain = `${id}.myshopify.com`;
  const settings = shopSettingsSchema.parse({});
  const profile = {
    domain,
    primaryHost: domain,
    hosts: [domain],
    name: id,
    email: null,
    currency: "USD",
    locale: "en",
  };
  const place = { timezone: "UTC", countryCode: "US", shopifyGid: `gid://shopify/Shop/${id}`, isDevelopment: false };
  const fresh = { id, experimentSalt: "salt", settings, now: new Date("2026-01-01T00:00:00Z") };
  return (await createPostgresShopStore(database).saveInstalled({ ...profile, ...place }, fresh)).shop;
}

async function comeToday(database: Database, shopId: string, round: number): Promise<void> {
  const visit = { visitorId: `late-${round}`, arm: "agent", customerId: null, device: "phone" } as const;
  await createPostgresVisitStore(database, shopId).recordVisit({ ...visit, day: LAST_DAY, now: NOW });
}

/** What it takes without roll-ups. */
async function countFromVisits({ pool }: Database, shopId: string): Promise<void> {
  await pool.query(
    `SELECT arm, count(DISTINCT "visitorId") FROM "VisitorDay" WHERE "shopId" = $1 AND day > '2026-08-22' GROUP BY arm`,
    [shopId],
  );
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
