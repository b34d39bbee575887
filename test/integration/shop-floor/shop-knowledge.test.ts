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
  alpha = await app.shopOf("alpha");
  beta = await app.shopOf("beta");
});
afterAll(() => app.close());

function state() {
  const shop = app.simulator.context.shops.get("alpha.myshopify.com");
  if (!shop) throw new Error("there is no shop");
  return shop;
}

async function syncAgain() {
  await services.jobs.enqueue("sync-knowledge", { shopId: alpha.id });
  await app.settle();
}

const EVERYWHERE = { countries: [], today: "2026-11-20" };

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
    const found = await services.forShop(alpha).knowledge.search(question, 6, EVERYWHERE);

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
    expect(await services.forShop(beta).knowledge.search("return shoes", 5, EVERYWHERE)).toEqual([]);
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

    page.bodyHtml = "<h2>Quokka rentals</h2><p>We rent quokkas/wombats on Sundays.</p>";
    await syncAgain();
    const changed = await services.forShop(alpha).knowledge.search("do you rent quokkas", 1, EVERYWHERE);
    const joined = await services.forShop(alpha).knowledge.search("wombats", 1, EVERYWHERE);
    page.publishedAt = null;
    await syncAgain();
    const gone = await services.forShop(alpha).knowledge.search("quokkas", 1, EVERYWHERE);

    expect(changed[0]).toMatchObject({ kind: "page", text: "We rent quokkas/wombats on Sundays." });
    expect(joined).toEqual([expect.objectContaining({ text: "We rent quokkas/wombats on Sundays." })]);
    expect(gone).toEqual([]);
    expect(await written()).toBe(before);
  });

  test("holds where and when its merchant or its own words say so", async () => {
    const [page] = [...state().pages.values()];
    const [article] = [...state().articles.values()];
    const [entry] = state().metaobjects;
    if (!page || !article || !entry) throw new Error("the demo store has no texts");
    const custom = (key: string, value: string) => ({
      namespace: "custom",
      key,
      type: "single_line_text_field",
      value,
    });
    const find = async (text: string, countries: string[], today: string) =>
      (await services.forShop(alpha).knowledge.search(text, 3, { countries, today })).map((passage) => passage.text);

    page.publishedAt = "2026-01-01T00:00:00Z";
    page.updatedAt = "2026-11-01T00:00:00Z";
    page.bodyHtml =
      "<h2>Quokka rentals</h2><p>Half the price until 30 November.</p><p>We rent quokkas/wombats on Sundays.</p>";
    page.metafields = [custom("market", "DE, AT")];
    article.bodyHtml = "<p>Wombats are back in stock.</p>";
    article.metafields = [custom("valid_from", "2026-12-01"), custom("valid_until", "2026-12-24")];
    entry.fields = [
      ...entry.fields.filter(({ key }) => key !== "answer"),
      { key: "answer", type: "multi_line_text_field", value: "Bilbies are for members." },
      { key: "valid_until", type: "date", value: "2026-11-25" },
    ];
    await syncAgain();

    const [half, sundays] = ["Half the price until 30 November.", "We rent quokkas/wombats on Sundays."];
    expect((await find("quokka rentals", ["DE"], "2026-11-30")).sort()).toEqual([half, sundays]);
    expect(await find("quokka rentals", ["AT"], "2026-12-01")).toEqual([sundays]);
    expect(await find("quokkas", ["US"], "2026-11-20")).toEqual([]);
    expect(await find("quokkas", [], "2026-11-20")).toEqual([]);
    expect(await find("wombats", [], "2026-11-30")).toEqual([]);
    expect(await find("wombats", [], "2026-12-01")).toEqual(["Wombats are back in stock."]);
    expect(await find("bilbies", [], "2026-11-25")).toEqual(["Bilbies are for members."]);
    expect(await find("bilbies", [], "2026-11-26")).toEqual([]);
  });

  test("is not harmed by what is typed", async () => {
    const { knowledge } = services.forShop(alpha);
    for (const text of ["", "'", "\\ ' & | ! :*", "the of and", "x".repeat(5000)]) {
      expect(await knowledge.search(text, 3, EVERYWHERE)).toEqual([]);
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
        shop: alpha,
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
