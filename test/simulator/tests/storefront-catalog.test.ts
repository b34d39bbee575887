import { describe, expect, it } from "vitest";
import { aProduct, onlyVariant } from "./support/a-product.ts";
import { callStorefront, publicToken } from "./support/storefront-client.ts";
import { aContext, aShop } from "./support/test-context.ts";

function setUp() {
  const context = aContext();
  const shop = aShop(context, { locales: ["en", "fr"] });
  shop.markets.push({
    id: 2,
    handle: "europe",
    name: "Europe",
    countries: ["FR", "DE"],
    currency: "EUR",
    languages: ["fr"],
    primary: false,
    exchangeRate: 0.9,
    priceRounding: 100,
  });
  const tern = aProduct(context, shop, {
    title: "Tern Road Shoe",
    handle: "tern",
    vendor: "Halden",
    productType: "Shoes",
    tags: ["road", "daily"],
    descriptionHtml: "<p>Soft &amp; light.</p>",
    translations: { fr: { title: "Chaussure Tern", body_html: "<p>Douce.</p>" } },
    complementaryHandles: ["sock"],
    metafields: [{ namespace: "specs", key: "drop", type: "number_integer", value: "8" }],
    images: [{ id: 5, url: "/cdn/shop/files/tern.svg", altText: "Tern", width: 1200, height: 1200 }],
    optionNames: ["Color", "Size"],
    variants: [
      { values: ["Blue", "42"], price: 12_000, compareAtPrice: 15_000, stock: 0, sku: "T-B-42" },
      { values: ["Blue", "43"], price: 12_000, stock: 4 },
      { values: ["Red", "42"], price: 9950, stock: 2 },
    ],
  });
  const sock = aProduct(context, shop, {
    title: "Wool Sock",
    handle: "sock",
    vendor: "Halden",
    productType: "Socks",
    tags: ["daily"],
    variants: [{ price: 1500 }],
  });
  aProduct(context, shop, { title: "Old Shoe", handle: "old", productType: "Shoes", variants: [{ stock: 0 }] });
  aProduct(context, shop, { title: "Draft Shoe", handle: "draft", status: "draft" });
  shop.collections.set(9, {
    id: 9,
    handle: "running",
    title: "Running",
    descriptionHtml: "",
    image: null,
    productIds: [sock.id, tern.id],
    sortOrder: "MANUAL",
    publishedAt: context.clock.nowIso(),
    createdAt: context.clock.nowIso(),
    updatedAt: context.clock.nowIso(),
  });
  const headers = publicToken(shop);
  async function ask(query: string, variables: Record<string, unknown> = {}) {
    const { body } = await callStorefront(context, shop, { query, variables, headers });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body;
  }
  const handles = async (args: string, root = "products") => {
    const { data } = await ask(`{ list: ${root}(first: 20, ${args}) { nodes { ... on Product { handle } } } }`);
    return (data as { list: { nodes: { handle: string }[] } }).list.nodes.map((node) => node.handle);
  };
  return { context, shop, tern, sock, ask, handles };
}

describe("products", () => {
  it.each([
    ['query: "tag:daily"', ["tern", "sock"]],
    ['query: "vendor:halden -product_type:socks"', ["tern"]],
    ['query: "title:te*"', ["tern"]],
    ['query: "product_type:Socks OR tag:road"', ["tern", "sock"]],
    ['query: "(product_type:Socks OR tag:road) AND variants.price:<50"', ["sock"]],
    ['query: "available_for_sale:false"', ["old"]],
    ['query: "wool"', ["sock"]],
    ['query: "sku:T-B-42"', ["tern"]],
    ['query: "nonsense:1", sortKey: TITLE', ["old", "tern", "sock"]],
    ["sortKey: PRICE", ["old", "sock", "tern"]],
    ["sortKey: PRICE, reverse: true", ["tern", "sock", "old"]],
  ])("lists %s", async (args, expected) => {
    expect(await setUp().handles(args)).toEqual(expected);
  });

  it("filters a collection by option, price and availability of the same variant", async () => {
    const { ask } = setUp();
    const inCollection = async (filters: string) => {
      const { data } = await ask(
        `{ collection(handle: "running") { products(first: 9, filters: ${filters}) { nodes { handle } } } }`,
      );
      return (data as { collection: { products: { nodes: { handle: string }[] } } }).collection.products.nodes.map(
        (node) => node.handle,
      );
    };

    expect(await inCollection("[]")).toEqual(["sock", "tern"]);
    expect(
      await inCollection(
        '[{ variantOption: { name: "color", value: "Blue" } }, { variantOption: { name: "size", value: "42" } }]',
      ),
    ).toEqual(["tern"]);
    expect(
      await inCollection('[{ variantOption: { name: "color", value: "Blue" } }, { price: { max: 110 } }]'),
    ).toEqual([]);
    expect(await inCollection("[{ available: true }, { price: { min: 50, max: 110 } }]")).toEqual(["tern"]);
    expect(await inCollection('[{ productMetafield: { namespace: "specs", key: "drop", value: "8" } }]')).toEqual([
      "tern",
    ]);
  });

  it("describes the filters that a list offers", async () => {
    const { ask } = setUp();

    const { data } = await ask(
      '{ collection(handle: "running") { products(first: 1) { filters { id type values { label count input } } } } }',
    );

    const { filters } = (
      data as {
        collection: {
          products: { filters: { id: string; values: { label: string; count: number; input: string }[] }[] };
        };
      }
    ).collection.products;
    expect(filters.map((filter) => filter.id)).toEqual([
      "filter.v.availability",
      "filter.v.price",
      "filter.p.product_type",
      "filter.p.vendor",
      "filter.v.option.color",
      "filter.v.option.size",
    ]);
    expect(filters[4]?.values[0]).toMatchObject({
      label: "Blue",
      count: 1,
      input: '{"variantOption":{"name":"color","value":"Blue"}}',
    });
  });

  it("chooses variants by options", async () => {
    const { ask, tern } = setUp();
    const [, blue43, red42] = tern.variants;

    const { data } = await ask(/* GraphQL */ `
      {
        product(handle: "tern") {
          firstAvailable: selectedOrFirstAvailableVariant {
            id
          }
          selected: selectedOrFirstAvailableVariant(
            selectedOptions: [
              { name: "color", value: "red" }
              { name: "Size", value: "42" }
              { name: "Width", value: "x" }
            ]
            caseInsensitiveMatch: true
          ) {
            id
          }
          ambiguous: variantBySelectedOptions(selectedOptions: [{ name: "Color", value: "Blue" }]) {
            id
          }
          unknown: variantBySelectedOptions(selectedOptions: [{ name: "Color", value: "Green" }]) {
            id
          }
          adjacentVariants(selectedOptions: [{ name: "Color", value: "Red" }, { name: "Size", value: "42" }]) {
            title
          }
          options {
            name
            optionValues {
              name
              firstSelectableVariant {
                id
              }
            }
          }
        }
      }
    `);

    expect(data).toEqual({
      product: {
        firstAvailable: { id: `gid://shopify/ProductVariant/${blue43?.id ?? 0}` },
        selected: { id: `gid://shopify/ProductVariant/${red42?.id ?? 0}` },
        ambiguous: null,
        unknown: null,
        adjacentVariants: [{ title: "Blue / 42" }, { title: "Red / 42" }],
        options: [
          {
            name: "Color",
            optionValues: [
              { name: "Blue", firstSelectableVariant: { id: `gid://shopify/ProductVariant/${blue43?.id ?? 0}` } },
              { name: "Red", firstSelectableVariant: { id: `gid://shopify/ProductVariant/${red42?.id ?? 0}` } },
            ],
          },
          {
            name: "Size",
            optionValues: [
              { name: "42", firstSelectableVariant: { id: `gid://shopify/ProductVariant/${red42?.id ?? 0}` } },
              { name: "43", firstSelectableVariant: { id: `gid://shopify/ProductVariant/${blue43?.id ?? 0}` } },
            ],
          },
        ],
      },
    });
  });

  it("speaks the buyer's language and currency", async () => {
    const { ask } = setUp();

    const { data, extensions } = await ask(/* GraphQL */ `
      query Read @inContext(country: FR, language: FR) {
        product(handle: "tern") {
          title
          description
          priceRange {
            minVariantPrice {
              amount
              currencyCode
            }
            maxVariantPrice {
              amount
              currencyCode
            }
          }
        }
        localization {
          country {
            isoCode
            currency {
              isoCode
            }
          }
          language {
            isoCode
            endonymName
          }
        }
      }
    `);

    expect(data).toEqual({
      product: {
        title: "Chaussure Tern",
        description: "Douce.",
        priceRange: {
          minVariantPrice: { amount: "90.0", currencyCode: "EUR" },
          maxVariantPrice: { amount: "108.0", currencyCode: "EUR" },
        },
      },
      localization: {
        country: { isoCode: "FR", currency: { isoCode: "EUR" } },
        language: { isoCode: "FR", endonymName: "français" },
      },
    });
    expect(extensions).toMatchObject({ context: { country: "FR", language: "FR" } });
  });

  it("recommends what the merchant chose, or what is alike", async () => {
    const { ask } = setUp();

    const { data } = await ask(/* GraphQL */ `
      {
        related: productRecommendations(productHandle: "tern") {
          handle
        }
        complementary: productRecommendations(productHandle: "tern", intent: COMPLEMENTARY) {
          handle
        }
        unknown: productRecommendations(productHandle: "draft") {
          handle
        }
      }
    `);

    expect(data).toEqual({
      related: [{ handle: "sock" }, { handle: "old" }],
      complementary: [{ handle: "sock" }],
      unknown: null,
    });
  });

  it("hides what is not published from nodes too", async () => {
    const { ask, shop, tern } = setUp();
    const draft = [...shop.products.values()].find((product) => product.handle === "draft");
    const ids = [tern.id, draft?.id ?? 0].map((id) => `gid://shopify/Product/${id}`);

    const { data } = await ask("query Read($ids: [ID!]!) { nodes(ids: $ids) { ... on Product { handle } } }", { ids });

    expect(data).toEqual({ nodes: [{ handle: "tern" }, null] });
  });
});

describe("search", () => {
  it.each([
    ['query: "road shoe"', ["tern"]],
    ['query: "shoes"', ["old", "tern"]],
    ['query: "halden sok", prefix: LAST', []],
    ['query: "wol", prefix: LAST', []],
    ['query: "woo", prefix: LAST', ["sock"]],
    ['query: "shoes", unavailableProducts: HIDE', ["tern"]],
    ['query: "shoes", unavailableProducts: LAST', ["tern", "old"]],
  ])("finds %s", async (args, expected) => {
    const found = await setUp().handles(`${args}, types: [PRODUCT]`, "search");

    expect(found.toSorted()).toEqual(expected.toSorted());
    if (args.includes("LAST") && expected.length > 1) expect(found).toEqual(expected);
  });

  it("suggests while one types, forgiving one typo", async () => {
    const { ask } = setUp();

    const { data } = await ask(/* GraphQL */ `
      {
        typed: predictiveSearch(query: "tern ro") {
          products {
            handle
          }
          queries {
            text
            styledText
          }
          collections {
            title
          }
        }
        mistyped: predictiveSearch(query: "raod running", types: [COLLECTION]) {
          collections {
            title
          }
        }
        oneTypo: predictiveSearch(query: "runninh", types: [COLLECTION]) {
          collections {
            title
          }
        }
      }
    `);

    expect(data).toEqual({
      typed: {
        products: [{ handle: "tern" }],
        queries: [{ text: "tern road shoe", styledText: "<mark>tern ro</mark><span>ad shoe</span>" }],
        collections: [],
      },
      mistyped: { collections: [] },
      oneTypo: { collections: [{ title: "Running" }] },
    });
  });

  it("refuses a limit outside of 1 to 10", async () => {
    const { context, shop } = setUp();

    const { body } = await callStorefront(context, shop, {
      query: '{ predictiveSearch(query: "a", limit: 0) { products { id } } }',
    });

    expect(body.data).toEqual({ predictiveSearch: null });
    expect(body.errors).toMatchObject([
      { message: "limit must be within 1..10", extensions: { code: "INVALID_FIELD_ARGUMENTS" } },
    ]);
  });

  it("does not know what was written within the index lag", async () => {
    const { context, handles, shop } = setUp();
    context.faults.indexLagMs = 5000;
    context.clock.advance(6000);
    aProduct(context, shop, { title: "New Shoe", handle: "new" });

    const searched = await handles('query: "shoe"', "search");
    const listed = await handles("sortKey: ID");

    expect(searched).not.toContain("new");
    expect(listed).toContain("new");
  });
});

describe("everything else a storefront reads", () => {
  it("answers shop, policies, pages, blogs, menus and metaobjects", async () => {
    const { ask, shop, context } = setUp();
    const now = context.clock.nowIso();
    const times = { publishedAt: now, createdAt: now, updatedAt: now };
    shop.pages.push({ id: 1, handle: "about", title: "About", bodyHtml: "<p>We run.</p>", ...times });
    shop.blogs.push({ id: 2, handle: "news", title: "News" });
    shop.articles.push({
      id: 3,
      blogHandle: "news",
      handle: "first",
      title: "First",
      author: "Robin Day",
      bodyHtml: "<p>Hi</p>",
      summaryHtml: "",
      tags: [],
      ...times,
    });
    shop.policies.push({
      id: 4,
      type: "REFUND_POLICY",
      handle: "refund-policy",
      title: "Refunds",
      bodyHtml: "30 days",
      updatedAt: now,
    });
    shop.menus.push({
      handle: "main-menu",
      title: "Main",
      items: [{ title: "Run", url: "/collections/running", items: [] }],
    });
    shop.metaobjects.push({
      id: 6,
      type: "faq",
      handle: "sizes",
      displayName: "Sizes",
      fields: [{ key: "question", type: "single_line_text_field", value: "Which size?" }],
      updatedAt: now,
    });

    const { data } = await ask(/* GraphQL */ `
      {
        shop {
          name
          primaryDomain {
            url
          }
          moneyFormat
          shipsToCountries
          refundPolicy {
            body
            url
          }
          privacyPolicy {
            body
          }
        }
        page(handle: "about") {
          title
          body
          bodySummary
          onlineStoreUrl
        }
        blog(handle: "news") {
          articles(first: 5) {
            nodes {
              title
              authorV2 {
                name
              }
              content
              blog {
                handle
              }
            }
          }
        }
        menu(handle: "main-menu") {
          itemsCount
          items {
            title
            type
            url
            resource {
              ... on Collection {
                handle
              }
            }
          }
        }
        metaobjects(type: "faq", first: 5) {
          nodes {
            handle
            field(key: "question") {
              value
            }
          }
        }
        metaobject(handle: { type: "faq", handle: "sizes" }) {
          id
        }
        productTypes(first: 5) {
          nodes
        }
        productTags(first: 5) {
          nodes
        }
      }
    `);

    expect(data).toEqual({
      shop: {
        name: "test-shop",
        primaryDomain: { url: "https://test-shop.myshopify.com" },
        moneyFormat: "${{amount}}",
        shipsToCountries: ["US", "FR", "DE"],
        refundPolicy: { body: "30 days", url: "https://test-shop.myshopify.com/policies/refund-policy" },
        privacyPolicy: null,
      },
      page: {
        title: "About",
        body: "<p>We run.</p>",
        bodySummary: "We run.",
        onlineStoreUrl: "https://test-shop.myshopify.com/pages/about",
      },
      blog: {
        articles: {
          nodes: [{ title: "First", authorV2: { name: "Robin Day" }, content: "Hi", blog: { handle: "news" } }],
        },
      },
      menu: {
        itemsCount: 1,
        items: [
          {
            title: "Run",
            type: "COLLECTION",
            url: "https://test-shop.myshopify.com/collections/running",
            resource: { handle: "running" },
          },
        ],
      },
      metaobjects: { nodes: [{ handle: "sizes", field: { value: "Which size?" } }] },
      metaobject: { id: "gid://shopify/Metaobject/6" },
      productTypes: { nodes: ["Shoes", "Socks"] },
      productTags: { nodes: ["daily", "road"] },
    });
  });

  it("creates a customer, logs in and out", async () => {
    const { ask } = setUp();
    const input = { email: "robin@example.com", password: "secret-word" };

    await ask("mutation Create($input: CustomerCreateInput!) { customerCreate(input: $input) { customer { id } } }", {
      input,
    });
    const again = await ask(
      "mutation Create($input: CustomerCreateInput!) { customerCreate(input: $input) { customer { id } customerUserErrors { code field } } }",
      { input },
    );
    const login = await ask(
      "mutation Login($input: CustomerAccessTokenCreateInput!) { customerAccessTokenCreate(input: $input) { customerAccessToken { accessToken } } }",
      { input },
    );
    const token = (login.data as { customerAccessTokenCreate: { customerAccessToken: { accessToken: string } } })
      .customerAccessTokenCreate.customerAccessToken.accessToken;
    const read = "query Read($token: String!) { customer(customerAccessToken: $token) { email numberOfOrders } }";
    const loggedIn = await ask(read, { token });
    await ask(
      "mutation Out($token: String!) { customerAccessTokenDelete(customerAccessToken: $token) { deletedAccessToken } }",
      { token },
    );
    const loggedOut = await ask(read, { token });

    expect(again.data).toEqual({
      customerCreate: { customer: null, customerUserErrors: [{ code: "TAKEN", field: ["input", "email"] }] },
    });
    expect(loggedIn.data).toEqual({ customer: { email: "robin@example.com", numberOfOrders: "0" } });
    expect(loggedOut.data).toEqual({ customer: null });
  });

  it("fails loudly on what it cannot answer, and counts it", async () => {
    const { context, shop } = setUp();

    const { body } = await callStorefront(context, shop, {
      query: "{ sitemap(type: PRODUCT) { pagesCount { count } } }",
    });

    expect(body.errors?.[0]?.extensions?.code).toBe("SIMULATOR_NOT_IMPLEMENTED");
    expect(context.log.entries()).toContainEqual(
      expect.objectContaining({ kind: "not-implemented", field: "QueryRoot.sitemap" }),
    );
  });

  it("shows product images as images and as media, with absolute addresses", async () => {
    const { ask, tern } = setUp();

    const { data } = await ask(/* GraphQL */ `
      {
        product(handle: "tern") {
          featuredImage {
            url(transform: { maxWidth: 300 })
            altText
            width
          }
          media(first: 1) {
            nodes {
              mediaContentType
              ... on MediaImage {
                image {
                  url
                }
              }
            }
          }
          metafields(identifiers: [{ namespace: "specs", key: "drop" }, { namespace: "specs", key: "none" }]) {
            value
            type
          }
          variants(first: 1) {
            nodes {
              image {
                altText
              }
              compareAtPrice {
                amount
              }
              product {
                handle
              }
            }
          }
        }
      }
    `);

    expect(onlyVariant(tern).compareAtPrice).toBe(15_000);
    expect(data).toEqual({
      product: {
        featuredImage: {
          url: "https://test-shop.myshopify.com/cdn/shop/files/tern.svg?width=300",
          altText: "Tern",
          width: 1200,
        },
        media: {
          nodes: [
            { mediaContentType: "IMAGE", image: { url: "https://test-shop.myshopify.com/cdn/shop/files/tern.svg" } },
          ],
        },
        metafields: [{ value: "8", type: "number_integer" }, null],
        variants: {
          nodes: [{ image: { altText: "Tern" }, compareAtPrice: { amount: "150.0" }, product: { handle: "tern" } }],
        },
      },
    });
  });
});
