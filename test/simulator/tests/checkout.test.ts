import { describe, expect, it } from "vitest";
import { availableStock } from "../commerce/available-stock.ts";
import { resolveNamespace } from "../commerce/reserved-namespace.ts";
import { setStock } from "../commerce/set-stock.ts";
import type { Order } from "../state/entities.ts";
import { aDiscount } from "./support/a-discount.ts";
import { aProduct, onlyVariant } from "./support/a-product.ts";
import { aShopper } from "./support/shopper.ts";
import { callStorefront } from "./support/storefront-client.ts";
import { aContext, aShop } from "./support/test-context.ts";

const ADDRESS = {
  email: "robin@example.com",
  first_name: "Robin",
  last_name: "Day",
  address1: "1 Market Street",
  city: "Springfield",
  province: "IL",
  zip: "62701",
  country: "US",
};
const PAY = { ...ADDRESS, action: "pay", payment: "approve" };

function setUp() {
  const context = aContext();
  const shop = aShop(context);
  const product = aProduct(context, shop, { title: "Tern", variants: [{ price: 4000, stock: 3 }] });
  const variant = onlyVariant(product);
  const shopper = aShopper(context, shop);

  async function enterCheckout(quantity = 2): Promise<string> {
    await shopper.postJson("/cart/add.js", {
      id: variant.id,
      quantity,
      properties: { _agent: "rec-1", Engraving: "A" },
    });
    const entered = await shopper.get("/checkout");
    return entered.headers.get("location") ?? "";
  }
  const cartId = () => `gid://shopify/Cart/${decodeURIComponent(shopper.cookies.get("cart") ?? "")}`;
  const orders = (): Order[] => [...shop.orders.values()];
  return { context, shop, variant, shopper, enterCheckout, cartId, orders };
}

describe("the checkout", () => {
  it("turns a cart into an order that carries everything the shopper and the app put into it", async () => {
    const { context, shop, variant, shopper, enterCheckout, cartId, orders } = setUp();
    const checkout = await enterCheckout();
    await shopper.postJson("/cart/update.js", { note: "Ring", attributes: { gift: "yes", __agent_session: "s1" } });
    const cartToken = cartId().slice("gid://shopify/Cart/".length).split("?")[0];

    const paid = await shopper.postForm(checkout, PAY);
    const thanks = await shopper.get(paid.headers.get("location") ?? "");

    const [order] = orders();
    expect(order).toMatchObject({
      name: "#1001",
      cartToken,
      email: "robin@example.com",
      note: "Ring",
      subtotal: 8000,
      shipping: 500,
      total: 8500,
      financialStatus: "paid",
      test: true,
      customAttributes: [
        { key: "gift", value: "yes" },
        { key: "__agent_session", value: "s1" },
      ],
      lines: [
        {
          variantId: variant.id,
          quantity: 2,
          properties: [
            { key: "_agent", value: "rec-1" },
            { key: "Engraving", value: "A" },
          ],
        },
      ],
    });
    expect(availableStock(shop, variant, null)).toBe(1);
    const page = await thanks.text();
    expect(page).toContain("#1001");
    expect(page).not.toContain("__agent_session");
    expect(page).not.toContain("rec-1");
    expect(context.topics()).toEqual(expect.arrayContaining(["checkouts/create", "orders/create", "orders/paid"]));
  });

  it("announces the order in Shopify's REST shape", async () => {
    const { context, shop, variant, shopper, enterCheckout } = setUp();
    aDiscount(context, shop);
    const checkout = await enterCheckout();
    await shopper.postJson("/cart/update.js", { discount: "TWENTY", attributes: { __agent_session: "s1" } });

    await shopper.postForm(checkout, PAY);

    const created = context.events.find((event) => event.topic === "orders/create");
    expect(created?.payload).toMatchObject({
      name: "#1001",
      order_number: 1001,
      created_at: "2026-11-20T05:00:00-05:00",
      currency: "USD",
      total_line_items_price: "80.00",
      total_discounts: "16.00",
      subtotal_price: "64.00",
      total_price: "69.00",
      total_price_set: {
        shop_money: { amount: "69.00", currency_code: "USD" },
        presentment_money: { amount: "69.00", currency_code: "USD" },
      },
      discount_codes: [{ code: "TWENTY", amount: "16.00", type: "percentage" }],
      discount_applications: [
        { type: "discount_code", code: "TWENTY", value: "20.0", value_type: "percentage", target_selection: "all" },
      ],
      note_attributes: [{ name: "__agent_session", value: "s1" }],
      customer: { email: "robin@example.com", first_name: "Robin" },
      shipping_address: { city: "Springfield", country_code: "US", province_code: "IL" },
      shipping_lines: [{ title: "Standard", price: "5.00" }],
      line_items: [
        {
          variant_id: variant.id,
          price: "40.00",
          total_discount: "0.00",
          discount_allocations: [{ amount: "16.00", discount_application_index: 0 }],
          properties: [
            { name: "_agent", value: "rec-1" },
            { name: "Engraving", value: "A" },
          ],
        },
      ],
      refunds: [],
      fulfillments: [],
    });
  });

  it("copies cart metafields that an order definition allows to be copied, and no others", async () => {
    const { context, shop, shopper, enterCheckout, cartId, orders } = setUp();
    const namespace = resolveNamespace(context.app.clientId, null);
    const definition = { id: 1, ownerType: "ORDER", name: "Session", type: "single_line_text_field" };
    shop.metafieldDefinitions.push({ ...definition, namespace, key: "agent_session", cartToOrderCopyable: true });
    shop.metafieldDefinitions.push({ ...definition, namespace: "custom", key: "note", cartToOrderCopyable: false });
    shop.storefrontTokens.push({ id: 1, token: "server", title: "t", scopes: ["unauthenticated_write_checkouts"] });
    const checkout = await enterCheckout();
    const metafield = { ownerId: cartId(), type: "single_line_text_field", value: "s1" };
    const { body } = await callStorefront(context, shop, {
      query: /* GraphQL */ `
        mutation Set($metafields: [CartMetafieldsSetInput!]!) {
          cartMetafieldsSet(metafields: $metafields) {
            userErrors {
              code
            }
          }
        }
      `,
      variables: { metafields: ["agent_session", "custom.note", "custom.other"].map((key) => ({ ...metafield, key })) },
      headers: { "shopify-storefront-private-token": "server" },
    });

    await shopper.postForm(checkout, PAY);

    expect(body.data).toEqual({ cartMetafieldsSet: { userErrors: [] } });
    expect(orders()[0]?.metafields).toEqual([
      { namespace, key: "agent_session", type: "single_line_text_field", value: "s1" },
    ]);
  });

  it("uses the cart up: cookie, Storefront id and link lead nowhere from then on", async () => {
    const { context, shop, variant, shopper, enterCheckout, cartId } = setUp();
    const checkout = await enterCheckout(1);
    const used = cartId();
    await shopper.postForm(checkout, PAY);

    const read = await callStorefront(context, shop, {
      query: "query Read($id: ID!) { cart(id: $id) { id } }",
      variables: { id: used },
    });
    const link = await shopper.get(`/cart/c/${used.slice("gid://shopify/Cart/".length)}`);
    const again = await shopper.get(checkout);
    const emptied = await shopper.get("/cart.js");
    await shopper.postJson("/cart/add.js", { id: variant.id });

    expect(read.body.data).toEqual({ cart: null });
    expect(link.headers.get("location")).toBe("/cart");
    expect(again.headers.get("location")).toBe(`${checkout}/thank-you`);
    await expect(emptied.json()).resolves.toMatchObject({ item_count: 0 });
    expect(cartId()).not.toBe(used);
  });

  it("makes no order of a declined card, a missing address, or a cart that has sold out meanwhile", async () => {
    const { context, shop, variant, shopper, enterCheckout, orders } = setUp();
    const checkout = await enterCheckout(2);

    const declined = await shopper.postForm(checkout, { ...PAY, payment: "decline" });
    const incomplete = await shopper.postForm(checkout, { ...PAY, email: "robin", city: "" });
    setStock(context, shop, {
      inventoryItemId: variant.inventoryItemId,
      locationId: shop.locations[0]?.id ?? 0,
      available: 1,
    });
    const soldOut = await shopper.postForm(checkout, PAY);

    expect([declined.status, incomplete.status, soldOut.status]).toEqual([422, 422, 422]);
    await expect(declined.text()).resolves.toContain("declined");
    await expect(incomplete.text()).resolves.toContain("Enter a valid email");
    await expect(soldOut.text()).resolves.toContain("no longer available");
    expect(orders()).toEqual([]);
    await expect((await shopper.get("/cart.js")).json()).resolves.toMatchObject({ item_count: 1 });
  });

  it("numbers orders in sequence and recognises the returning customer", async () => {
    const { shopper, enterCheckout, orders } = setUp();
    await shopper.postForm(await enterCheckout(1), PAY);
    await shopper.postForm(await enterCheckout(1), { ...PAY, email: "Robin@Example.com" });

    expect(orders().map((order) => order.name)).toEqual(["#1001", "#1002"]);
    expect(new Set(orders().map((order) => order.customerId)).size).toBe(1);
  });

  it("applies and removes a code, and says when one is wrong", async () => {
    const { context, shop, shopper, enterCheckout } = setUp();
    aDiscount(context, shop);
    const checkout = await enterCheckout(1);

    const wrong = await shopper.postForm(checkout, { ...ADDRESS, action: "apply-discount", discount: "NOPE" });
    await shopper.postForm(checkout, { ...ADDRESS, action: "apply-discount", discount: "twenty" });
    const applied = await (await shopper.get(checkout)).text();
    await shopper.postForm(checkout, { ...ADDRESS, remove: "twenty" });
    const removed = await (await shopper.get(checkout)).text();

    await expect(wrong.text()).resolves.toContain("Enter a valid discount code");
    expect([applied.includes("Pay $37.00"), removed.includes("Pay $45.00")]).toEqual([true, true]);
  });

  it("gives buy-it-now a cart of its own", async () => {
    const { shop, variant, shopper, enterCheckout, cartId } = setUp();
    await enterCheckout(1);
    await shopper.postJson("/cart/update.js", { attributes: { gift: "yes" } });

    const entered = await shopper.get(`/cart/${variant.id}:1`);
    await shopper.postForm(entered.headers.get("location") ?? "", PAY);

    const [order] = [...shop.orders.values()];
    expect(order?.customAttributes).toEqual([]);
    expect(cartId()).not.toContain(order?.cartToken);
    await expect((await shopper.get("/cart.js")).json()).resolves.toMatchObject({ item_count: 1 });
  });

  it("keeps shop money apart from what the buyer paid in another currency", async () => {
    const { context, shop, shopper, enterCheckout } = setUp();
    shop.markets.push({
      id: 2,
      handle: "europe",
      name: "Europe",
      countries: ["DE"],
      currency: "EUR",
      languages: ["en"],
      primary: false,
      exchangeRate: 0.5,
    });

    await shopper.postForm(await enterCheckout(1), { ...PAY, country: "DE", province: "" });

    const created = context.events.find((event) => event.topic === "orders/create");
    expect(created?.payload).toMatchObject({
      currency: "USD",
      presentment_currency: "EUR",
      total_price: "45.00",
      total_price_set: {
        shop_money: { amount: "45.00", currency_code: "USD" },
        presentment_money: { amount: "22.50", currency_code: "EUR" },
      },
    });
  });
});
