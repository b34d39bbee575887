import { describe, expect, it } from "vitest";
import { aDiscount } from "./support/a-discount.ts";
import { aProduct, onlyVariant, type VariantSeed } from "./support/a-product.ts";
import { aShopper } from "./support/shopper.ts";
import { callStorefront } from "./support/storefront-client.ts";
import { aContext, aShop } from "./support/test-context.ts";

function setUp(seed: VariantSeed = {}) {
  const context = aContext();
  const shop = aShop(context, { locales: ["en", "fr"] });
  const product = aProduct(context, shop, {
    title: "Tern",
    optionNames: ["Size"],
    variants: [{ values: ["42"], ...seed }],
  });
  const { id } = onlyVariant(product);
  return { context, shop, id, shopper: aShopper(context, shop) };
}

async function json(response: Promise<Response>): Promise<unknown> {
  return (await response).json();
}

describe("the cart cookie", () => {
  it("is set by the first add, and names the Storefront API's cart", async () => {
    const { context, shop, id, shopper } = setUp();
    await shopper.get("/cart.js");
    const before = shopper.cookies.has("cart");

    await shopper.postJson("/cart/add.js", { items: [{ id, quantity: 2 }] });

    const cookie = decodeURIComponent(shopper.cookies.get("cart") ?? "");
    const { body } = await callStorefront(context, shop, {
      query: "query Read($id: ID!) { cart(id: $id) { id totalQuantity } }",
      variables: { id: `gid://shopify/Cart/${cookie}` },
    });
    expect(before).toBe(false);
    expect(cookie).toMatch(/^[A-Za-z0-9]{24}\?key=[0-9a-f]{32}$/);
    expect(body.data).toEqual({ cart: { id: `gid://shopify/Cart/${cookie}`, totalQuantity: 2 } });
    await expect((await shopper.get("/cart.js")).json()).resolves.toMatchObject({ token: cookie, item_count: 2 });
  });

  it("shows what the Storefront API writes", async () => {
    const { context, shop, id, shopper } = setUp();
    await shopper.postJson("/cart/add.js", { id, quantity: 1 });
    const cartId = `gid://shopify/Cart/${decodeURIComponent(shopper.cookies.get("cart") ?? "")}`;

    await callStorefront(context, shop, {
      query: 'mutation Note($id: ID!) { cartNoteUpdate(cartId: $id, note: "gift") { cart { id } } }',
      variables: { id: cartId },
    });

    await expect((await shopper.get("/cart.json")).json()).resolves.toMatchObject({ note: "gift" });
  });
});

describe("/cart/add.js", () => {
  it("answers the bare line for one id, and a list for items", async () => {
    const { id, shopper } = setUp();

    const single = await json(shopper.postJson("/cart/add.js", { id, quantity: 1 }));
    const list = await json(shopper.postJson("/cart/add.js", { items: [{ id, properties: { Size: "L" } }] }));

    expect(single).toMatchObject({ variant_id: id, quantity: 1, price: 1000, title: "Tern - 42", properties: {} });
    expect(list).toMatchObject({ items: [{ variant_id: id, quantity: 1, properties: { Size: "L" } }] });
  });

  it("takes a form, with and without script", async () => {
    const { id, shopper } = setUp();
    const fields = { id: String(id), quantity: "1", "properties[Engraving]": "A" };

    const withScript = await shopper.postForm("/cart/add.js", fields);
    const withoutScript = await shopper.postForm("/cart/add", { ...fields, return_to: "/collections/all" });
    const outside = await shopper.postForm("/cart/add", { ...fields, return_to: "https://evil.example/" });

    expect(withScript.status).toBe(200);
    await expect(withScript.json()).resolves.toMatchObject({ properties: { Engraving: "A" } });
    expect([withoutScript.status, withoutScript.headers.get("location")]).toEqual([302, "/collections/all"]);
    expect(outside.headers.get("location")).toBe("/cart");
    await expect((await shopper.get("/cart.js")).json()).resolves.toMatchObject({
      item_count: 3,
      items: [{ quantity: 3 }],
    });
  });

  it("puts in what there is and says so with a 422", async () => {
    const { id, shopper } = setUp({ stock: 5 });
    await shopper.postJson("/cart/add.js", { id, quantity: 3 });

    const partly = await shopper.postJson("/cart/add.js", { id, quantity: 3 });
    const nothing = await shopper.postJson("/cart/add.js", { id, quantity: 1 });

    expect(partly.status).toBe(422);
    await expect(partly.json()).resolves.toEqual({
      status: 422,
      message: "Cart Error",
      description: "Only 2 items were added to your cart.",
    });
    expect(nothing.status).toBe(422);
    await expect(nothing.json()).resolves.toMatchObject({
      description: "The maximum quantity of this item is already in your cart.",
    });
    await expect((await shopper.get("/cart.js")).json()).resolves.toMatchObject({ item_count: 5 });
  });

  it("refuses what is sold out, unknown, or no request at all, and leaves the cart alone", async () => {
    const { id, shop, shopper } = setUp({ stock: 0 });

    const soldOut = await shopper.postJson("/cart/add.js", { items: [{ id }] });
    const unknown = await shopper.postJson("/cart/add.js", { items: [{ id: 1 }] });
    const empty = await shopper.postJson("/cart/add.js", {});

    expect(soldOut.status).toBe(422);
    await expect(soldOut.json()).resolves.toMatchObject({
      description: "The product 'Tern - 42' is already sold out.",
    });
    expect(unknown.status).toBe(404);
    await expect(unknown.json()).resolves.toEqual({
      status: 404,
      message: "Cart Error",
      description: "Cannot find variant",
    });
    expect(empty.status).toBe(400);
    expect(shop.carts.size).toBe(0);
    expect(shopper.cookies.has("cart")).toBe(false);
  });
});

describe("/cart/change.js", () => {
  it("finds a line by key, variant and place", async () => {
    const { id, shopper } = setUp();
    const { key } = (await json(shopper.postJson("/cart/add.js", { id }))) as { key: string };

    const byKey = await json(shopper.postJson("/cart/change.js", { id: key, quantity: 2 }));
    const byVariant = await json(shopper.postJson("/cart/change.js", { id, quantity: 3 }));
    const byPlace = await json(shopper.postJson("/cart/change.js", { line: 1, quantity: 0 }));

    expect([byKey, byVariant, byPlace]).toMatchObject([
      { item_count: 2 },
      { item_count: 3 },
      { item_count: 0, items: [] },
    ]);
    expect(byPlace).toMatchObject({ items_removed: [{ variant_id: id, quantity: 3 }], items_added: [] });
  });

  it("stops at stock and says so, and needs a line", async () => {
    const { id, shopper } = setUp({ stock: 5 });
    await shopper.postJson("/cart/add.js", { id });

    const above = await shopper.postJson("/cart/change.js", { line: 1, quantity: 9 });
    const nowhere = await shopper.postJson("/cart/change.js", { quantity: 1 });

    expect(above.status).toBe(422);
    await expect(above.json()).resolves.toMatchObject({ description: "Only 4 items were added to your cart." });
    expect(nowhere.status).toBe(400);
    await expect(nowhere.json()).resolves.toEqual({
      status: "bad_request",
      message: "no valid id or line parameter",
      description: "no valid id or line parameter",
    });
    await expect((await shopper.get("/cart.js")).json()).resolves.toMatchObject({ item_count: 5 });
  });
});

describe("/cart/update.js and /cart/clear.js", () => {
  it("merges attributes, drops empty ones, and never shows the private ones", async () => {
    const { id, shop, shopper } = setUp();
    await shopper.postJson("/cart/add.js", { id });
    await shopper.postJson("/cart/update.js", { attributes: { gift: "yes", size: "M", __agent_session: "s1" } });

    const shown = await json(shopper.postJson("/cart/update.js", { attributes: { size: "" }, note: "Ring" }));

    expect(shown).toMatchObject({ note: "Ring", attributes: { gift: "yes" } });
    expect((shown as { attributes: object }).attributes).not.toHaveProperty("__agent_session");
    expect([...shop.carts.values()][0]?.attributes).toContainEqual({ key: "__agent_session", value: "s1" });
  });

  it("sets codes and quantities; those of lines in the cart without a look at stock", async () => {
    const { context, id, shop, shopper } = setUp({ stock: 5 });
    aDiscount(context, shop);
    await shopper.postJson("/cart/add.js", { id });

    const updated = await json(shopper.postJson("/cart/update.js", { updates: { [id]: 10 }, discount: "TWENTY,NOPE" }));
    const cleared = await json(shopper.postJson("/cart/update.js", { discount: "" }));

    expect(updated).toMatchObject({
      item_count: 10,
      original_total_price: 10_000,
      total_discount: 2000,
      total_price: 8000,
      discount_codes: [
        { code: "TWENTY", applicable: true },
        { code: "NOPE", applicable: false },
      ],
      cart_level_discount_applications: [{ title: "TWENTY", total_allocated_amount: 2000 }],
    });
    expect(cleared).toMatchObject({ discount_codes: [], total_price: 10_000 });
  });

  it("clears the lines and keeps note and attributes", async () => {
    const { id, shopper } = setUp();
    await shopper.postJson("/cart/add.js", { id });
    await shopper.postJson("/cart/update.js", { note: "Ring", attributes: { gift: "yes" } });

    const cleared = await json(shopper.postJson("/cart/clear.js", {}));

    expect(cleared).toMatchObject({
      items: [],
      item_count: 0,
      total_price: 0,
      note: "Ring",
      attributes: { gift: "yes" },
    });
  });
});

describe("answers around the cart", () => {
  it("knows locale prefixes and forbids keeping changes", async () => {
    const { id, shopper } = setUp();

    const added = await shopper.postJson("/fr/cart/add.js", { id });
    const read = await shopper.get("/fr/cart.js");

    await expect(added.json()).resolves.toMatchObject({ url: expect.stringMatching(/^\/fr\/products\//) as string });
    expect(added.headers.get("cache-control")).toBe("no-cache, no-store");
    expect(read.headers.get("cache-control")).toBeNull();
    await expect(read.json()).resolves.toMatchObject({ item_count: 1 });
  });

  it("quotes shipping for the cart", async () => {
    const { id, shopper } = setUp();
    await shopper.postJson("/cart/add.js", { id });
    const to = (country: string) => `?shipping_address[zip]=1&shipping_address[country]=${country}`;

    const prepared = await shopper.postJson(`/cart/prepare_shipping_rates.json${to("US")}`, {});
    const quoted = await json(shopper.get(`/cart/async_shipping_rates.json${to("US")}`));
    const nowhere = await shopper.get(`/cart/shipping_rates.json${to("nowhere")}`);

    expect([prepared.status, await prepared.json()]).toEqual([202, null]);
    expect(quoted).toMatchObject({ shipping_rates: [{ name: "Standard", price: "5.00", delivery_days: [3, 5] }] });
    expect(nowhere.status).toBe(422);
  });

  it("refuses wrong section parameters although the change was made", async () => {
    const { id, shopper } = setUp();

    const refused = await shopper.postJson("/cart/add.js", { id, sections: "cart-drawer", sections_url: "cart" });

    expect(refused.status).toBe(400);
    await expect((await shopper.get("/cart.js")).json()).resolves.toMatchObject({ item_count: 1 });
  });

  it("announces carts of the online store only", async () => {
    const { context, shop, id, shopper } = setUp();
    await callStorefront(context, shop, {
      query: "mutation Create($lines: [CartLineInput!]) { cartCreate(input: { lines: $lines }) { cart { id } } }",
      variables: { lines: [{ merchandiseId: `gid://shopify/ProductVariant/${id}` }] },
    });
    const afterStorefront = context.topics();

    await shopper.postJson("/cart/add.js", { id });
    await shopper.postJson("/cart/update.js", { attributes: { gift: "yes" } });

    expect(afterStorefront).toEqual([]);
    expect(context.topics()).toEqual(["carts/create", "carts/update"]);
    expect(context.events[1]?.payload).toMatchObject({ line_items: [{ variant_id: id, price: "10.00", quantity: 1 }] });
    expect(context.events[1]?.payload).not.toHaveProperty("attributes");
  });
});
