import fc from "fast-check";
import { expect, test } from "vitest";
import { applyRefunds, mergeOrder } from "~/domain/orders/merge-order";
import type { OrderFacts, OrderRecord, RefundFacts } from "~/ports/order-store";
import { anOrder } from "./order-facts.ts";

const NOTHING = { join: null, evidence: null, addedUnits: {} };
const refund: RefundFacts = {
  id: "r1",
  orderId: "1",
  amount: 10_000,
  adjustments: [],
  createdAt: new Date("2026-11-21T10:00:00Z"),
};
const paid = anOrder();
/** In the same second as the payment, as a script may do it. */
const refunded = anOrder({
  currentSubtotal: 10_000,
  appliedRefundIds: ["r1"],
  lines: [{ variantId: "11", productId: "1", quantity: 2, currentQuantity: 1, net: 20_000 }],
});
const cancelled = anOrder({
  ...refunded,
  updatedAt: new Date("2026-11-22T10:00:00Z"),
  cancelledAt: new Date("2026-11-22T10:00:00Z"),
});

type Delivery = { order: OrderFacts } | { refund: RefundFacts };

/** What the store does: refunds are kept whether or not their order is known. */
function deliver(deliveries: Delivery[]): OrderRecord | null {
  let record: OrderRecord | null = null;
  const refunds = new Map<string, RefundFacts>();
  for (const delivery of deliveries) {
    if ("refund" in delivery) {
      refunds.set(delivery.refund.id, delivery.refund);
      record = record && applyRefunds(record, [...refunds.values()]);
    } else {
      record = mergeOrder(record, delivery.order, [...refunds.values()], NOTHING);
    }
  }
  return record;
}

test("a refund subtracts once, whether its webhook or the order's update comes first", () => {
  const early = deliver([{ order: paid }, { refund }]);
  const both = deliver([{ order: paid }, { refund }, { order: refunded }]);

  expect(early?.net).toBe(10_000);
  expect(both?.net).toBe(10_000);
});

test("a refund that comes before its order waits for it", () => {
  expect(deliver([{ refund }])).toBeNull();
  expect(deliver([{ refund }, { order: paid }])?.net).toBe(10_000);
});

test("an older delivery never brings back what a newer one took away", () => {
  expect(deliver([{ order: cancelled }, { order: paid }])?.net).toBe(0);
  expect(deliver([{ order: refunded }, { order: paid }])?.net).toBe(10_000);
});

/** 15.00 given back out of goodwill, without any line; Shopify's subtotal stays as it was. */
const goodwill: RefundFacts = {
  ...{ id: "r2", orderId: "1", amount: 0, createdAt: new Date("2026-11-21T11:00:00Z") },
  adjustments: [{ id: "a1", amount: -1_500 }],
};
const withGoodwill = anOrder({ ...refunded, appliedRefundIds: ["r1", "r2"] });

test("an amount without lines subtracts once, whether or not the order's update has come", () => {
  expect(deliver([{ order: paid }, { refund: goodwill }])).toMatchObject({ net: 18_500, refunded: 1_500 });
  expect(deliver([{ refund }, { refund: goodwill }, { order: withGoodwill }])).toMatchObject({ net: 8_500 });
  expect(deliver([{ order: withGoodwill }, { refund: goodwill }, { refund }])).toMatchObject({ net: 8_500 });
});

test("a fee that is kept of a returned line stays revenue", () => {
  const fee: RefundFacts = { ...refund, adjustments: [{ id: "a2", amount: 1_000 }] };

  expect(deliver([{ order: paid }, { refund: fee }])).toMatchObject({ net: 11_000, refunded: 9_000 });
  expect(deliver([{ order: refunded }, { refund: fee }])).toMatchObject({ net: 11_000 });
});

test("every order of delivery, duplicates included, comes to the same record", () => {
  const deliveries: Delivery[] = [
    ...[{ order: paid }, { order: refunded }, { order: withGoodwill }, { refund }, { refund: goodwill }],
    { order: cancelled },
  ];
  const expected = deliver(deliveries);
  const anySequence = fc
    .tuple(
      fc.shuffledSubarray(deliveries, { minLength: deliveries.length }),
      fc.array(fc.constantFrom(...deliveries), { maxLength: 4 }),
    )
    .map(([all, again]) => [...all, ...again]);

  fc.assert(
    fc.property(anySequence, (sequence) => {
      expect(deliver(sequence)).toEqual(expected);
    }),
  );
});

test("tax that is included in prices is no revenue", () => {
  const record = mergeOrder(null, anOrder({ currentSubtotal: 11_900, includedTax: 1_900 }), [], NOTHING);

  expect(record.net).toBe(10_000);
});

test("what was found out about an order is kept when a later delivery finds nothing", () => {
  const join = { visitorId: "v", arm: "agent", joinedBy: "cart-link" } as const;
  const evidence = { kind: "cart-metafield", conversationId: "c" } as const;
  const first = mergeOrder(null, paid, [], { join, evidence, addedUnits: { "11": 1 } });
  const second = mergeOrder(
    first,
    anOrder({ updatedAt: new Date("2026-11-23T10:00:00Z"), cartToken: null }),
    [],
    NOTHING,
  );

  expect(first).toMatchObject({ directNet: 10_000, isAssisted: true });
  expect(second).toMatchObject({ join, evidence, isAssisted: true, facts: { cartToken: "cart" } });
});

test("a reading of the same second that stops after some lines does not overwrite the whole order", () => {
  const line = (variantId: string) => ({ variantId, productId: "1", quantity: 1, currentQuantity: 1, net: 9_000 });
  const whole = anOrder({ includedTax: 2_000, lines: [line("11"), line("12")] });
  const cutShort = anOrder({ includedTax: 1_000, lines: [line("11")] });

  expect(deliver([{ order: whole }, { order: cutShort }])?.facts).toEqual(whole);
  expect(deliver([{ order: cutShort }, { order: whole }])?.facts).toEqual(whole);
});
