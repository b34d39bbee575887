import { expect, test } from "vitest";
import { buildCard } from "~/agent/reply/build-card";
import type { LiveProduct, LiveVariant } from "~/ports/storefront";

function aVariant(size: string, more: Partial<LiveVariant>): LiveVariant {
  return {
    ...{ id: size, title: size, options: [{ name: "Size", value: size }], price: { amount: 46, currency: "USD" } },
    ...{ compareAtPrice: null, availableForSale: true, quantityAvailable: null, imageUrl: null },
    ...more,
  };
}

function aProduct(variants: LiveVariant[]): LiveProduct {
  const options = [{ name: "Size", values: variants.map(({ title }) => title) }];
  return {
    ...{ id: "1", handle: "gloves", title: "Gloves", vendor: "", productType: "Gloves", description: "", tags: [] },
    ...{ options, variants, imageUrl: null, imageAlt: null },
  };
}

const orderOf = (...variants: LiveVariant[]) =>
  buildCard(aProduct(variants), { variantId: null, reason: null }, "en").variants.map(({ id }) => id);

test("what can be had comes first, then the cheapest, and what is scarce after what is not", () => {
  const soldOut = aVariant("S", { availableForSale: false, price: { amount: 20, currency: "USD" } });
  const scarce = aVariant("M", { quantityAvailable: 2 });
  const plenty = aVariant("L", { quantityAvailable: 40 });
  const cheap = aVariant("XL", { quantityAvailable: 1, price: { amount: 30, currency: "USD" } });
  expect(orderOf(soldOut, scarce, plenty, cheap)).toEqual(["XL", "L", "M", "S"]);
});

test.each([
  ["en", "Size"],
  ["de", "Größe"],
  ["fr", "Taille"],
] as const)("options keep the shop's order and are named in the shopper's language: %s", (language, name) => {
  const product = aProduct([aVariant("S", { availableForSale: false }), aVariant("M", {})]);
  const card = buildCard(product, { variantId: null, reason: null }, language);
  expect(card.options).toEqual([{ name, values: ["S", "M"] }]);
});
