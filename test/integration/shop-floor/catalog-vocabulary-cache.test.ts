import pg from "pg";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { createCatalogVocabularyCache } from "~/adapters/postgres/catalog-vocabulary-cache";
import { createPostgresCatalogIndex } from "~/adapters/postgres/postgres-catalog-index";
import type { IndexedProduct } from "~/ports/catalog-index";
import type { CatalogVocabulary } from "~/ports/catalog-search";
import { createTestDatabase } from "../create-test-database.ts";

const database = await createTestDatabase();
const pool = new pg.Pool({ connectionString: database.url });
const NOW = new Date("2026-11-20T10:00:00Z");
let shopId: string;
let shops = 0;

beforeEach(async () => {
  shopId = `shop-${++shops}`;
  await indexOf().prepare({ locale: "en", currency: "USD" });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const indexOf = () => createPostgresCatalogIndex(pool, shopId);

function aProduct(id: string, title: string): IndexedProduct {
  return {
    ...{ id, title, handle: `p-${id}`, description: "", vendor: "Wayfound", productType: "Shoes", tags: [] },
    ...{ collections: [], options: [], attributes: {}, priceMin: 100, priceMax: 100, compareAtMin: null },
    ...{ available: true, variants: [], imageUrl: null, publishedAt: NOW.toISOString(), facets: [] },
    ...{ keywords: "", optionWords: "", sourceUpdatedAt: NOW.toISOString() },
    figures: { margin: null, stock: null },
  };
}

const titlesOf = ({ titles }: CatalogVocabulary) => titles.map(({ title }) => title);

function aCache(prepare: () => Promise<void> = () => Promise.resolve()) {
  const failures: unknown[] = [];
  const onError = (error: unknown) => void failures.push(error);
  return { failures, ...createCatalogVocabularyCache({ pool, prepare, onError }) };
}

test("the same object is given while nothing has changed, prepared before anybody has it", async () => {
  await indexOf().upsert([aProduct("1", "Tern")], NOW);
  const prepare = vi.fn(() => Promise.resolve());
  const cache = aCache(prepare);

  const [first, second] = await Promise.all([cache.get(shopId), cache.get(shopId)]);

  expect(titlesOf(first)).toEqual(["Tern"]);
  expect(second).toBe(first);
  expect(await cache.get(shopId)).toBe(first);
  expect(prepare).toHaveBeenCalledTimes(1);
});

test("a change is read behind the conversation's back: nobody waits for it", async () => {
  await indexOf().upsert([aProduct("1", "Tern")], NOW);
  let release: () => void = () => undefined;
  let holds = false;
  const cache = aCache(() => (holds ? new Promise((resolve) => (release = resolve)) : Promise.resolve()));
  const known = await cache.get(shopId);

  holds = true;
  await indexOf().upsert([aProduct("2", "Pilot")], NOW);
  await vi.waitFor(async () => {
    expect(await cache.get(shopId)).toBe(known);
    release();
    expect(titlesOf(await cache.get(shopId))).toEqual(["Tern", "Pilot"]);
  });
  expect(cache.failures).toEqual([]);
});

test("a shop that had nothing yet is read at once", async () => {
  const cache = aCache();
  expect(titlesOf(await cache.get(shopId))).toEqual([]);

  await indexOf().upsert([aProduct("1", "Tern")], NOW);

  expect(titlesOf(await cache.get(shopId))).toEqual(["Tern"]);
});

test("what has not changed is not written again, and what has is", async () => {
  const written = async () =>
    (
      await pool.query<{ id: string; at: Date }>(
        "SELECT id, indexed_at AS at FROM search.document WHERE shop_id = $1 ORDER BY id",
        [shopId],
      )
    ).rows.map(({ at }) => at.getTime() - NOW.getTime());
  await indexOf().upsert([aProduct("1", "Tern"), aProduct("2", "Pilot")], NOW);

  await indexOf().upsert([aProduct("1", "Tern"), aProduct("2", "Pilot II")], new Date(NOW.getTime() + 1000));

  expect(await written()).toEqual([0, 1000]);
});
