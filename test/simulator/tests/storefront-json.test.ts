import { expect, test } from "vitest";
import { aProduct } from "./support/a-product.ts";
import { anOnlineVisitor } from "./support/online-visitor.ts";
import { aContext, aShop } from "./support/test-context.ts";

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

const STORE = "https://test-shop.myshopify.com";

function setUp() {
  const context = aContext();
  const shop = aShop(context, { locales: ["en", "ja"] });
  const product = aProduct(context, shop, {
    title: "Tern Trainer",
    handle: "tern",
    vendor: "Halden",
    productType: "Shoes",
    tags: ["road", "light"],
    images: [{ id: 1, url: "/cdn/shop/files/tern.svg", altText: null, width: 600, height: 300 }],
    optionNames: ["Size"],
    variants: [
      { values: ["41"], price: 9000, compareAtPrice: 12_000, stock: 0 },
      { values: ["42"], price: 9500 },
    ],
  });
  return { context, shop, product, visitor: anOnlineVisitor(context) };
}

test("/products/<handle>.js has integer prices, variants with their options and protocol-relative images", async () => {
  const { product, visitor } = setUp();

  expect(await visitor.json(`${STORE}/products/tern.js`)).toMatchObject({
    id: product.id,
    title: "Tern Trainer",
    type: "Shoes",
    tags: ["road", "light"],
    price: 9000,
    price_min: 9000,
    price_max: 9500,
    price_varies: true,
    compare_at_price: 12_000,
    available: true,
    variants: [
      { title: "41", option1: "41", option2: null, available: false, name: "Tern Trainer - 41", price: 9000 },
      { title: "42", option1: "42", available: true, compare_at_price: null, inventory_management: "shopify" },
    ],
    images: ["//test-shop.myshopify.com/cdn/shop/files/tern.svg"],
    options: [{ name: "Size", position: 1, values: ["41", "42"] }],
    url: "/products/tern",
  });
});

test("/products/<handle>.json has decimal strings, and so has the list", async () => {
  const { visitor } = setUp();
  const expected = { handle: "tern", product_type: "Shoes", variants: [{ price: "90.00", price_currency: "USD" }, {}] };

  expect(await visitor.json(`${STORE}/products/tern.json`)).toMatchObject({ product: expected });
  expect(await visitor.json(`${STORE}/products.json`)).toMatchObject({ products: [expected] });
  expect(await visitor.json(`${STORE}/collections/all/products.json?page=2`)).toEqual({ products: [] });
});

test("a draft is not there", async () => {
  const { product, visitor } = setUp();
  product.status = "draft";

  expect((await visitor.get(`${STORE}/products/tern.js`)).status).toBe(404);
  expect((await visitor.get(`${STORE}/products/tern`)).status).toBe(404);
});

test("recommendations: complementary ones are the merchant's, related ones share something", async () => {
  const { context, shop, product, visitor } = setUp();
  aProduct(context, shop, { handle: "sock", productType: "Socks", vendor: "Other" });
  aProduct(context, shop, { handle: "keelson", productType: "Shoes", vendor: "Other" });
  product.complementaryHandles = ["sock"];
  const ask = (intent: string) =>
    visitor.json(`${STORE}/recommendations/products.json?product_id=${product.id}&intent=${intent}`);

  expect(await ask("complementary")).toMatchObject({ intent: "complementary", products: [{ handle: "sock" }] });
  expect(await ask("related")).toMatchObject({
    products: [{ handle: "keelson", url: matching(/^\/products\/keelson\?.*pr_ref_pid=/) }],
  });
});

test.each([
  ["", 422, "Invalid parameter error", "A product_id value is missing"],
  ["?product_id=1", 404, "Product not found", "No product with id 1 is published in the online store"],
  [
    "?product_id=1&intent=other",
    422,
    "Invalid parameter error",
    "The intent parameter must be one of related, complementary",
  ],
])("recommendations refuse %j", async (query, status, message, description) => {
  const { visitor } = setUp();

  const answer = await visitor.get(`${STORE}/recommendations/products.json${query}`);

  expect(answer.status).toBe(status);
  expect(await answer.json()).toEqual({ status, message, description });
});

test("predictive search gives decimal strings, a variant only when the query names it, and tracked addresses", async () => {
  const { visitor } = setUp();

  expect(await visitor.json(`${STORE}/search/suggest.json?q=tern&resources[type]=product,page`)).toEqual({
    resources: {
      results: {
        products: [
          expect.objectContaining({
            title: "Tern Trainer",
            price: "90.00",
            price_max: "95.00",
            compare_at_price_max: "120.00",
            variants: [],
            url: "/products/tern?_pos=1&_psq=tern&_ss=e&_v=1.0",
          }),
        ],
        pages: [],
      },
    },
  });
  expect(await visitor.json(`${STORE}/search/suggest.json?q=tern%2042`)).toMatchObject({
    resources: { results: { products: [{ variants: [{ title: "42", price: "95.00" }] }] } },
  });
});

test("predictive search forgives one typing error after the fourth letter and hides what is sold out when asked", async () => {
  const { product, shop, visitor } = setUp();
  const find = async (query: string) => JSON.stringify(await visitor.json(`${STORE}/search/suggest.json?${query}`));

  expect(await find("q=traimer")).toContain("Tern Trainer");
  expect(await find("q=xrainer")).not.toContain("Tern Trainer");

  for (const level of shop.inventory) level.available = 0;
  expect(await find("q=tern")).toContain(String(product.id));
  expect(await find("q=tern&resources[options][unavailable_products]=hide")).not.toContain(String(product.id));
});

test.each([
  ["/search/suggest.json?q=a&resources[options][unavailable_products]=never", 422, "Invalid parameter error"],
  ["/search/suggest.json?q=a&resources[limit]=11", 422, "Invalid parameter error"],
  ["/ja/search/suggest.json?q=a", 417, "Expectation Failed"],
])("predictive search refuses %s", async (path, status, message) => {
  const { visitor } = setUp();

  const answer = await visitor.get(`${STORE}${path}`);

  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ status: String(status), message });
});

test.each([
  ["/", "private, max-age=0, must-revalidate"],
  ["/products/tern.js", "private, max-age=0, must-revalidate"],
  ["/no-such-page", "private, no-store"],
  ["/cdn/shop/t/1/assets/base.css", "public, max-age=31557600"],
  ["/cdn/shop/t/1/assets/none.css", "public, max-age=60"],
])("%s is kept as on Shopify", async (path, cacheControl) => {
  const { visitor } = setUp();

  expect((await visitor.get(`${STORE}${path}`)).headers.get("cache-control")).toBe(cacheControl);
});
