import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { adminHmac } from "../oauth/sign-admin-query.ts";
import { CLIENT_SECRET, startTestSimulator, type TestSimulator } from "./support/start-test-simulator.ts";

let test: TestSimulator;

beforeEach(async () => {
  test = await startTestSimulator({ clockStart: new Date("2026-05-01T12:00:00Z") });
});

afterEach(() => test.close());

describe("the control plane", () => {
  it.each([
    ["install", { shop: "nobody" }, "unknown_shop"],
    ["install", { shop: "demo", nope: 1 }, "invalid_body"],
    ["clock", { advanceMs: -1 }, "invalid_body"],
    ["faults", { webhooks: { mode: "sideways" } }, "invalid_body"],
    ["pay", { shop: "demo", cart: "none" }, "unknown_cart"],
    ["refund", { shop: "demo", order: "#1" }, "unknown_order"],
    ["login-customer", { shop: "demo", email: "nobody@example.com" }, "unknown_customer"],
    ["redact", { shop: "demo", topic: "customers/redact", customerId: 1 }, "unknown_customer"],
  ])("%s %o says what is wrong", async (action, body, code) => {
    const answer = await test.control(action, body);

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { code } });
  });

  it("knows its actions", async () => {
    expect(await test.control("nope", {})).toMatchObject({ status: 404, body: { error: { code: "unknown_action" } } });
  });

  it("opens the app as the admin does, with a query that the app can verify", async () => {
    const { body } = await test.control("install", { shop: "demo", open: true });
    const query = new URL(test.app.received[0]?.path ?? "", test.app.url).searchParams;

    expect(body).toMatchObject({ shop: "demo.myshopify.com", openStatus: 200 });
    expect(query.get("hmac")).toBe(adminHmac(Object.fromEntries(query), CLIENT_SECRET));
    expect(test.app.received[0]?.headers.get("user-agent")).toContain("Chrome/");
  });

  it("logs a customer in by cookie", async () => {
    const seeded = await test.control("seed", { handle: "full", content: "demo" });
    const [customer] = test.simulator.context.shops.get("full.myshopify.com")?.customers.values() ?? [];
    const { body } = await test.control("login-customer", { shop: "full", email: customer?.email });
    const { cookie } = body as { cookie: { value: string } };

    expect(seeded.status).toBe(200);
    expect(test.simulator.context.shops.get("full.myshopify.com")?.customerTokens.get(cookie.value)).toBe(customer?.id);
  });

  it("sells a cart, refunds the order and shows both", async () => {
    const { context } = test.simulator;
    await test.graphql('mutation { productCreate(product: {title: "Hat", status: ACTIVE}) { product { id } } }');
    const [product] = test.shop.products.values();
    const [variant] = product?.variants ?? [];
    if (!product || !variant) throw new Error("There is nothing to sell.");
    Object.assign(product, { publishedAt: context.clock.nowIso() });
    variant.price = 2500;
    const cart = (await storefront(
      `mutation { cartCreate(input: {lines: [{merchandiseId: "gid://shopify/ProductVariant/${variant.id}", quantity: 2}]}) { cart { id } } }`,
    )) as { data: { cartCreate: { cart: { id: string } } } };

    const paid = await test.control("pay", { shop: "demo", cart: cart.data.cartCreate.cart.id.split("/").at(-1) });
    expect(paid.body).toMatchObject({ order: { name: "#1001", total: 5500, currency: "USD" } });

    const refunded = await test.control("refund", { shop: "demo", order: "#1001", shippingAmount: 500 });
    expect(refunded.body).toMatchObject({ refund: { amount: 5500 }, financialStatus: "refunded" });

    const state: unknown = await (await fetch(`${test.simulator.url}/_sim/state?shop=demo`)).json();
    expect(state).toMatchObject({
      now: expect.stringMatching(/^2026-05-01T12:/) as unknown,
      shops: [{ domain: "demo.myshopify.com", orders: [{ name: "#1001", financialStatus: "refunded" }] }],
    });
  });

  it("resets to the first moment: the same shops with the same ids", async () => {
    const { id } = test.shop;
    await test.control("clock", { advanceMs: 86_400_000 });
    await test.graphql('mutation { productCreate(product: {title: "Hat"}) { product { id } } }');
    await test.control("reset", {});
    const shop = test.simulator.context.shops.get("demo.myshopify.com");

    expect(shop?.id).toBe(id);
    expect(shop?.products.size).toBe(0);
    expect(test.simulator.context.clock.nowIso()).toMatch(/^2026-05-01T12:/);
  });

  it("adds shops that know nothing of each other", async () => {
    await test.control("seed", { handle: "side", currency: "EUR", countryCode: "DE" });
    await test.graphql('mutation { productCreate(product: {title: "Hat"}) { product { id } } }');
    const side = await test.control("merchant-graphql", {
      shop: "side",
      query: "{ shop { currencyCode } products(first: 1) { nodes { id } } }",
    });

    expect(side.body).toMatchObject({ data: { shop: { currencyCode: "EUR" }, products: { nodes: [] } } });
  });

  it("applies latency and status faults to their surface alone", async () => {
    await test.control("faults", { status: { storefront: 503 } });
    const failed = await test.fetchShop("/api/2026-07/graphql.json", { method: "POST" });
    const untouched = await test.fetchShop("/admin/api/2026-07/graphql.json", { method: "POST" });

    expect(failed.status).toBe(503);
    expect(untouched.status).toBe(401);
  });
});

async function storefront(query: string): Promise<unknown> {
  const response = await test.fetchShop("/api/2026-07/graphql.json", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
