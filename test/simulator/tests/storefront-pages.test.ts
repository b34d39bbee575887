import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { seedDemoStore } from "../demo-store/seed-demo-store.ts";
import { THEME_DIR } from "../online-store/theme-files.ts";
import { aProduct } from "./support/a-product.ts";
import { anOnlineVisitor } from "./support/online-visitor.ts";
import { aContext, aShop } from "./support/test-context.ts";

const STORE = "https://test-shop.myshopify.com";

function demoStore() {
  const context = aContext();
  const shop = aShop(context);
  seedDemoStore(shop, context);
  const first = <Item>(items: Iterable<Item>): Item => {
    const [item] = items;
    if (!item) throw new Error("The demo store lacks something to visit.");
    return item;
  };
  const { handle: product } = first(shop.products.values());
  const { blogHandle, handle: article } = first(shop.articles);
  const pages = [
    "/",
    `/products/${product}`,
    "/collections",
    "/collections/all?sort_by=price-ascending&page=2",
    `/collections/${first(shop.collections.values()).handle}`,
    "/cart",
    "/search?q=shoe",
    "/search",
    `/pages/${first(shop.pages).handle}`,
    `/blogs/${blogHandle}`,
    `/blogs/${blogHandle}/${article}`,
    `/policies/${first(shop.policies).handle}`,
    "/account/login",
    "/account/register",
  ];
  return { shop, pages, visitor: anOnlineVisitor(context) };
}

test("every kind of page is shown whole, in every language", async () => {
  const { shop, pages, visitor } = demoStore();
  for (const locale of shop.locales) {
    const prefix = locale === shop.primaryLocale ? "" : `/${locale.toLowerCase()}`;
    for (const page of pages) {
      const answer = await visitor.get(`${STORE}${prefix}${page === "/" && prefix ? "" : page}`);
      const html = await answer.text();
      expect([page, answer.status]).toEqual([page, 200]);
      expect(/Translation missing[^<"]*|Liquid error[^<]*/.exec(html)).toBeNull();
      expect(html).toContain("</html>");
    }
  }
});

test("an empty shop and a missing page are pages, too", async () => {
  const context = aContext();
  aShop(context, { name: "Bare" });
  const visitor = anOnlineVisitor(context);

  expect(await visitor.html(`${STORE}/`)).toContain("The shelves are being filled");
  expect((await visitor.get(`${STORE}/nowhere`)).status).toBe(404);
});

test("the page's globals name shop, language, country, currency and theme", async () => {
  const context = aContext();
  const shop = aShop(context, { locales: ["en", "fr"], countryCode: "CA", currency: "CAD" });
  const visitor = anOnlineVisitor(context);

  const html = await visitor.html(`${STORE}/fr`);

  expect(html).toContain('"shop":"test-shop.myshopify.com","locale":"fr","currency":{"active":"CAD","rate":"1.0"}');
  expect(html).toContain('Shopify.routes.root = "/fr/"');
  expect(html).toContain(`"id":${shop.themes[0]?.id ?? 0}`);
  expect(html).not.toContain("Shopify.designMode");
  expect(await visitor.html(`${STORE}/?design_mode=1`)).toContain("Shopify.designMode = true");
});

test("the standard actions come with themes that have them only", async () => {
  const context = aContext();
  const shop = aShop(context);
  const visitor = anOnlineVisitor(context);
  const script = "https://cdn.shopify.com/storefront/standard-actions.js";

  expect(await visitor.html(`${STORE}/`)).toContain(script);
  for (const theme of shop.themes) theme.hasStandardActions = false;
  expect(await visitor.html(`${STORE}/`)).not.toContain(script);
  expect((await visitor.get(script)).headers.get("cache-control")).toBe("public, max-age=600, must-revalidate");
});

test("hostile product texts cannot leave their place", async () => {
  const context = aContext();
  const shop = aShop(context);
  const title = `</script><script>alert("x")</script>`;
  aProduct(context, shop, { handle: "hostile", title, vendor: title });
  const visitor = anOnlineVisitor(context);

  for (const page of ["/products/hostile", "/collections/all", "/search?q=alert"]) {
    expect(await visitor.html(`${STORE}${page}`)).not.toContain("<script>alert");
  }
});

test("filters, price limits and sorting narrow a listing", async () => {
  const context = aContext();
  const shop = aShop(context);
  aProduct(context, shop, { title: "Cheap", vendor: "Halden", variants: [{ price: 1000 }] });
  aProduct(context, shop, { title: "Dear", vendor: "Halden", variants: [{ price: 9000 }] });
  aProduct(context, shop, { title: "Gone", vendor: "Orrery", variants: [{ price: 2000, stock: 0 }] });
  const visitor = anOnlineVisitor(context);
  const titles = async (query: string) =>
    [...(await visitor.html(`${STORE}/collections/all?${query}`)).matchAll(/class="card__title">(\w+)</g)].map(
      (match) => match[1],
    );

  expect(await titles("sort_by=price-descending")).toEqual(["Dear", "Gone", "Cheap"]);
  expect(await titles("filter.v.availability=1&sort_by=title-ascending")).toEqual(["Cheap", "Dear"]);
  expect(await titles("filter.v.price.gte=15&filter.v.price.lte=50")).toEqual(["Gone"]);
  expect(await titles("filter.p.vendor=Halden&filter.v.price.gte=50")).toEqual(["Dear"]);
});

test("a customer logs in, sees the account and logs out again", async () => {
  const { shop, visitor } = demoStore();
  const customer = [...shop.customers.values()].find((candidate) =>
    [...shop.orders.values()].some((order) => order.customerId === candidate.id),
  );
  const form = { "customer[email]": customer?.email ?? "", "customer[password]": customer?.password ?? "" };

  const wrong = await visitor.post(
    `${STORE}/account/login`,
    new URLSearchParams({ ...form, "customer[email]": "nobody@example.com" }),
  );
  const right = await visitor.post(`${STORE}/account/login`, new URLSearchParams(form));
  const account = await visitor.html(`${STORE}/account`);
  await visitor.get(`${STORE}/account/logout`);

  expect(await wrong.text()).toContain("Incorrect email or password.");
  expect(right.headers.get("location")).toBe("/account");
  expect(account).toMatch(/class="order-row__name">#\d+</);
  expect((await visitor.get(`${STORE}/account`)).headers.get("location")).toBe("/account/login");
});

test("a login leads to no other site", async () => {
  const { shop, visitor } = demoStore();
  const [customer] = shop.customers.values();
  const answer = await visitor.post(
    `${STORE}/account/login`,
    new URLSearchParams({
      "customer[email]": customer?.email ?? "",
      "customer[password]": customer?.password ?? "",
      return_to: "//evil.example",
    }),
  );

  expect(answer.headers.get("location")).toBe("/account");
});

test("all languages of the theme have the same texts", () => {
  const keysOf = (value: unknown, prefix = ""): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${prefix}.${key}`))
      : [prefix];
  const dir = path.join(THEME_DIR, "locales");
  const files = readdirSync(dir).map((file) => JSON.parse(readFileSync(path.join(dir, file), "utf8")) as unknown);

  for (const file of files) expect(keysOf(file).toSorted()).toEqual(keysOf(files[0]).toSorted());
  expect(files.length).toBeGreaterThanOrEqual(3);
});

test("a page that is asked for in a country is shown there, and leaves the visitor there", async () => {
  const { shop, visitor } = demoStore();
  const country = async (path: string) => {
    return /<option value="(\w\w)" selected>/.exec(await visitor.html(`${STORE}${path}`))?.[1];
  };
  const abroad = shop.markets.flatMap(({ countries }) => countries).find((code) => code !== shop.countryCode) ?? "";

  expect(await country("/?country=ZZ")).toBe(shop.countryCode);
  expect(await country(`/?country=${abroad}`)).toBe(abroad);
  expect(await country("/cart")).toBe(abroad);
});
