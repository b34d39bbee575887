import { expect, test } from "vitest";
import { findCodeDelivery } from "~/agent/reply/code-delivery";
import type { DiscountOffer } from "~/ports/discount-desk";
import { aCartOf } from "../../../../builders/an-opening-situation.ts";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { createInMemoryStorefront } from "../../../../fakes/in-memory-storefront.ts";

const usd = (amount: number) => ({ amount, currency: "USD" });
const cart = aCartOf(createInMemoryStorefront(aRunningCatalogue()).liveProduct("1003"), 8000);
const discount: DiscountOffer = {
  ...{ code: "SW-7KQ3M-X9FBD", value: { kind: "percent", percent: 10 }, currency: "USD", leastSubtotal: 0 },
  ...{ variantIds: cart.lines.map(({ variantId }) => variantId), expiresAt: new Date(0), timezone: "UTC" },
};
const applied = { ...cart, subtotal: usd(7200), total: usd(7200) };

test.each([
  ["is paid and leaves something", cart, 600, { effect: "worth-it", difference: usd(200) }],
  ["is paid, with the code in the cart", applied, 600, { effect: "worth-it", difference: usd(200) }],
  ["costs more than the code saves", cart, 1100, { effect: "dearer", difference: usd(300) }],
  ["costs just what the code saves", cart, 800, { effect: "unknown" }],
  ["costs nobody knows what", applied, null, { effect: "unknown" }],
])("delivery that a code takes away %s", (_name, some, cost, expected) => {
  const freeDelivery = { from: usd(7500), cost: cost === null ? null : usd(cost) };

  expect(findCodeDelivery({ cart: some, discount, freeDelivery })).toEqual(expected);
});

test.each([
  ["below what it is free from anyway", { freeDelivery: { from: usd(8001), cost: usd(600) } }],
  ["still free", { freeDelivery: { from: usd(7200), cost: usd(600) } }],
  ["promised in another currency", { freeDelivery: { from: { amount: 7500, currency: "EUR" }, cost: null } }],
  ["promised nowhere", { freeDelivery: null }],
  ["of a code for other goods", { discount: { ...discount, variantIds: ["999"] } }],
])("delivery %s is not spoken of", (_name, over) => {
  const freeDelivery = { from: usd(7500), cost: usd(600) };

  expect(findCodeDelivery({ cart, discount, freeDelivery, ...over })).toBeNull();
});
