import { expect, test } from "vitest";
import type { CartView } from "~/contracts/cart-view";
import { readLadderCart } from "~/domain/discounts/read-ladder-cart";
import type { GoodsCost } from "~/ports/discount-codes";

const SHOE: GoodsCost = {
  ...{ variantId: "11", productId: "1", price: 10_000, compareAtPrice: 12_000, unitCost: 5000, collectionIds: ["7"] },
};
const SOCKS: GoodsCost = {
  ...{ variantId: "21", productId: "2", price: 1500, compareAtPrice: null, unitCost: null, collectionIds: [] },
};

/** What is in the shop, and in which currency it was asked for. */
function aShop(goods: GoodsCost[] = [SHOE, SOCKS]) {
  const asked: [string[], string][] = [];
  const readGoods = (variantIds: string[], currency: string) => {
    asked.push([variantIds, currency]);
    return Promise.resolve(goods.filter(({ variantId }) => variantIds.includes(variantId)));
  };
  return { asked, readGoods };
}

type Line = [goods: GoodsCost, quantity: number, unitPrice: number];

function aCart(currency: string, lines: Line[], over: Partial<CartView> = {}): CartView {
  const money = (amount: number) => ({ amount, currency });
  const subtotal = lines.reduce((sum, [, quantity, unitPrice]) => sum + quantity * unitPrice, 0);
  return {
    lines: lines.map(([{ variantId, productId }, quantity, unitPrice], index) => ({
      ...{ id: `line-${index}`, variantId, productId, quantity, handle: "thing", title: "Thing", variantTitle: null },
      ...{ unitPrice: money(unitPrice), lineTotal: money(unitPrice * quantity), imageUrl: null, url: "/" },
    })),
    ...{ totalQuantity: 0, subtotal: money(subtotal), total: money(subtotal), discountCodes: [], checkoutUrl: null },
    ...over,
  };
}

test("of a cart in another currency, goods and subtotal are at the shop's own prices", async () => {
  const shop = aShop();

  const cart = await readLadderCart(
    shop,
    aCart("CAD", [
      [SHOE, 1, 13_800],
      [SOCKS, 2, 2100],
    ]),
    "USD",
  );

  expect(cart).toMatchObject({ currency: "CAD", subtotal: 13_000, saving: 0, hasCode: false });
  expect(cart?.lines).toEqual([
    { ...shopLine(SHOE), quantity: 1, unitPrice: 10_000 },
    { ...shopLine(SOCKS), quantity: 2, unitPrice: 1500 },
  ]);
  expect(shop.asked).toEqual([[["11", "21"], "USD"]]);
});

test("a number that is smaller in the other currency is not taken for a lower price", async () => {
  const cart = await readLadderCart(aShop(), aCart("GBP", [[SHOE, 1, 7900]]), "USD");

  expect([cart?.subtotal, cart?.lines[0]?.unitPrice]).toEqual([10_000, 10_000]);
});

test("in the shop's currency a customer's own price counts where it is lower, and the cart's own subtotal", async () => {
  const cart = await readLadderCart(
    aShop(),
    aCart("USD", [
      [SHOE, 1, 9000],
      [SOCKS, 1, 1600],
    ]),
    "USD",
  );

  expect(cart?.subtotal).toBe(10_600);
  expect(cart?.lines.map(({ unitPrice }) => unitPrice)).toEqual([9000, 1500]);
});

test("goods that are gone count for nothing, and a code that takes effect is seen abroad too", async () => {
  const discountCodes = [{ code: "SPRING", applicable: true }];
  const view = aCart(
    "EUR",
    [
      [SHOE, 1, 9200],
      [SOCKS, 1, 1400],
    ],
    { discountCodes, total: { amount: 9600, currency: "EUR" } },
  );

  const cart = await readLadderCart(aShop([SHOE]), view, "USD");

  expect(cart).toMatchObject({ subtotal: 10_000, saving: 1000, hasCode: true });
  expect(cart?.lines.map(({ variantId }) => variantId)).toEqual(["11"]);
});

test("without goods nothing is asked of Shopify", async () => {
  const shop = aShop();

  expect(await readLadderCart(shop, null, "USD")).toBeNull();
  expect(await readLadderCart(shop, aCart("CAD", []), "USD")).toMatchObject({
    currency: "CAD",
    subtotal: 0,
    lines: [],
  });
  expect(shop.asked).toEqual([]);
});

function shopLine({ variantId, productId, compareAtPrice, unitCost, collectionIds }: GoodsCost) {
  return { variantId, productId, compareAtPrice, unitCost, collectionIds };
}
