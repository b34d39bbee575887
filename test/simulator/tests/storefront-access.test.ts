import { createStorefrontApiClient } from "@shopify/storefront-api-client";
import { describe, expect, it } from "vitest";
import { storefrontApiSurface } from "../storefront-api/storefront-api-surface.ts";
import type { AccessToken, ShopState } from "../state/entities.ts";
import { aProduct, onlyVariant } from "./support/a-product.ts";
import { ALL_SCOPES, callStorefront, publicToken } from "./support/storefront-client.ts";
import { aContext, aShop } from "./support/test-context.ts";

const PRODUCT = "query Read($handle: String!) { product(handle: $handle) { title } }";
const STOCK = "{ products(first: 1) { nodes { variants(first: 1) { nodes { quantityAvailable } } } } }";

function setUp() {
  const context = aContext();
  const shop = aShop(context);
  const product = aProduct(context, shop, { title: "Tern", handle: "tern" });
  const ask = (query: string, headers?: Record<string, string>) =>
    callStorefront(context, shop, {
      query,
      variables: query === PRODUCT ? { handle: "tern" } : {},
      ...(headers && { headers }),
    });
  return { context, shop, product, ask };
}

function offlineToken(shop: ShopState, given: Partial<AccessToken> = {}): Record<string, string> {
  shop.accessTokens.push({
    token: "shpat_test",
    kind: "offline",
    clientId: "test-client-id",
    shop: shop.domain,
    scopes: ["read_products", ...ALL_SCOPES],
    expiresAtMs: null,
    refreshToken: null,
    refreshExpiresAtMs: null,
    revoked: false,
    userId: null,
    idTokenId: null,
    replacesRefreshToken: null,
    refreshFirstUsedAtMs: null,
    refreshRevoked: false,
    ...given,
  });
  return { "shopify-storefront-private-token": "shpat_test", "shopify-storefront-buyer-ip": "203.0.113.7" };
}

describe("who may ask the Storefront API", () => {
  it("answers products, search and carts without a token, and nothing about stock, tags or customers", async () => {
    const { ask } = setUp();

    const open = await ask(PRODUCT);
    const stock = await ask(STOCK);
    const closed = await Promise.all(
      ["{ productTags(first: 1) { nodes } }", '{ menu(handle: "main-menu") { title } }'].map((query) => ask(query)),
    );

    expect(open.body.data).toEqual({ product: { title: "Tern" } });
    expect(stock.body.errors).toMatchObject([
      {
        message:
          "Access denied for quantityAvailable field. Required access: `unauthenticated_read_product_inventory` access scope.",
        extensions: { code: "ACCESS_DENIED" },
      },
    ]);
    expect(closed.map(({ body }) => body.errors?.[0]?.extensions?.code)).toEqual(["ACCESS_DENIED", "ACCESS_DENIED"]);
  });

  it("takes a public token with its scopes, and the app's offline token as a private one", async () => {
    const { shop, ask } = setUp();
    const stocked = { products: { nodes: [{ variants: { nodes: [{ quantityAvailable: 5 }] } }] } };

    const byPublic = await ask(STOCK, publicToken(shop));
    const byNarrow = await ask(STOCK, publicToken(shop, ["unauthenticated_read_product_listings"]));
    const byPrivate = await ask(STOCK, offlineToken(shop));

    expect(byPublic.body.data).toEqual(stocked);
    expect(byPrivate.body.data).toEqual(stocked);
    expect(byNarrow.body.errors?.[0]?.extensions?.code).toBe("ACCESS_DENIED");
  });

  it.each<[string, (shop: ShopState) => Record<string, string>]>([
    ["an unknown public token", () => ({ "x-shopify-storefront-access-token": "guess" })],
    ["an unknown private token", () => ({ "shopify-storefront-private-token": "guess" })],
    ["an expired offline token", (shop) => offlineToken(shop, { expiresAtMs: Date.now() - 1 })],
    ["a revoked offline token", (shop) => offlineToken(shop, { revoked: true })],
    ["an online token", (shop) => offlineToken(shop, { kind: "online" })],
    [
      "an offline token sent as a public one",
      (shop) => {
        offlineToken(shop);
        return { "x-shopify-storefront-access-token": "shpat_test" };
      },
    ],
  ])("refuses %s with 401", async (_what, headersFor) => {
    const { shop, ask } = setUp();

    const { status, body } = await ask(PRODUCT, headersFor(shop));

    expect(status).toBe(401);
    expect(body).toEqual({ errors: [{ message: "", extensions: { code: "UNAUTHORIZED" } }] });
  });

  it("does not know another shop's token", async () => {
    const { context, ask } = setUp();
    const other = aShop(context, { handle: "other-shop" });

    const { status } = await ask(PRODUCT, publicToken(other));

    expect(status).toBe(401);
  });

  it("lets only the server write and read in the app's reserved namespace", async () => {
    const { context, shop, product } = setUp();
    const server = { "shopify-storefront-private-token": "made" };
    const browser = { "x-shopify-storefront-access-token": "made" };
    shop.storefrontTokens.push({ id: 1, token: "made", title: "app", scopes: ALL_SCOPES });
    const created = await callStorefront(context, shop, {
      query: "mutation Create($lines: [CartLineInput!]) { cartCreate(input: { lines: $lines }) { cart { id } } }",
      variables: { lines: [{ merchandiseId: `gid://shopify/ProductVariant/${onlyVariant(product).id}` }] },
    });
    const cartId = (created.body.data as { cartCreate: { cart: { id: string } } }).cartCreate.cart.id;
    const set = (headers: Record<string, string>) =>
      callStorefront(context, shop, {
        query:
          "mutation Set($metafields: [CartMetafieldsSetInput!]!) { cartMetafieldsSet(metafields: $metafields) { userErrors { code } } }",
        variables: {
          metafields: [{ ownerId: cartId, key: "agent_session", type: "single_line_text_field", value: "s1" }],
        },
        headers,
      });
    const read = (headers: Record<string, string>) =>
      callStorefront(context, shop, {
        query: 'query Read($id: ID!) { cart(id: $id) { metafield(key: "agent_session") { value } } }',
        variables: { id: cartId },
        headers,
      });

    const byBrowser = await set(browser);
    const byServer = await set(server);

    expect(byBrowser.body.data).toEqual({ cartMetafieldsSet: { userErrors: [{ code: "APP_NOT_AUTHORIZED" }] } });
    expect(byServer.body.data).toEqual({ cartMetafieldsSet: { userErrors: [] } });
    expect((await read(server)).body.data).toEqual({ cart: { metafield: { value: "s1" } } });
    expect((await read(browser)).body.data).toEqual({ cart: { metafield: null } });
  });

  it("is open to browsers of any origin", async () => {
    const { context, shop } = setUp();
    const request = new Request(`https://${shop.domain}/api/2026-07/graphql.json`, { method: "OPTIONS" });

    const response = await storefrontApiSurface(request, { kind: "shop", shop }, context);

    expect(response?.status).toBe(204);
    expect(response?.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("the official Storefront API client, unmodified", () => {
  function client(given: { publicAccessToken: string } | { privateAccessToken: string }) {
    const { context, shop, product } = setUp();
    shop.storefrontTokens.push({ id: 1, token: "made", title: "app", scopes: ALL_SCOPES });
    const api = createStorefrontApiClient({
      storeDomain: `https://${shop.domain}`,
      apiVersion: "2026-07",
      ...given,
      customFetchApi: async (url, init) => {
        const response = await storefrontApiSurface(new Request(url, init), { kind: "shop", shop }, context);
        if (!response) throw new Error(`Nobody answered ${url}.`);
        return response;
      },
    });
    return { api, product };
  }

  it.each([{ publicAccessToken: "made" }, { privateAccessToken: "made" }])(
    "reads and writes with %o",
    async (token) => {
      const { api, product } = client(token);

      const read = await api.request(PRODUCT, { variables: { handle: "tern" } });
      const written = await api.request(
        "mutation Create($lines: [CartLineInput!]) { cartCreate(input: { lines: $lines }) { cart { totalQuantity } } }",
        {
          variables: {
            lines: [{ merchandiseId: `gid://shopify/ProductVariant/${onlyVariant(product).id}`, quantity: 2 }],
          },
        },
      );

      expect(read.errors).toBeUndefined();
      expect(read.data).toEqual({ product: { title: "Tern" } });
      expect(written.data).toEqual({ cartCreate: { cart: { totalQuantity: 2 } } });
    },
  );

  it("reports Shopify's errors", async () => {
    const { api } = client({ publicAccessToken: "made" });

    const { errors } = await api.request("{ shop { nmae } }");

    expect(errors?.graphQLErrors).toMatchObject([
      { message: "Field 'nmae' doesn't exist on type 'Shop'", extensions: { code: "undefinedField" } },
    ]);
  });
});
