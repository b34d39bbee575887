import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
  alpha = await shopOf("alpha");
  beta = await shopOf("beta");
});
afterAll(() => app.close());

async function shopOf(handle: string): Promise<Shop> {
  const shop = await services.shops.findByDomain(`${handle}.myshopify.com`);
  if (!shop) throw new Error(`${handle} is not installed`);
  return shop;
}

function state() {
  const shop = app.simulator.context.shops.get("alpha.myshopify.com");
  if (!shop) throw new Error("there is no shop");
  return shop;
}

async function syncAgain() {
  await services.jobs.enqueue("sync-knowledge", { shopId: alpha.id });
  await app.settle();
}

describe("what the shop has published", () => {
  test("is read as the app is installed", async () => {
    expect(await services.forShop(alpha).syncRuns.findLatest("knowledge")).toMatchObject({ status: "completed" });
  });

  test.each([
    ["How long do I have to return shoes that do not fit?", "Returns", "/policies/"],
    ["can i return worn shoes", "Returns", "/policies/"],
    ["do you ship to germany", "Germany", "/policies/"],
    ["what does shipping cost", "Shipping policy", "/policies/"],
    ["how do I wash a waterproof jacket", "Waterproof jackets", "/pages/"],
    ["what are your opening hours", "Store hours", "/pages/"],
  ])("is found by the words of a question: %s", async (question, title, url) => {
    // Among the first few: the shop's own FAQ answers some of these as well.
    const found = await services.forShop(alpha).knowledge.search(question, 6);

    expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true);
    expect(found.find((passage) => passage.title.includes(title))?.url).toContain(url);
  });

  test("is plain text", async () => {
    const { rows } = await services.database.pool.query<{ content: string }>(
      "SELECT content FROM search.passage WHERE shop_id = $1",
      [alpha.id],
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ content }) => /<\/?(p|h\d|li|ul|div|strong)\b/.test(content))).toEqual([]);
  });

  test("is nobody else's", async () => {
    expect(await services.forShop(beta).knowledge.search("return shoes", 5)).toEqual([]);
  });

  test("follows what the merchant changes and takes down, and leaves alone what stayed", async () => {
    const [page, other] = [...state().pages.values()];
    if (!page || !other) throw new Error("the demo store has no pages");
    const written = async () =>
      (
        await services.database.pool.query<{ indexed_at: Date }>(
          "SELECT indexed_at FROM search.passage WHERE shop_id = $1 AND kind = 'page' AND source_id = $2 LIMIT 1",
          [alpha.id, String(other.id)],
        )
      ).rows[0]?.indexed_at.getTime();
    const before = await written();

    page.bodyHtml = "<h2>Quokka rentals</h2><p>We rent quokkas on Sundays.</p>";
    await syncAgain();
    const changed = await services.forShop(alpha).knowledge.search("do you rent quokkas", 1);
    page.publishedAt = null;
    await syncAgain();
    const gone = await services.forShop(alpha).knowledge.search("quokkas", 1);

    expect(changed[0]).toMatchObject({ kind: "page", text: "We rent quokkas on Sundays." });
    expect(gone).toEqual([]);
    expect(await written()).toBe(before);
  });

  test("is not harmed by what is typed", async () => {
    const { knowledge } = services.forShop(alpha);
    for (const text of ["", "'", "\\ ' & | ! :*", "the of and", "x".repeat(5000)]) {
      expect(await knowledge.search(text, 3)).toEqual([]);
    }
  });
});

describe("orders of the customer who is logged in", () => {
  test("are theirs alone, newest first", async () => {
    const customers = [...state().customers.values()];
    const orders = [...state().orders.values()];
    const customer = customers.find(({ id }) => orders.filter(({ customerId }) => customerId === id).length > 0);
    if (!customer) throw new Error("no customer of the demo store has an order");
    const own = orders.filter(({ customerId }) => customerId === customer.id).map(({ name }) => name);

    const world = (customerId: string | null) =>
      services.forShop(alpha).openTurn({
        turnId: "t",
        conversationId: "c",
        visitorId: "v",
        customerId,
        cartId: null,
        currency: "USD",
        market: { country: null, language: null },
        buyerIp: null,
      }).ports.orders;
    const listed = await world(String(customer.id)).listRecent(50);

    expect(listed?.map(({ name }) => name).sort()).toEqual([...own].sort());
    expect(listed?.map(({ placedAt }) => placedAt)).toEqual(
      listed
        ?.map(({ placedAt }) => placedAt)
        .toSorted()
        .reverse(),
    );
    expect(listed?.[0]?.total.currency).toBe("USD");
    expect(await world(null).listRecent(5)).toBeNull();
    expect(await world("1 OR customer_id:2").listRecent(5)).toBeNull();
  });
});
