import { expect, test } from "vitest";
import { readAddedEvents } from "~/domain/carts/read-added-events";
import type { ProductCard } from "~/contracts/product-card";
import { visitorEventSchema } from "~/contracts/visitor-events";
import { readProductEvents } from "~/domain/conversations/read-product-events";

const NOW = new Date("2026-11-20T12:00:00.000Z");
const of = { visitorId: "visitor-1", conversationId: "conversation-1" };

function aCard(id: string): ProductCard {
  const nothing = { vendor: null, imageUrl: null, imageAlt: null, selectedVariantId: null, reason: null };
  return { ...nothing, id, handle: id, title: id, url: `/products/${id}`, options: [], variants: [] };
}

test("what a turn showed is counted once a product, in the shopper's order", () => {
  const events = readProductEvents(
    { id: "turn-1", ...of },
    [
      { type: "turn-start", turnId: "turn-1", conversationId: "conversation-1" },
      { type: "products", items: [aCard("1"), aCard("2")] },
      { type: "comparison", products: [aCard("2"), aCard("3")], rows: [], verdict: null },
    ],
    NOW,
  );

  expect(events.map(({ data }) => data)).toEqual([
    { product: "1", position: 1, block: "products" },
    { product: "2", position: 2, block: "products" },
    { product: "3", position: 3, block: "comparison" },
  ]);
  expect(new Set(events.map(({ id }) => id)).size).toBe(3);
  for (const event of events) expect(visitorEventSchema.safeParse(event).success).toBe(true);
});

test("of a write only what really went in by adding is counted", () => {
  const money = { amount: 100, currency: "USD" };
  const line = {
    id: "l",
    handle: "h",
    title: "t",
    variantTitle: null,
    unitPrice: money,
    lineTotal: money,
    imageUrl: null,
  };
  const cart = {
    lines: [{ ...line, url: "/", variantId: "11", productId: "1", quantity: 2 }],
    ...{ totalQuantity: 2, subtotal: money, total: money, discountCodes: [], checkoutUrl: null },
  };
  const events = readAddedEvents(
    {
      ...{ id: "write-1", conversationId: "conversation-1", createdAt: NOW },
      changes: [
        { action: "add", variantId: "11", quantity: 2 },
        { action: "add", variantId: "22", quantity: 1 },
        { action: "set", lineId: "l3", variantId: "33", quantity: 1 },
      ],
    },
    "visitor-1",
    {
      schemaVersion: 1,
      after: { "11": 2 },
      changes: [
        { variantId: "11", wanted: 2, got: 2, reason: "ok" },
        { variantId: "22", wanted: 1, got: 0, reason: "sold-out" },
        { variantId: "33", wanted: 1, got: 1, reason: "ok" },
      ],
      priceChanged: false,
    },
    cart,
  );

  const data = { product: "1", variant: "11", quantity: 2 };
  expect(events).toEqual([{ type: "product-added", id: "write-1:11", at: NOW, data, ...of }]);
});
