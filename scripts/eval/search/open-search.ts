import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createCatalogVocabularyCache } from "~/adapters/postgres/catalog-vocabulary-cache";
import { createPostgresCatalogIndex } from "~/adapters/postgres/postgres-catalog-index";
import { createPostgresCatalogSearch } from "~/adapters/postgres/postgres-catalog-search";
import { learnWordings } from "~/agent/ranking/relevance/learn-wordings";
import { relevance } from "~/agent/ranking/relevance/relevance";
import { toIndexedProduct } from "~/domain/catalog/to-indexed-product";
import type { CatalogSearch } from "~/ports/catalog-search";
import type { SourceProduct } from "~/ports/catalog-source";
import type { Relevance } from "~/ports/relevance";
import { startLocalPostgres } from "../../local-postgres.ts";
import { migrateDatabase } from "../../migrate.mjs";

/** Minor units are hundredths here. */
const SHOP = { locale: "en", currency: "USD" };
const BATCH_SIZE = 500;
/** As a full sync does. */
const MOST_TEXTS = 6000;

export type SearchFloor = {
  pool: pg.Pool;
  /** Puts a catalogue into the index as one shop. Returns its search. */
  addShop(shopId: string, products: SourceProduct[], ranking?: Relevance): Promise<CatalogSearch>;
  stop(): Promise<void>;
};

/** A PostgreSQL of its own on a temporary folder with the app's tables and nothing in them. */
export async function openSearchFloor(): Promise<SearchFloor> {
  const dataDir = mkdtempSync(join(tmpdir(), "shopwalker-search-"));
  // The database's own user has to get in when this runs as root.
  chmodSync(dataDir, 0o755);
  const postgres = await startLocalPostgres({ dataDir, database: "search", durable: false });
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
  const vocabularies = createCatalogVocabularyCache({
    pool,
    prepare: () => Promise.resolve(),
    // A read that fails is thrown where it is asked for; nothing is read again behind somebody's back here.
    onError: () => undefined,
  });

  async function stop() {
    await pool.end();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  try {
    await migrateDatabase(postgres.url);
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    pool,
    async addShop(shopId, products, ranking = relevance) {
      const index = createPostgresCatalogIndex(pool, shopId);
      await index.prepare(SHOP);
      const now = new Date();
      const documents = [...new Map(products.map((product) => [product.id, product])).values()].flatMap(
        (product) => toIndexedProduct(product, { currency: SHOP.currency, now }) ?? [],
      );
      for (let start = 0; start < documents.length; start += BATCH_SIZE) {
        await index.upsert(documents.slice(start, start + BATCH_SIZE), now);
      }
      await index.rebuildVocabulary();
      await index.replaceWordings(learnWordings(await index.readTexts(MOST_TEXTS)));
      // What autovacuum does within a minute of a full sync.
      await pool.query("VACUUM ANALYZE search.document");
      await pool.query("VACUUM ANALYZE search.vocabulary");
      return createPostgresCatalogSearch(pool, shopId, vocabularies, ranking);
    },
    stop,
  };
}
