import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CatalogFilters } from "~/ports/catalog-search";
import type { ShopServices } from "~/services.server";
import { startApp } from "../start-app.ts";
import { FLOOR_QUERIES as QUERIES } from "../../builders/floor-queries.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }] });
let catalog: ShopServices["catalog"];
let shopId = "";

beforeAll(async () => {
  await app.install("alpha");
  await app.settle();
  const shop = await app.shopOf("alpha");
  shopId = shop.id;
  catalog = app.services.forShop(shop).catalog;
});
afterAll(() => app.close());

type Search = (query: string) => Promise<string[]>;

/** The baseline: products whose titles have most of the words, as a simple shop search does. */
const searchTitles: Search = async (query) => {
  const { rows } = await app.services.database.pool.query<{ handle: string }>(
    `SELECT d.handle FROM search.document AS d
     CROSS JOIN LATERAL (SELECT count(*) AS hits FROM unnest($2::text[]) AS w WHERE d.title ILIKE '%' || w || '%') AS m
     WHERE d.shop_id = $1 AND m.hits > 0 ORDER BY m.hits DESC, d.title LIMIT 10`,
    [shopId, query.split(" ").filter((word) => word.length > 2)],
  );
  return rows.map(({ handle }) => handle);
};

const searchIndex: Search = async (query) => {
  const hits = await catalog.findCandidates({ text: query, filters: {}, limit: 10 });
  return hits.map(({ document }) => document.handle);
};

async function measure(search: Search) {
  let successes = 0;
  let gain = 0;
  const missed: string[] = [];
  for (const [query, relevant] of QUERIES) {
    const isRelevant = (handle: string) => relevant.some((part) => handle.includes(part));
    const found = await search(query);
    if (found.slice(0, 3).some(isRelevant)) successes += 1;
    else missed.push(query);

    const ideal = Math.min(10, await countRelevant(isRelevant));
    const dcg = found.reduce((sum, handle, rank) => sum + (isRelevant(handle) ? 1 / Math.log2(rank + 2) : 0), 0);
    gain += dcg / Array.from({ length: ideal }, (_, rank) => 1 / Math.log2(rank + 2)).reduce((a, b) => a + b, 0);
  }
  return { success: successes / QUERIES.length, ndcg: gain / QUERIES.length, missed };
}

async function countRelevant(isRelevant: (handle: string) => boolean): Promise<number> {
  const { titles } = await catalog.getVocabulary();
  return titles.filter(({ handle }) => isRelevant(handle)).length;
}

test("finds what shoppers mean far better than a title match does", async () => {
  const [titles, index] = [await measure(searchTitles), await measure(searchIndex)];

  expect(index.missed.length, index.missed.join(", ")).toBeLessThanOrEqual(3);
  expect(index.ndcg).toBeGreaterThan(titles.ndcg + 0.25);
});

describe("filters", () => {
  const find = async (filters: CatalogFilters, text = "") =>
    (await catalog.findCandidates({ text, filters, limit: 200 })).map(({ document }) => document);

  test("price, availability and options must hold for one and the same variant", async () => {
    const filters = { price: { max: 13_500 }, available: true, options: { Color: ["black"], Size: ["10"] } };
    const found = await find(filters);
    const all = await find({});

    const expected = all.filter(({ options, variants }) => {
      const color = options.findIndex(({ name }) => name === "Color");
      const size = options.findIndex(({ name }) => name === "Size");
      return variants.some(
        (variant) =>
          variant.available &&
          variant.price <= 13_500 &&
          variant.options[color]?.toLowerCase() === "black" &&
          variant.options[size] === "10",
      );
    });
    expect(expected.length).toBeGreaterThan(2);
    expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  test("types, vendors and collections are compared without case and accents", async () => {
    const [one] = await find({ productTypes: ["HIKING BOOTS"] });
    expect(one?.productType).toBe("Hiking Boots");
    expect(
      (await find({ vendors: [one?.vendor.toUpperCase() ?? ""] })).every(({ vendor }) => vendor === one?.vendor),
    ).toBe(true);

    const { collections } = await catalog.getVocabulary();
    const collection = collections.find(({ title }) => /trail/i.test(title)) ?? collections[0];
    const byHandle = await find({ collections: [collection?.handle ?? ""] });
    const byTitle = await find({ collections: [collection?.title.toUpperCase() ?? ""] });
    expect(byHandle.length).toBeGreaterThan(0);
    expect(byTitle.map(({ id }) => id)).toEqual(byHandle.map(({ id }) => id));
  });

  test("what was ruled out stays out, and quotes in a value do no harm", async () => {
    const [first, second] = await find({}, "trail shoes");
    const without = await find({ excludeIds: [first?.id ?? ""] }, "trail shoes");
    expect(without[0]?.id).toBe(second?.id);

    expect(
      await find({ options: { 'Color"; DROP': ["black' || \"x", "\\"] } }, "it's \\ 'quoted' & (odd) !:*"),
    ).toEqual([]);
  });
});

test("answers in a few milliseconds", async () => {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    for (const [query] of QUERIES) {
      const start = performance.now();
      await catalog.findCandidates({ text: query, filters: { available: true }, limit: 60 });
      times.push(performance.now() - start);
    }
  }
  times.sort((left, right) => left - right);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(60);
});
