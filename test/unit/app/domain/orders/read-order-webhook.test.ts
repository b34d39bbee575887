import { expect, test } from "vitest";
import { orderWebhookSchema } from "~/contracts/order-webhook";
import { readOrderWebhook } from "~/domain/orders/read-order-webhook";

function aPayload(overrides: Record<string, unknown> = {}) {
  return {
    id: 5_123_456_789_012,
    name: "#1001",
    cart_token: "hWN8xyz",
    currency: "EUR",
    subtotal_price: "119.00",
    current_subtotal_price: "59.50",
    total_discounts: "0.00",
    total_price: "123.90",
    total_tax: "19.78",
    total_shipping_price_set: { shop_money: { amount: "4.90", currency_code: "EUR" } },
    taxes_included: true,
    test: false,
    source_name: "web",
    created_at: "2026-11-20T11:00:00+01:00",
    cancelled_at: null,
    updated_at: "2026-11-21T11:00:00+01:00",
    note_attributes: [
      { name: "__shopwalker", value: "conversation-1" },
      { name: "gift", value: "yes" },
    ],
    line_items: [
      {
        variant_id: 11,
        product_id: 1,
        quantity: 2,
        current_quantity: 1,
        price: "59.50",
        tax_lines: [{ price: "19.00" }],
        discount_allocations: [],
      },
    ],
    refunds: [
      {
        id: 7,
        order_id: 5_123_456_789_012,
        created_at: "2026-11-21T11:00:00+01:00",
        refund_line_items: [{ subtotal_set: { shop_money: { amount: "59.50" } } }],
      },
    ],
    ...overrides,
  };
}

test("reads amounts as minor units, times as moments and the private attribute as a mark", () => {
  const { facts, refunds, marks } = readOrderWebhook(orderWebhookSchema.parse(aPayload()));

  expect(facts).toMatchObject({
    id: "5123456789012",
    currentSubtotal: 5_950,
    includedTax: 950,
    appliedRefundIds: ["7"],
    placedAt: new Date("2026-11-20T10:00:00Z"),
    lines: [{ variantId: "11", quantity: 2, currentQuantity: 1, net: 10_000 }],
  });
  expect(refunds).toMatchObject([{ id: "7", orderId: "5123456789012", amount: 5_950 }]);
  expect(marks).toEqual({ cartMetafield: null, cartAttribute: "conversation-1", discountCodes: [] });
});

test.each([
  [{ kind: "refund_discrepancy", reason: "Refund discrepancy" }, [{ id: "31", amount: -1_000 }]],
  [{ reason: "Customer" }, [{ id: "31", amount: -1_000 }]],
  [{ kind: "shipping_refund", reason: "Shipping refund" }, []],
  [{ kind: "refund_discrepancy", reason: "Pending refund discrepancy" }, []],
  [{ reason: null }, []],
])("of the adjustment %o only what was given back for goods is read", (named, expected) => {
  const adjustment = { id: 31, amount_set: { shop_money: { amount: "-10.00" } }, ...named };
  const [refund] = aPayload().refunds;
  const payload = aPayload({ refunds: [{ ...refund, refund_line_items: [], order_adjustments: [adjustment] }] });

  const { refunds } = readOrderWebhook(orderWebhookSchema.parse(payload));
  expect(refunds).toMatchObject([{ amount: 0, adjustments: expected }]);
});

test("a discount is taken from the lines that it was given on", () => {
  const [line] = aPayload().line_items;
  const payload = aPayload({
    taxes_included: false,
    line_items: [{ ...line, discount_allocations: [{ amount: "19.00" }] }],
  });

  expect(readOrderWebhook(orderWebhookSchema.parse(payload)).facts.lines[0]?.net).toBe(10_000);
});

test.each([
  ["JPY", "12000.00", 12_000],
  ["KWD", "12.345", 12_345],
  ["USD", "12.30", 1_230],
])("%s has its own digits", (currency, subtotal, minor) => {
  const payload = aPayload({ currency, subtotal_price: subtotal });

  expect(readOrderWebhook(orderWebhookSchema.parse(payload)).facts.subtotal).toBe(minor);
});
