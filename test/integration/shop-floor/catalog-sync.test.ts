import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refreshProducts } from "~/domain/catalog/refresh-products";
import { syncCatalog } from "~/domain/catalog/sync-catalog";
import type { Shop } from "~/ports/shop-store";
import { startApp } from "../start-app.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }, { handle: "beta" }] });
const { services } = app;
let alpha: Shop;
let beta: Shop;

beforeAll(async () => {
  await app.install("alpha");
  await app.install("beta");
  await app.settle();
  alpha = await app.shopOf("alpha");
  beta = await app.shopOf("beta");
});
afterAll(() => app.close());

function productsOf(handle: string) {
  return [...(app.simulator.context.shops.get(`${handle}.myshopify.com`)?.products.values() ?? [])];
}

async function merchant(shop: string, query: string, variables = {}): Promise<unknown> {
  return app.sim("merchant-graphql", { shop, query, variables });
}

test("the install fills the index with every product that shoppers can see, and says how far it is", async () => {
  const { catalogIndex, syncRuns } = services.forShop(alpha);
  const visible = productsOf("alpha").filter(({ status, publishedAt }) => status === "active" && publishedAt !== null);

  expect(visible.length).toBeGreaterThan(100);
  expect(await catalogIndex.countDocuments()).toBe(visible.length);
  expect(await syncRuns.findLatest("catalog")).toMatchObject({ status: "completed", error: null });
  expect((await syncRuns.findLatest("catalog"))?.bulkOperationId).toMatch(/^gid:\/\/shopify\/BulkOperation\//);
});

test("a document has what the product has", async () => {
  const [product] = productsOf("alpha").filter(
    ({ variants, metafields }) => variants.length > 4 && metafields.length > 3,
  );
  if (!product) throw new Error("the demo store has no such product");
  const [document] = await services.forShop(alpha).catalog.getByIds([String(product.id)]);

  expect(document).toMatchObject({ handle: product.handle, title: product.title, vendor: product.vendor });
  expect(document?.variants).toHaveLength(product.variants.length);
  expect(document?.priceMin).toBe(Math.min(...product.variants.map(({ price }) => price)));
  expect(Object.keys(document?.attributes ?? {}).length).toBeGreaterThan(0);
  expect(document?.collections.length).toBeGreaterThan(0);
});

test("what the merchant changes is found within the webhook", async () => {
  const product = productsOf("alpha").find(({ status }) => status === "active");
  if (!product) throw new Error("the demo store is empty");
  const id = `gid://shopify/Product/${product.id}`;

  await merchant(
    "alpha",
    "mutation($p: ProductUpdateInput) { productUpdate(product: $p) { userErrors { message } } }",
    {
      p: { id, title: "Zephyrion Featherstep" },
    },
  );
  await app.settle();
  const renamed = await services.forShop(alpha).catalog.findCandidates({ text: "zephyrion", filters: {}, limit: 5 });

  await merchant(
    "alpha",
    "mutation($p: ProductUpdateInput) { productUpdate(product: $p) { userErrors { message } } }",
    {
      p: { id, status: "DRAFT" },
    },
  );
  await app.settle();
  const hidden = await services.forShop(alpha).catalog.findCandidates({ text: "zephyrion", filters: {}, limit: 5 });

  expect(renamed.map(({ document }) => document.id)).toEqual([String(product.id)]);
  expect(hidden).toEqual([]);
});

test("an older snapshot does not overwrite a newer document", async () => {
  const ofShop = services.forShop(alpha);
  const [product] = productsOf("alpha")
    .filter(({ status }) => status === "active")
    .slice(3);
  const id = String(product?.id);
  const read = await ofShop.catalogSource.readProducts([id]);
  const stale = read.map((source) => ({ ...source, title: "Stale title", updatedAt: "2020-01-01T00:00:00Z" }));

  await refreshProducts(
    {
      source: { ...ofShop.catalogSource, readProducts: async () => stale },
      index: ofShop.catalogIndex,
      clock: services.clock,
    },
    [id],
    alpha,
  );

  expect((await ofShop.catalog.getByIds([id]))[0]?.title).toBe(product?.title);
});

test("where bulk reading is refused the catalogue is read page by page, with the same result", async () => {
  const ofShop = services.forShop(alpha);
  const before = await ofShop.catalogIndex.countDocuments();
  const refusing = {
    ...ofShop.catalogSource,
    startBulkRead: async () => ({ status: "refused" as const, message: "not now" }),
  };

  const result = await syncCatalog(
    {
      source: refusing,
      index: ofShop.catalogIndex,
      runs: ofShop.syncRuns,
      clock: services.clock,
      ids: services.ids,
      logger: services.logger,
    },
    alpha,
  );

  expect(result).toEqual({ status: "completed", products: before });
  expect(await ofShop.catalogIndex.countDocuments()).toBe(before);
  expect(await ofShop.syncRuns.findLatest("catalog")).toMatchObject({ status: "completed", bulkOperationId: null });
});

test("a full read removes what is gone although its webhook was lost", async () => {
  const ofShop = services.forShop(alpha);
  const product = productsOf("alpha").findLast(({ status }) => status === "active");
  await app.sim("faults", { webhooks: { mode: "drop", topics: ["products/delete"] } });

  await merchant("alpha", "mutation($id: ID!) { productDelete(input: {id: $id}) { deletedProductId } }", {
    id: `gid://shopify/Product/${product?.id}`,
  });
  await app.settle();
  const missed = await ofShop.catalog.getByIds([String(product?.id)]);
  await app.sim("faults", { webhooks: { mode: "normal" } });
  await services.jobs.enqueue("sync-catalog", { shopId: alpha.id, reason: "reconcile" });
  await app.settle();

  expect(missed).toHaveLength(1);
  expect(await ofShop.catalog.getByIds([String(product?.id)])).toEqual([]);
});

test("two syncs at the same moment leave what one would have left", async () => {
  const { catalogIndex, knowledgeIndex } = services.forShop(alpha);
  const page = (text: string) => ({
    ...{ kind: "page" as const, sourceId: "page-of-two-syncs", title: "Our shop", url: null },
    limits: { countries: [], validFrom: null, validUntil: null },
    passages: [{ heading: null, text, validUntil: null }],
  });
  const words = () =>
    services.database.pool.query(
      "SELECT kind, term, frequency FROM search.vocabulary WHERE shop_id = $1 ORDER BY 1, 2",
      [alpha.id],
    );
  const before = await words();
  const now = services.clock.now();

  await Promise.all(Array.from({ length: 4 }, () => catalogIndex.rebuildVocabulary()));
  await Promise.all(Array.from({ length: 4 }, (_, index) => knowledgeIndex.put(page(`Text ${index}.`), now)));

  expect((await words()).rows).toEqual(before.rows);
  const kept = await services.database.pool.query(
    "SELECT 1 FROM search.passage WHERE shop_id = $1 AND source_id = 'page-of-two-syncs'",
    [alpha.id],
  );
  expect(kept.rowCount).toBe(1);
});

describe("two shops side by side", () => {
  test("neither finds, reads or removes what is the other's", async () => {
    const [here, there] = [services.forShop(alpha), services.forShop(beta)];
    const [document] = (await here.catalog.findCandidates({ text: "shoe", filters: {}, limit: 1 })).map(
      (hit) => hit.document,
    );
    const id = document?.id ?? "";

    expect(await there.catalog.findCandidates({ text: "shoe", filters: {}, limit: 5 })).toEqual([]);
    expect(await there.catalog.getByIds([id])).toEqual([]);
    expect((await there.catalog.getVocabulary()).titles).toEqual([]);

    await there.catalogIndex.remove([id]);
    await there.catalogIndex.removeAllBut([], new Date(Date.now() + 60_000));
    expect(await here.catalog.getByIds([id])).toHaveLength(1);
  });
});

test("margin and stock come with the product, a new cost with the next full read, and neither is in the document", async () => {
  const ofShop = services.forShop(alpha);
  const product = productsOf("alpha").find(
    ({ status, variants }) => status === "active" && variants.every(({ tracked, unitCost }) => tracked && unitCost),
  );
  if (!product) throw new Error("the demo store has no product with costs");
  const id = String(product.id);
  const margins = product.variants.map(({ price, unitCost }) => (price - (unitCost ?? 0)) / price);
  const [figures] = await ofShop.catalog.getFigures([id]);
  const [document] = await ofShop.catalog.getByIds([id]);

  expect(figures?.margin).toBeCloseTo(margins.reduce((sum, margin) => sum + margin, 0) / margins.length, 4);
  expect(figures?.stock).toBeGreaterThan(0);
  expect(JSON.stringify(document)).not.toMatch(/margin|cost/i);

  await merchant(
    "alpha",
    `mutation($id: ID!, $v: [ProductVariantsBulkInput!]!) {
      productVariantsBulkUpdate(productId: $id, variants: $v) { userErrors { message } } }`,
    {
      id: `gid://shopify/Product/${id}`,
      v: product.variants.map((variant) => ({
        id: `gid://shopify/ProductVariant/${variant.id}`,
        inventoryItem: { cost: (variant.price / 100).toFixed(2) },
      })),
    },
  );
  await app.settle();

  expect((await ofShop.catalog.getFigures([id]))[0]?.margin).toBeCloseTo(0);
});
