import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MOST_INFLUENCE } from "~/agent/ranking/relevance/blend-similarity";
import type { ShopSettings } from "~/contracts/shop-settings";
import { embedCatalog } from "~/domain/embeddings/embed-catalog";
import { billingMonth } from "~/lib/billing-month";
import type { Shop } from "~/ports/shop-store";
import { type EmbeddingServer, startEmbeddingServer } from "../../fakes/embedding-server.ts";
import { modestEmbedding } from "../../fakes/stand-in-embeddings.ts";
import { startApp, type TestApp } from "../start-app.ts";

let provider: EmbeddingServer;
let app: TestApp;
let shop: Shop;
let ofShop: ReturnType<TestApp["services"]["forShop"]>;

beforeAll(async () => {
  provider = await startEmbeddingServer(modestEmbedding);
  app = await startApp({
    shops: [{ handle: "alpha", content: "demo" }],
    env: { EMBEDDING_API_KEY: "sk-embedding", EMBEDDING_BASE_URL: provider.url, EMBEDDING_MODEL: "stand-in" },
  });
  await app.install("alpha");
  await app.settle();
  shop = await app.shopOf("alpha");
  ofShop = app.services.forShop(shop);
}, 120_000);
afterAll(async () => {
  await app.close();
  await provider.close();
});
beforeEach(() => {
  provider.fault = null;
  provider.embed = modestEmbedding;
  provider.requests.length = 0;
  forget();
});

/** A process remembers which shops have vectors for a while, and the vectors of queries. */
function forget() {
  app.services.embeddingMemory.generations.clear();
  app.services.embeddingMemory.queries.clear();
}

async function configure(change: Partial<ShopSettings>): Promise<ShopSettings> {
  const settings = { ...shop.settings, ...change };
  await app.services.shops.saveSettings(shop.id, settings);
  return settings;
}

async function embed(change: Partial<ShopSettings> = { embeddings: true }) {
  const settings = await configure(change);
  const { embeddings: store, embeddingAccess: access, lexicalCatalog: catalog } = ofShop;
  const outcome = await embedCatalog({ store, access, catalog }, settings);
  forget();
  provider.requests.length = 0;
  return outcome;
}

const search = (text: string) => ofShop.catalog.findMatches({ text, filters: {}, limit: 20 });
const lexical = (text: string) => ofShop.lexicalCatalog.findMatches({ text, filters: {}, limit: 20 });
const QUERIES = ["running socks", "waterproof trail shoes", "something warm for winter runs", "energy gel caffeine"];

test("nothing is sent and nothing changes until a merchant switches it on", async () => {
  const outcome = await embed({});

  expect(outcome).toMatchObject({ status: "off", embedded: 0 });
  for (const query of QUERIES) expect(await search(query)).toEqual(await lexical(query));
  expect(provider.requests).toEqual([]);
});

test("the catalogue is embedded in batches, once; then only what has changed, and the cost is booked", async () => {
  const products = await ofShop.catalogIndex.countDocuments();
  const first = await embed();
  const second = await embed();

  expect(first).toEqual({ status: "done", embedded: products });
  expect(second).toEqual({ status: "done", embedded: 0 });
  expect(await ofShop.embeddings.readState()).toMatchObject({ model: "stand-in", vectors: products });
  expect((await ofShop.embeddings.readState())?.trust).toBeGreaterThan(0.3);
  const month = await ofShop.modelLedger.read(billingMonth(app.services.clock.now()));
  expect(month.costMicros).toBeGreaterThan(0);
  expect(month.turns).toBe(0);

  const [changed] = await ofShop.embeddings.sample(1);
  await app.sim("merchant-graphql", {
    shop: "alpha",
    query: "mutation($p: ProductUpdateInput) { productUpdate(product: $p) { userErrors { message } } }",
    variables: { p: { id: `gid://shopify/Product/${changed?.id ?? ""}`, title: "Zephyrion Featherstep" } },
  });
  await app.settle();

  const sent = provider.requests.flatMap(({ input }) => input);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain("Zephyrion Featherstep");
});

describe("a search", () => {
  beforeAll(async () => {
    await embed();
  });

  test("asks for its vector once, and finds the same products in nearly the same order", async () => {
    const plain = await lexical("running socks");
    const found = await search("running socks");
    await search("  Running socks ");

    expect(provider.requests).toHaveLength(1);
    // The last places change hands; what the words put far in front stays.
    const ids = found.map(({ id }) => id);
    for (const { id } of plain.slice(0, 10)) expect(ids).toContain(id);
    const scores = new Map(plain.map(({ id, score }) => [id, score]));
    const shifts = found.flatMap(({ id, score }) => (scores.has(id) ? [Math.abs(score - (scores.get(id) ?? 0))] : []));
    expect(Math.max(...shifts)).toBeLessThanOrEqual(MOST_INFLUENCE + 1e-9);
    expect(Math.max(...shifts)).toBeGreaterThan(0);
  });

  test("never sends what names somebody", async () => {
    await search("socks for ada@customer.example");
    await search("order 10012345 socks");

    expect(provider.requests).toEqual([]);
  });

  test.each([
    ["is silent", { silent: true }],
    ["is slow", { delayMs: 400 }],
    ["fails", { status: 500 }],
    ["refuses", { status: 401 }],
    ["limits", { status: 429 }],
    ["answers something else", { raw: '{"hello":"there"}' }],
    ["answers too few", { raw: '{"data":[]}' }],
    ["answers no numbers", { raw: '{"data":[{"index":0,"embedding":[null,null]}]}' }],
  ] as const)("has the words' answer in time when the provider %s", async (_name, fault) => {
    provider.fault = fault;
    const query = `running socks ${_name}`;
    const started = performance.now();
    const found = await search(query);

    expect(performance.now() - started).toBeLessThan(1000);
    expect(found).toEqual(await lexical(query));
  });
});

test("an endpoint that keeps failing is left alone for a while", async () => {
  await embed();
  provider.fault = { status: 503 };
  for (let index = 0; index < 8; index += 1) await search(`socks ${index}`);

  expect(provider.requests.length).toBeLessThan(8);
});

test("no provider at all: nothing is sent any more, and what was made is forgotten", async () => {
  const languageModel = { ...shop.settings.languageModel, provider: "none" as const };
  await configure({ embeddings: true, languageModel });

  expect(await search("trail socks")).toEqual(await lexical("trail socks"));
  expect(await embed({ embeddings: true, languageModel })).toMatchObject({ status: "off", why: "switched-off" });
  expect(provider.requests).toEqual([]);
  expect(await ofShop.embeddings.readState()).toBeNull();
});
