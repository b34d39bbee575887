import { expect, test } from "vitest";
import type { CartView } from "~/contracts/cart-view";
import { compareCart, type WriteSigns } from "~/domain/carts/compare-cart";
import { planCartWrite } from "~/domain/carts/plan-cart-write";
import type { CartChange } from "~/ports/cart-desk";

const NO_SIGNS: WriteSigns = { soldOut: new Set(), gone: new Set() };

/** A cart of `variant: quantity`, each on a line "line-<variant>" at $10. */
function aCart(units: Record<string, number>): CartView {
  const money = (amount: number) => ({ amount, currency: "USD" });
  return {
    lines: Object.entries(units).map(([variantId, quantity]) => ({
      id: `line-${variantId}`,
      variantId,
      productId: "1",
      handle: "p",
      title: "P",
      variantTitle: null,
      quantity,
      unitPrice: money(1000),
      lineTotal: money(1000 * quantity),
      imageUrl: null,
      url: "/products/p",
    })),
    totalQuantity: 0,
    subtotal: money(0),
    total: money(0),
    discountCodes: [],
    checkoutUrl: null,
  };
}

function compare(wanted: CartChange[], before: Record<string, number>, after: Record<string, number>, told = {}) {
  return compareCart(planCartWrite(wanted, aCart(before)), aCart(after), NO_SIGNS, told);
}

const add = (variantId: string, quantity: number): CartChange => ({ action: "add", variantId, quantity });
const set = (variantId: string, quantity: number): CartChange => ({
  action: "set",
  lineId: `line-${variantId}`,
  quantity,
});

test.each([
  ["all that was wanted is there", [add("a", 2)], { a: 1 }, { a: 3 }, "written", [{ got: 2, reason: "ok" }]],
  ["less went in than wanted", [add("a", 3)], {}, { a: 1 }, "partial", [{ got: 1, reason: "not-enough-stock" }]],
  ["nothing went in", [add("a", 1)], {}, {}, "refused", [{ got: 0, reason: "sold-out" }]],
  [
    "the shopper has all that is left",
    [add("a", 1)],
    { a: 2 },
    { a: 2 },
    "refused",
    [{ got: 0, reason: "not-enough-stock" }],
  ],
  [
    "one of two went in",
    [add("a", 1), add("b", 1)],
    {},
    { b: 1 },
    "partial",
    [
      { got: 0, reason: "sold-out" },
      { got: 1, reason: "ok" },
    ],
  ],
  [
    "the same variant twice",
    [add("a", 1), add("a", 2)],
    {},
    { a: 2 },
    "partial",
    [
      { got: 1, reason: "ok" },
      { got: 1, reason: "not-enough-stock" },
    ],
  ],
  ["a line was lowered", [set("a", 1)], { a: 3 }, { a: 1 }, "written", [{ got: 1, reason: "ok" }]],
  ["a line was removed", [set("a", 0)], { a: 3 }, {}, "written", [{ got: 0, reason: "ok" }]],
  [
    "a line was raised as far as stock goes",
    [set("a", 9)],
    { a: 3 },
    { a: 5 },
    "partial",
    [{ got: 5, reason: "not-enough-stock" }],
  ],
  [
    "a line could not be raised",
    [set("a", 9)],
    { a: 3 },
    { a: 3 },
    "refused",
    [{ got: 3, reason: "not-enough-stock" }],
  ],
  ["a line that is not there", [set("x", 2)], { a: 3 }, { a: 3 }, "refused", [{ got: 0, reason: "gone" }]],
  ["a line that was to go is not there", [set("x", 0)], { a: 3 }, { a: 3 }, "written", [{ got: 0, reason: "ok" }]],
] as const)("%s", (_, wanted, before, after, status, changes) => {
  const { status: found, result } = compare([...wanted], before, after);

  expect(found).toBe(status);
  expect(result.changes.map(({ got, reason }) => ({ got, reason }))).toEqual(changes);
});

test("a price other than the told one is noticed, an untold one is not", () => {
  expect(compare([add("a", 1)], {}, { a: 1 }, { a: 900 }).result.priceChanged).toBe(true);
  expect(compare([add("a", 1)], {}, { a: 1 }, { a: 1000 }).result.priceChanged).toBe(false);
  expect(compare([add("a", 1)], {}, { a: 1 }).result.priceChanged).toBe(false);
});
