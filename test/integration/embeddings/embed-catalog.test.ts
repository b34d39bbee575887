import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openEmbeddingAccess } from "~/adapters/openai/open-embedding-access";
import { createModelEndpoints } from "~/adapters/openai/open-model-access";
import { createCatalogVocabularyCache } from "~/adapters/postgres/catalog-vocabulary-cache";
import { createPostgresCatalogIndex } from "~/adapters/postgres/postgres-catalog-index";
import { createPostgresCatalogSearch } from "~/adapters/postgres/postgres-catalog-search";
import { createPostgresEmbeddingStore } from "~/adapters/postgres/postgres-embedding-store";
import { relevance } from "~/agent/ranking/relevance/relevance";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { embedCatalog } from "~/domain/embeddings/embed-catalog";
import type { IndexedProduct } from "~/ports/catalog-index";
import { aRunningCatalogue } from "../../builders/a-running-catalogue.ts";
import { type EmbeddingServer, startEmbeddingServer } from "../../fakes/embedding-server.ts";
import { createInMemoryModelLedger } from "../../fakes/in-memory-model-ledger.ts";
import { modestEmbedding, randomEmbedding } from "../../fakes/stand-in-embeddings.ts";
import { createTestDatabase } from "../create-test-database.ts";

const database = await createTestDatabase();
const pool = new pg.Pool({ connectionString: database.url });
const NOW = new Date("2026-11-20T10:00:00Z");
const SETTINGS = shopSettingsSchema.parse({ embeddings: true });
const store = createPostgresEmbeddingStore(pool, "shop-1");
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
let provider: EmbeddingServer;

beforeAll(async () => {
  provider = await startEmbeddingServer(modestEmbedding);
  const index = createPostgresCatalogIndex(pool, "shop-1");
  await index.prepare({ locale: "en", currency: "USD" });
  await index.upsert(aRunningCatalogue().map(toIndexed), NOW);
  await index.rebuildVocabulary();
});
afterAll(async () => {
  await pool.end();
  await provider.close();
  await database.drop();
});
beforeEach(async () => {
  await store.clear();
  provider.fault = null;
  provider.embed = modestEmbedding;
  provider.requests.length = 0;
});

function toIndexed(document: ReturnType<typeof aRunningCatalogue>[number]): IndexedProduct {
  const { variants, ...rest } = document;
  const keywords = [document.productType, document.vendor, ...document.tags].join(" ");
  return {
    ...{ ...rest, collections: [], facets: [], keywords, optionWords: "", sourceUpdatedAt: NOW.toISOString() },
    ...{ figures: { margin: null, stock: null }, variants: variants.map((variant) => ({ ...variant, keys: [] })) },
  };
}

function embed({ model = "stand-in", monthlyBudget = null as number | null } = {}) {
  const operator = { apiKey: "sk", baseUrl: provider.url, model, price: 0.02, monthlyBudget };
  const access = openEmbeddingAccess({
    ...{ operator, endpoints: createModelEndpoints(operator), clock: { now: () => NOW }, logger: quiet },
    ...{
      ledger: createInMemoryModelLedger(),
      keys: {
        find: async () => null,
        describe: async () => null,
        save: async () => undefined,
        remove: async () => undefined,
      },
    },
  });
  const vocabularies = createCatalogVocabularyCache({ pool, prepare: async () => undefined, onError: () => undefined });
  const catalog = createPostgresCatalogSearch(pool, "shop-1", vocabularies, relevance);
  return embedCatalog({ store, access, catalog }, SETTINGS);
}

test("vectors that know nothing are not believed, modest ones are", async () => {
  await embed();
  const modest = (await store.readState())?.trust ?? 0;
  provider.embed = randomEmbedding;
  await embed({ model: "random" });

  expect(modest).toBeGreaterThan(0.3);
  expect((await store.readState())?.trust).toBe(0);
});

test("another dimension begins anew, until all are of it", async () => {
  await embed();
  const before = await store.readState();
  provider.embed = (text) => [...modestEmbedding(text), 0.5];
  // The endpoint does not say so: it shows with the next product that changes.
  await pool.query(
    "UPDATE search.document SET title = title || ' II' WHERE id = (SELECT max(id) FROM search.document)",
  );

  expect(await embed()).toMatchObject({ status: "more" });
  expect(await embed()).toMatchObject({ status: "done" });
  expect(await store.readState()).toMatchObject({
    vectors: before?.vectors,
    dimension: (before?.dimension ?? 0) + 1,
  });
});

test.each([{ status: 500 }, { status: 429 }, { delayMs: 0, status: 503 }])(
  "what may pass is tried again by the queue: %j",
  async (fault) => {
    provider.fault = fault;

    await expect(embed()).rejects.toMatchObject({ code: "upstream-unavailable" });
  },
);

test.each([
  [{ status: 401 }, "unauthorized"],
  [{ status: 404 }, "rejected"],
  [{ raw: "[]" }, "malformed"],
] as const)("what will not pass by itself ends the run: %j", async (fault, why) => {
  provider.fault = fault;

  expect(await embed()).toEqual({ status: "stopped", embedded: 0, why });
});

test("nothing is sent beyond the month's budget", async () => {
  expect(await embed({ monthlyBudget: 0 })).toEqual({ status: "stopped", embedded: 0, why: "budget-spent" });
  expect(provider.requests).toEqual([]);
});
