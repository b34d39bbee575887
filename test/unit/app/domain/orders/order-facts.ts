import type { OrderFacts } from "~/ports/order-store";

/** An order of two pairs of shoes for 200.00 in all, paid a moment ago. */
export function anOrder(overrides: Partial<OrderFacts> = {}): OrderFacts {
  return {
    id: "1",
    name: "#1001",
    cartToken: "cart",
    checkoutToken: null,
    customerId: null,
    currency: "USD",
    subtotal: 20_000,
    discounts: 0,
    shipping: 500,
    tax: 0,
    total: 20_500,
    currentSubtotal: 20_000,
    includedTax: 0,
    appliedRefundIds: [],
    isTest: false,
    sourceName: "web",
    placedAt: new Date("2026-11-20T10:00:00Z"),
    cancelledAt: null,
    updatedAt: new Date("2026-11-20T10:00:00Z"),
    lines: [{ variantId: "11", productId: "1", quantity: 2, currentQuantity: 2, net: 20_000 }],
    ...overrides,
  };
}
