import { describe, expect, test } from "vitest";
import { catalogLineSchema, toSourceProduct } from "../../../../scripts/eval/search/catalog-line.ts";

const read = (line: unknown) => toSourceProduct(catalogLineSchema.parse(line));

describe("a line of a catalogue", () => {
  test("needs no more than an id and a title", () => {
    const product = read({ id: 7, title: "Kettle" });

    expect(product).toMatchObject({ id: "7", title: "Kettle", vendor: "", options: [], metafields: [] });
    expect(product.variants).toEqual([
      {
        id: "7-0",
        price: "0.00",
        compareAtPrice: null,
        availableForSale: true,
        options: [],
        unitCost: null,
        stock: null,
      },
    ]);
  });

  test("has a variant for every combination of its options", () => {
    const { variants } = read({ id: "a", title: "Tee", options: { Size: ["S", "M"], Color: ["Red"] }, price: 12.5 });

    expect(variants.map(({ price, options }) => [price, options.map(({ value }) => value)])).toEqual([
      ["12.50", ["S", "Red"]],
      ["12.50", ["M", "Red"]],
    ]);
  });

  test.each([
    [
      { waterproof: true, material: ["wool", null] },
      { waterproof: ["true"], material: ["wool"] },
    ],
    [[{ name: "material", value: "wool" }], { material: ["wool"] }],
    [["warm", "soft"], { attribute: ["warm", "soft"] }],
    [null, {}],
  ])("takes attributes written as %j", (attributes, expected) => {
    const { metafields } = read({ id: "a", title: "Hat", attributes });

    expect(Object.fromEntries(metafields.map(({ key, value }) => [key, JSON.parse(value) as unknown]))).toEqual(
      expected,
    );
  });

  test.each([
    ["$1,299.90", "1299.90"],
    [{ amount: "5" }, "5.00"],
    ["on request", "0.00"],
  ])("takes the price %j", (price, expected) => {
    expect(read({ id: "a", title: "Hat", price }).variants[0]?.price).toBe(expected);
  });

  test("without a title is refused", () => {
    expect(catalogLineSchema.safeParse({ id: "a" }).success).toBe(false);
  });
});
