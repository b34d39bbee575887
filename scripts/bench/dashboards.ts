import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type Database, openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresAnomalyStore } from "~/adapters/postgres/postgres-anomaly-store";
import { createPostgresCohortSource } from "~/adapters/postgres/postgres-cohort-source";
import { createPostgresDiscountStore } from "~/adapters/postgres/postgres-discount-store";
import { createPostgresInboxStore } from "~/adapters/postgres/postgres-inbox-store";
import { createPostgresModelLedger } from "~/adapters/postgres/postgres-model-ledger";
import { createPostgresOrderMatches } from "~/adapters/postgres/postgres-order-matches";
import { createPostgresOpeningFigures } from "~/adapters/postgres/postgres-opening-figures";
import { createPostgresProductFigures } from "~/adapters/postgres/postgres-product-figures";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "~/adapters/postgres/postgres-shop-store";
import { createPostgresSittingStore } from "~/adapters/postgres/postgres-sitting-store";
import { createPostgresVisitStore } from "~/adapters/postgres/postgres-visit-store";
import { cohortQuerySchema } from "~/contracts/cohort-view";
import { productQuerySchema } from "~/contracts/product-view";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readCohorts } from "~/domain/analytics/read-cohorts";
import { readFilteredResults } from "~/domain/analytics/read-filtered-results";
import { readOpenings } from "~/domain/analytics/read-openings";
import { readOverview } from "~/domain/analytics/read-overview";
import { readProducts } from "~/domain/analytics/read-products";
import { rollUpShop } from "~/domain/analytics/roll-up-shop";
import { readAnswering } from "~/domain/conversations/sittings/read-answering";
import { readTopics } from "~/domain/conversations/sittings/read-topics";
import { addDays } from "~/lib/shop-calendar";
import type { Shop } from "~/ports/shop-store";
import { startLocalPostgres } from "../local-postgres.ts";
import { migrateDatabase } from "../migrate.mjs";
import type { Benchmark } from "./benchmark.ts";
import { fillEvents } from "./dashboards/fill-events.ts";
import { fillHistory } from "./dashboards/fill-history.ts";
import { fillSittings } from "./dashboards/fill-sittings.ts";
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
const COHORTS = [
  "",
  "by=arm&weeks=26",
  "segment=holdout&device=phone",
  "weeks=26&show=revenue",
  "by=purchase&weeks=26",
  "by=channel&weeks=26&device=phone",
  "by=device",
];
const PRODUCTS = [
  "",
  "period=90-days&sort=asked",
  "period=90-days&device=phone",
  "period=90-days&sort=missed&find=number%201&page=2",
  "period=7-days",
];
/** As many as the page shows. */
const CONVERSATIONS = 30;
const ROUNDS = 8;

/**
 * What the loaders of every dashboard read, of shops with ever more events in the real partitions, rolled up by the job's own
 * code. Each figure stands beside the same one over the smallest volume: how it grows. Beside them, one count without roll-ups.
 */
export const dashboards: Benchmark = {
  name: "dashboards",
  about: "every dashboard over 100,000 to 10 million events",
  floor: "none",
  async run(whenOver) {
    const folder = mkdtempSync(join(tmpdir(), "shopwalker-dashboards-"));
    // The database's own user has to get in when this runs as root.
    chmodSync(folder, 0o755);
    const postgres = await startLocalPostgres({ dataDir: join(folder, "pg"), database: "bench" });
    const database = openDatabase({ url: postgres.url, poolSize: 10, onError: () => undefined });
    whenOver(async () => {
      // First the server: who closes the connections waits for the query that is under way.
      await postgres.stop();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    });

    await migrateDatabase(postgres.url);
    const smallest = new Map<string, number>();
    const results: Measurement[] = [];
    for (const events of VOLUMES) results.push(...(await measureVolume(database, events, smallest)));
    return results;
  },
};

/** `smallest`: the figures of the first volume, by dashboard; filled by it. */
async function measureVolume(
  database: Database,
  events: number,
  smallest: Map<string, number>,
): Promise<Measurement[]> {
  const shop = await openShop(database, `events-${events}`);
  const rolling = await fillShop(database, shop, events);
  const label = `${events.toLocaleString("en")} events`;
  const results: Measurement[] = [];
  for (const [name, read] of Object.entries(listDashboards(database, shop))) {
    const times = await read();
    const p95 = quantile(times, 0.95);
    if (!smallest.has(name)) smallest.set(name, p95);
    results.push(
      measurement({
        name: `${name} p95, ${label}`,
        value: p95,
        unit: "ms",
        baseline: {
          name: `the same over ${(VOLUMES[0] ?? 0).toLocaleString("en")} events`,
          value: smallest.get(name) ?? p95,
        },
        budget: { most: MOST_MS },
        note: `p50 ${median(times).toFixed(0)} ms, ${times.length} reads`,
      }),
    );
  }
  const scratch = await time(() => countFromVisits(database, shop.id));
  const raw = await time(() => countFromEvents(database, shop.id));
  return [
    ...results,
    measurement({ name: `unique visitors of 90 days without roll-ups, ${label}`, value: scratch, unit: "ms" }),
    measurement({ name: `products of 90 days without roll-ups, ${label}`, value: raw, unit: "ms" }),
    measurement({ name: `roll-up of one day, ${label}`, value: rolling / DAYS, unit: "ms" }),
  ];
}

/** Answers how long all days took to be rolled up. */
async function fillShop(database: Database, shop: Shop, events: number): Promise<number> {
  const { pool } = database;
  const visitors = Math.round(events / EVENTS_A_VISIT / VISITS_A_VISITOR);
  const firstDay = addDays(LAST_DAY, 1 - DAYS);
  const filling = await time(async () => {
    await fillHistory(pool, shop.id, { visitors, days: DAYS, lastDay: LAST_DAY });
    await pool.query('ANALYZE "VisitorDay"');
    await fillEvents(pool, shop.id, { perVisit: EVENTS_A_VISIT, firstDay, days: DAYS });
    const talks = await pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM "Conversation" WHERE "shopId" = $1',
      [shop.id],
    );
    await fillSittings(pool, shop.id, { sittings: talks.rows[0]?.count ?? 0, days: DAYS, lastDay: LAST_DAY });
  });
  await pool.query(
    'ANALYZE events.event, "VisitorDay", "Order", "CartLink", "Conversation", "Message", search.document',
  );
  // As autovacuum does within a minute.
  await pool.query('VACUUM "Order", "Sitting"');
  const rolling = await time(() => rollUpShop(createPostgresRollupStore(database, shop.id), shop));
  await pool.query(
    'VACUUM ANALYZE "VisitorRollup", "BuyerRollup", "RevenueRollup", "CohortRollup", "ProductRollup", "ProductTopicRollup"',
  );
  await pool.query('VACUUM ANALYZE "OpeningRollup", "SittingRollup", "SittingTopicRollup", "RollupDue"');
  const { rows } = await pool.query<{ stored: number; size: string }>(
    `SELECT count(*)::int AS stored, pg_size_pretty(pg_database_size(current_database())) AS size
     FROM events.event WHERE shop_id = $1`,
    [shop.id],
  );
  const [stored] = rows;
  tell(
    `  ${stored?.stored ?? 0} events stored, database ${stored?.size ?? ""}; filled in ${(filling / 1000).toFixed(1)} s, ${DAYS} days rolled up in ${(rolling / 1000).toFixed(1)} s`,
  );
  return rolling;
}

/** What each page's loader reads, many times over its filters: milliseconds of each. */
function listDashboards(database: Database, shop: Shop): Record<string, () => Promise<number[]>> {
  const { pool } = database;
  const rollups = createPostgresRollupStore(database, shop.id);
  const dependencies = {
    ...{ rollups, clock },
    anomalies: createPostgresAnomalyStore(database, shop.id),
    modelLedger: createPostgresModelLedger(pool, shop.id),
    orderMatches: createPostgresOrderMatches(pool, shop.id),
    cohorts: createPostgresCohortSource(pool, shop.id),
    products: createPostgresProductFigures(pool, shop.id),
    openingFigures: createPostgresOpeningFigures(pool, shop.id),
    sittings: createPostgresSittingStore(pool, shop.id),
    discounts: createPostgresDiscountStore(pool, shop.id),
  };
  const inbox = createPostgresInboxStore(database, shop.id);
  const filters = FILTERS.map((address) => resultsFilterSchema.parse(fromAddress(address)));
  const cohorts = COHORTS.map((address) => cohortQuerySchema.parse(fromAddress(address)));
  const products = PRODUCTS.map((address) => productQuerySchema.parse(fromAddress(address)));
  let comers = 0;

  return {
    Overview: () => readOften(filters, (filter) => readOverview(dependencies, shop, filter)),
    Funnel: () => readOften(filters, (filter) => readFilteredResults(dependencies, shop, filter)),
    Cohorts: () => readOften(cohorts, (query) => readCohorts(dependencies, shop, query)),
    Products: () => readOften(products, (query) => readProducts(dependencies, shop, query)),
    Openings: () => readOften(filters, (filter) => readOpenings(dependencies, shop, filter)),
    "Topics and paths": () => readOften(filters, (filter) => readTopics(dependencies, shop, filter)),
    "How it answers": () => readOften(filters, (filter) => readAnswering(dependencies, shop, filter)),
    Conversations: () =>
      readOften(["all", "waiting"] as const, (filter) =>
        Promise.all([inbox.list({ filter, before: null, limit: CONVERSATIONS }), inbox.countWaiting()]),
      ),
    // Somebody has come since the present day was rolled up.
    "Overview while somebody comes": () =>
      readOften(
        [resultsFilterSchema.parse({})],
        (filter) => readOverview(dependencies, shop, filter),
        async () => {
          comers += 1;
          await comeToday(database, shop.id, comers);
        },
      ),
  };
}

async function readOften<Query>(
  queries: readonly Query[],
  read: (query: Query) => Promise<unknown>,
  prepare?: () => Promise<void>,
): Promise<number[]> {
  for (const query of queries) await read(query);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of queries) {
      await prepare?.();
      times.push(await time(() => read(query)));
    }
  }
  return times;
}

function fromAddress(address: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(address));
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

async function countFromEvents({ pool }: Database, shopId: string): Promise<void> {
  await pool.query(
    `SELECT data->>'product', count(*) FROM events.event WHERE shop_id = $1 AND at > '2026-08-22'
       AND type IN ('product-asked', 'product-missed', 'product-recommended', 'card-click', 'product-added') GROUP BY 1`,
    [shopId],
  );
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
