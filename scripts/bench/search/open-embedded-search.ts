import { createModelEndpoints } from "~/adapters/openai/open-model-access";
import { openEmbeddingAccess } from "~/adapters/openai/open-embedding-access";
import { createEmbeddedCatalogSearch, createEmbeddingMemory } from "~/adapters/postgres/embedded-catalog-search";
import { createEmbeddingShelf } from "~/adapters/postgres/embedding-shelf";
import { createPostgresEmbeddingStore } from "~/adapters/postgres/postgres-embedding-store";
import { blendSimilarity } from "~/agent/ranking/relevance/blend-similarity";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { embedCatalog } from "~/domain/embeddings/embed-catalog";
import type { CatalogSearch } from "~/ports/catalog-search";
import { createInMemoryModelLedger } from "../../../test/fakes/in-memory-model-ledger.ts";
import type { SearchFloor } from "../../eval/search/open-search.ts";

const SETTINGS = shopSettingsSchema.parse({ embeddings: true });

/** The search of a shop whose catalogue an endpoint has embedded, over HTTP as in the product; and how far it is believed. */
export async function openEmbeddedSearch(
  { pool }: Pick<SearchFloor, "pool">,
  shop: { id: string; inner: CatalogSearch; url: string; model: string },
): Promise<{ search: CatalogSearch; trust: number }> {
  const { id: shopId, inner, url, model } = shop;
  const fail = (error: unknown) => {
    throw error instanceof Error ? error : new Error(String(error));
  };
  const quiet = () => undefined;
  const operator = { apiKey: "sk-stand-in", baseUrl: url, model, price: 0, monthlyBudget: null };
  const access = openEmbeddingAccess({
    ...{ operator, endpoints: createModelEndpoints(operator), ledger: createInMemoryModelLedger() },
    keys: {
      find: async () => null,
      describe: async () => null,
      save: async () => undefined,
      remove: async () => undefined,
    },
    ...{ clock: { now: () => new Date() }, logger: { info: quiet, warn: quiet, error: quiet } },
  });
  const store = createPostgresEmbeddingStore(pool, shopId);
  const embed = async () => embedCatalog({ store, access, catalog: inner }, SETTINGS);
  for (let outcome = await embed(); outcome.status !== "done"; outcome = await embed()) {
    if (outcome.status !== "more") throw new Error(`The catalogue was not embedded: ${outcome.why ?? outcome.status}`);
  }
  const search = createEmbeddedCatalogSearch({
    ...{ shopId, pool, inner, store, access, shelf: createEmbeddingShelf(pool, fail), blend: blendSimilarity },
    ...{ memory: createEmbeddingMemory(), readSettings: async () => SETTINGS },
  });
  return { search, trust: (await store.readState())?.trust ?? 0 };
}
