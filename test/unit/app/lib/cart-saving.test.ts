import { expect, test } from "vitest";
import { cartSaving } from "~/lib/cart-saving";

const usd = (amount: number) => ({ amount, currency: "USD" });
const line = (unit: number, quantity: number, lineTotal: number) => ({
  ...{ id: "l", variantId: "1", productId: "1", handle: "a", title: "A", variantTitle: null, imageUrl: null, url: "/" },
  ...{ quantity, unitPrice: usd(unit), lineTotal: usd(lineTotal) },
});

test("a discount on a line, which the subtotal leaves out already, is a saving", () => {
  expect(cartSaving({ lines: [line(13_500, 1, 12_150)], subtotal: usd(12_150), total: usd(12_150) })).toBe(1350);
});

test("a discount on the whole cart is one, too", () => {
  expect(cartSaving({ lines: [line(5000, 2, 10_000)], subtotal: usd(10_000), total: usd(9000) })).toBe(1000);
});

test("without one there is none, whatever taxes add to the total", () => {
  expect(cartSaving({ lines: [line(5000, 2, 10_000)], subtotal: usd(10_000), total: usd(10_825) })).toBe(0);
  expect(cartSaving({ lines: [], subtotal: usd(0), total: usd(0) })).toBe(0);
});
