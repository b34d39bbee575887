import { openAsBlob } from "node:fs";
import { z } from "zod";
import { openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresCatalogIndex } from "~/adapters/postgres/postgres-catalog-index";
import { createPostgresCatalogSearch } from "~/adapters/postgres/postgres-catalog-search";
import { relevance } from "~/agent/ranking/relevance/relevance";
import { createPostgresSyncRuns } from "~/adapters/postgres/postgres-sync-runs";
import { createShopifyCatalogSource } from "~/adapters/shopify/shopify-catalog-source";
import { importProducts } from "~/domain/catalog/import-products";
import { services } from "~/services.server";
import { matchTitles } from "../search/match-titles.ts";
import { interleave } from "../statistics/interleave.ts";
import { answerProbe } from "./answer-probe.ts";

const SHOP = { id: "bench", domain: "bench.myshopify.com", locale: "en", currency: "USD" };
/** Everything that a full read writes, in the order in which COPY may fill it. */
const TABLES = ["search.shop_index", "search.document", "search.vocabulary"];

/**
 * Reads one bulk result (a file of Shopify's JSONL) into the index again and again as the job does, each time beside a plain
 * COPY of the finished rows into the same emptied tables; then asks the search what shoppers ask.
 */
answerProbe(
  z.object({
    databaseUrl: z.string(),
    jsonl: z.string(),
    rounds: z.int(),
    queries: z.array(z.string()),
    searchRounds: z.int(),
  }),
  async ({ databaseUrl, jsonl, rounds, queries, searchRounds }) => {
    const database = openDatabase({ url: databaseUrl, poolSize: 10, onError: () => undefined });
    const index = createPostgresCatalogIndex(database.pool, SHOP.id);
    const runs = createPostgresSyncRuns(database, SHOP.id);
    const source = createShopifyCatalogSource(
      services.forShop(SHOP).admin,
      async () => new Response(await openAsBlob(jsonl)),
    );
    const { clock } = services;

    async function sync(): Promise<number> {
      await empty();
      const started = performance.now();
      await index.prepare(SHOP);
      const startedAt = clock.now();
      const run = { runId: "bench", startedAt, currency: SHOP.currency };
      await importProducts({ index, runs, clock }, run, source.readBulkResult("https://bulk.invalid/result.jsonl"));
      return performance.now() - started;
    }
    async function empty() {
      await database.pool.query(`TRUNCATE ${TABLES.join(", ")} CASCADE`);
      await database.pool.query("CHECKPOINT");
    }
    async function copy(): Promise<number> {
      await empty();
      const started = performance.now();
      for (const table of TABLES) {
        await database.pool.query(`COPY ${table} FROM '${await copyFile(table)}' WITH (FORMAT binary)`);
      }
      return performance.now() - started;
    }
    /** On the server's side: COPY through a client would add a stream of our own making. */
    async function copyFile(table: string): Promise<string> {
      const { rows } = await database.pool.query<{ data_directory: string }>("SHOW data_directory");
      return `${rows[0]?.data_directory ?? ""}/bench-${table}.copy`;
    }

    await sync();
    const products = await index.countDocuments();
    for (const table of TABLES) {
      await database.pool.query(`COPY ${table} TO '${await copyFile(table)}' WITH (FORMAT binary)`);
    }
    const pairs = await interleave(rounds, sync, copy);

    await database.pool.query("VACUUM ANALYZE search.document");
    const search = createPostgresCatalogSearch(database.pool, SHOP.id, services.vocabularies, relevance);
    const ours = (text: string) => search.findCandidates({ text, filters: { available: true }, limit: 60 });
    const titles = (text: string) => matchTitles(database.pool, SHOP.id, text, 60);
    const searches: { ours: number; titles: number }[] = [];
    for (const text of queries) await ours(text);
    for (let round = 0; round < searchRounds; round++) {
      for (const text of queries) {
        searches.push({ ours: await time(() => ours(text)), titles: await time(() => titles(text)) });
      }
    }
    await database.close();
    return { products, syncMs: pairs.map(({ left }) => left), copyMs: pairs.map(({ right }) => right), searches };
  },
);

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
