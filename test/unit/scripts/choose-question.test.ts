import { describe, expect, test } from "vitest";
import { chooseQuestion } from "../../../scripts/demo/choose-question.ts";

type Product = Parameters<typeof chooseQuestion>[0][number];

function aProduct(overrides: Partial<Product> = {}): Product {
  return {
    id: 1,
    title: "Comet 3",
    handle: "comet-3",
    product_type: "Trail Shoes",
    options: [{ name: "Color", values: ["Moss"] }],
    variants: [{ id: 11, price: "129.00", available: true, option1: "Moss", option2: null, option3: null }],
    ...overrides,
  };
}

describe("the scripted shopper's question", () => {
  test("names type, option and price band, never the title", () => {
    const { text, maxPrice } = chooseQuestion([aProduct()], "USD");

    expect(text).toBe("I'm looking for trail shoes in Moss under 150 USD.");
    expect(maxPrice).toBe(15_000);
  });

  test("does without what an export leaves out", () => {
    const bare = aProduct({ product_type: "", options: [{ name: "Title", values: ["Default Title"] }] });

    expect(chooseQuestion([bare], "USD").text).toBe("I'm looking for something under 150 USD.");
  });

  test("sets no limit for something that costs nothing", () => {
    const free = aProduct({ variants: [{ ...aProduct().variants[0], price: "0.00" } as Product["variants"][number]] });

    expect(chooseQuestion([free], "USD")).toMatchObject({
      maxPrice: null,
      text: "I'm looking for trail shoes in Moss.",
    });
  });

  test("asks only for what can be bought", () => {
    const gone = aProduct({ variants: [] });

    expect(() => chooseQuestion([gone], "USD")).toThrow("Nothing in this shop is for sale");
  });
});
