import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Product } from "../state/entities.ts";
import { startTestSimulator, type TestSimulator } from "./support/start-test-simulator.ts";

let test: TestSimulator;

beforeEach(async () => {
  test = await startTestSimulator();
  await test.graphql(
    'mutation { productCreate(product: {title: "Trail Shoe", tags: ["trail"], productOptions: [{name: "Size", values: [{name: "41"}]}]}) { product { id } } }',
  );
});

afterEach(() => test.close());

describe("products", () => {
  it("get a handle of their own, their options and one variant", async () => {
    await test.graphql('mutation { productCreate(product: {title: "Trail Shoe"}) { product { id } } }');
    const { data } = await test.graphql(
      "{ products(first: 5) { nodes { handle hasOnlyDefaultVariant options { name values } variants(first: 5) { nodes { title price inventoryQuantity } } } } }",
    );

    expect(data).toMatchObject({
      products: {
        nodes: [
          {
            handle: "trail-shoe",
            hasOnlyDefaultVariant: false,
            options: [{ name: "Size", values: ["41"] }],
            variants: { nodes: [{ title: "41", price: "0.00", inventoryQuantity: 0 }] },
          },
          { handle: "trail-shoe-1", hasOnlyDefaultVariant: true },
        ],
      },
    });
  });

  it("are published, changed and deleted with their webhooks", async () => {
    const id = productId();
    await test.graphql(
      `mutation { publishablePublish(id: "${id}", input: [{publicationId: "gid://shopify/Publication/1"}]) { userErrors { message } } }`,
    );
    await test.graphql(`mutation { tagsAdd(id: "${id}", tags: ["new"]) { userErrors { message } } }`);
    await test.graphql(`mutation { productDelete(input: {id: "${id}"}) { deletedProductId } }`);
    await test.simulator.webhooks.idle();
    const webhooks = test.app.received.map(({ headers, body }): unknown[] => [
      headers.get("x-shopify-topic"),
      JSON.parse(body),
    ]);

    expect(webhooks).toMatchObject([
      ["products/create", { published_at: null, tags: "trail" }],
      ["products/update", { published_at: expect.any(String) as unknown }],
      ["products/update", { tags: "new, trail" }],
      ["products/delete", { id: Number(id.split("/").at(-1)) }],
    ]);
    expect(test.shop.products.size).toBe(0);
  });

  it("take new variants with stock, and refuse doubles without a trace", async () => {
    const [location] = test.shop.locations;
    const add = (values: string[]) =>
      test.graphql(
        "mutation($id: ID!, $variants: [ProductVariantsBulkInput!]!) { productVariantsBulkCreate(productId: $id, variants: $variants) { productVariants { title price inventoryQuantity inventoryItem { sku tracked } } userErrors { field code } } }",
        {
          id: productId(),
          variants: values.map((value) => ({
            price: "99.95",
            optionValues: [{ optionName: "Size", name: value }],
            inventoryItem: { sku: `SHOE-${value}`, tracked: true },
            inventoryQuantities: [{ locationId: `gid://shopify/Location/${location?.id}`, availableQuantity: 7 }],
          })),
        },
      );

    expect(await add(["42"])).toMatchObject({
      data: {
        productVariantsBulkCreate: {
          productVariants: [
            { title: "42", price: "99.95", inventoryQuantity: 7, inventoryItem: { sku: "SHOE-42", tracked: true } },
          ],
          userErrors: [],
        },
      },
    });
    expect(await add(["43", "42"])).toMatchObject({
      data: {
        productVariantsBulkCreate: {
          productVariants: null,
          userErrors: [{ field: ["variants", "1"], code: "VARIANT_ALREADY_EXISTS" }],
        },
      },
    });
    expect(product().options[0]?.values.map((value) => value.name)).toEqual(["41", "42"]);
  });
});

describe("collections", () => {
  it("hold the products that were put into them", async () => {
    await test.graphql(
      'mutation($products: [ID!]!) { collectionCreate(input: {title: "Trail", products: $products}) { collection { id } } }',
      { products: [productId()] },
    );
    const { data } = await test.graphql(
      '{ collections(first: 1, query: "title:trail") { nodes { handle productsCount { count } products(first: 1) { nodes { title } } } } }',
    );

    expect(data).toEqual({
      collections: {
        nodes: [{ handle: "trail", productsCount: { count: 1 }, products: { nodes: [{ title: "Trail Shoe" }] } }],
      },
    });
  });
});

describe("inventory", () => {
  it("changes from the quantity that the caller knows, once for each key", async () => {
    const adjust = (key: string, from: number | null) =>
      test.graphql(
        `mutation($changes: [InventoryChangeInput!]!) { inventoryAdjustQuantities(input: {name: "available", reason: "correction", changes: $changes}) @idempotent(key: "${key}") { inventoryAdjustmentGroup { changes { delta quantityAfterChange } } userErrors { field code } } }`,
        { changes: [{ ...stockPlace(), delta: 5, changeFromQuantity: from }] },
      );

    expect(await adjust("one", 0)).toMatchObject({
      data: { inventoryAdjustQuantities: { inventoryAdjustmentGroup: { changes: [{ quantityAfterChange: 5 }] } } },
    });
    await adjust("one", 0);
    expect(test.shop.inventory.map(({ available }) => available)).toEqual([5]);
    expect(await adjust("two", 0)).toMatchObject({
      data: {
        inventoryAdjustQuantities: {
          userErrors: [{ field: ["input", "changes", "0", "changeFromQuantity"], code: "CHANGE_FROM_QUANTITY_STALE" }],
        },
      },
    });
    expect(await adjust("one", 5)).toMatchObject({
      data: { inventoryAdjustQuantities: { userErrors: [{ code: "IDEMPOTENCY_KEY_PARAMETER_MISMATCH" }] } },
    });
  });

  it("needs to be told the quantity, since 2026-04", async () => {
    const { errors } = await test.graphql(
      'mutation($quantities: [InventoryQuantityInput!]!) { inventorySetQuantities(input: {name: "available", reason: "correction", quantities: $quantities}) @idempotent(key: "k") { userErrors { code } } }',
      { quantities: [{ ...stockPlace(), quantity: 3 }] },
    );

    expect(errors).toMatchObject([{ extensions: { code: "INVALID_FIELD_ARGUMENTS" } }]);
  });
});

describe("metafields", () => {
  it("are in the app's own namespace unless told otherwise, and guarded by their digest", async () => {
    const set = (value: string, compareDigest?: string | null) =>
      test.graphql(
        "mutation($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) { metafields { namespace compareDigest jsonValue } userErrors { field code message } } }",
        {
          metafields: [
            {
              ownerId: productId(),
              key: "score",
              type: "number_integer",
              value,
              ...(compareDigest !== undefined && { compareDigest }),
            },
          ],
        },
      );
    const first = (await set("1", null)) as {
      data: { metafieldsSet: { metafields: { namespace: string; compareDigest: string }[] } };
    };
    const [metafield] = first.data.metafieldsSet.metafields;

    expect(metafield?.namespace).toMatch(/^app--\d+$/);
    expect(await set("2", null)).toMatchObject({ data: { metafieldsSet: { userErrors: [{ code: "STALE_OBJECT" }] } } });
    expect(await set("2", metafield?.compareDigest)).toMatchObject({
      data: { metafieldsSet: { metafields: [{ jsonValue: 2 }] } },
    });
    expect(await set("two")).toMatchObject({
      data: {
        metafieldsSet: {
          userErrors: [
            { field: ["metafields", "0", "value"], code: "INVALID_VALUE", message: "Value must be an integer." },
          ],
        },
      },
    });
  });
});

describe("discount codes", () => {
  it("are unique, within range and end after they start", async () => {
    const create = (more: Record<string, unknown>) =>
      test.graphql(
        "mutation($input: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $input) { codeDiscountNode { codeDiscount { ... on DiscountCodeBasic { status } } } userErrors { field code message } } }",
        {
          input: {
            title: "Ten",
            code: "TEN",
            startsAt: "2026-01-01T00:00:00Z",
            customerGets: { value: { percentage: 0.1 }, items: { all: true } },
            ...more,
          },
        },
      );

    expect(await create({})).toMatchObject({
      data: { discountCodeBasicCreate: { codeDiscountNode: { codeDiscount: { status: "ACTIVE" } }, userErrors: [] } },
    });
    expect(
      await create({
        code: "ten",
        endsAt: "2025-01-01T00:00:00Z",
        customerGets: { value: { percentage: 1.5 }, items: { all: true } },
      }),
    ).toMatchObject({
      data: {
        discountCodeBasicCreate: {
          userErrors: [
            { code: "TAKEN", message: "Code must be unique. Please try a different code." },
            { code: "INVALID", message: "Ends at needs to be after starts_at" },
            { code: "VALUE_OUTSIDE_RANGE", message: "Value must be between 0.0 and 1.0" },
          ],
        },
      },
    });
  });
});

function product(): Product {
  const [first] = test.shop.products.values();
  if (!first) throw new Error("There is no product.");
  return first;
}

function productId(): string {
  return `gid://shopify/Product/${product().id}`;
}

function stockPlace() {
  return {
    inventoryItemId: `gid://shopify/InventoryItem/${product().variants[0]?.inventoryItemId}`,
    locationId: `gid://shopify/Location/${test.shop.locations[0]?.id}`,
  };
}
