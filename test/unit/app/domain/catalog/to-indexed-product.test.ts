import { describe, expect, test } from "vitest";
import { toIndexedProduct } from "~/domain/catalog/to-indexed-product";
import type { SourceProduct } from "~/ports/catalog-source";

const SHOP = { currency: "USD", now: new Date("2026-11-20T10:00:00Z") };

function aProduct(change: Partial<SourceProduct> = {}): SourceProduct {
  return {
    id: "1",
    handle: "tempo",
    title: "Tempo",
    description: "",
    vendor: "Stride",
    productType: "Running Shoes",
    tags: ["road"],
    status: "ACTIVE",
    publishedAt: "2026-01-01T00:00:00Z",
    updatedAt: "2026-02-01T00:00:00Z",
    imageUrl: null,
    options: [
      { name: "Colour", values: ["Été", "Black"] },
      { name: "Size", values: ["42"] },
    ],
    collections: [{ handle: "sale", title: "Summer Sale" }],
    metafields: [],
    variants: [
      aVariant("11", "Été", { price: "129.00", compareAtPrice: "150.00" }),
      aVariant("12", "Black", { availableForSale: false }),
    ],
    ...change,
  };
}

function aVariant(id: string, colour: string, change: Partial<SourceProduct["variants"][number]> = {}) {
  const options = [
    { name: "Colour", value: colour },
    { name: "Size", value: "42" },
  ];
  return {
    id,
    price: "99.5",
    compareAtPrice: null,
    availableForSale: true,
    options,
    unitCost: null,
    stock: null,
    ...change,
  };
}

test("prices are minor units, and filter values are folded", () => {
  const product = toIndexedProduct(aProduct(), SHOP);

  expect(product).toMatchObject({ priceMin: 9950, priceMax: 12_900, compareAtMin: 15_000, available: true });
  expect(product?.variants[0]?.keys).toEqual(["colour=ete", "size=42"]);
  expect(product?.facets).toContain("option:colour=ete");
  expect(product?.facets).toContain("collection:summer sale");
  expect(product?.facets).toContain("type:running shoes");
});

test("a product without options has none, whatever Shopify calls its only variant", () => {
  const options = [{ name: "Title", values: ["Default Title"] }];
  const variants = [aVariant("11", "", { options: [{ name: "Title", value: "Default Title" }] })];
  const product = toIndexedProduct(aProduct({ options, variants }), SHOP);

  expect(product?.options).toEqual([]);
  expect(product?.variants[0]).toMatchObject({ options: [], keys: [] });
});

describe("shoppers do not see", () => {
  test.each([
    ["a draft", { status: "DRAFT" }],
    ["an archived product", { status: "ARCHIVED" }],
    ["an unpublished product", { publishedAt: null }],
    ["one that is published tomorrow", { publishedAt: "2026-11-21T10:00:00Z" }],
    ["one without variants", { variants: [] }],
  ])("%s", (_, change) => {
    expect(toIndexedProduct(aProduct(change), SHOP)).toBeNull();
  });
});

test("metafields become attributes by their type", () => {
  const metafields = [
    { type: "number_integer", key: "drop_mm", value: "8" },
    { type: "list.single_line_text_field", key: "terrain", value: '["road","track"]' },
    { type: "weight", key: "weight", value: '{"value":245,"unit":"GRAMS"}' },
    { type: "rating", key: "stars", value: '{"value":"4.5","scale_min":"1.0","scale_max":"5.0"}' },
    { type: "product_reference", key: "twin", value: "gid://shopify/Product/2" },
    { type: "json", key: "secret", value: '{"a":1}' },
    { type: "list.single_line_text_field", key: "broken", value: "no json" },
  ].map((metafield) => ({ namespace: "custom", ...metafield }));

  const product = toIndexedProduct(aProduct({ metafields }), SHOP);

  expect(product?.attributes).toEqual({
    drop_mm: ["8"],
    terrain: ["road", "track"],
    weight: ["245 g"],
    stars: ["4.5"],
  });
  expect(product?.keywords).toContain("drop mm 8");
});
