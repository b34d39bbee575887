import { describe, expect, it } from "vitest";
import { availableStock } from "../commerce/available-stock.ts";
import { cancelOrder } from "../commerce/cancel-order.ts";
import { createOrder } from "../commerce/create-order.ts";
import { fulfillOrder } from "../commerce/fulfill-order.ts";
import { refundOrder } from "../commerce/refund-order.ts";
import { quoteShipping } from "../commerce/shipping-rates.ts";
import { startCheckout } from "../checkout/start-checkout.ts";
import { aCart } from "./support/a-cart.ts";
import { aDiscount } from "./support/a-discount.ts";
import { aProduct, onlyVariant } from "./support/a-product.ts";
import { aContext, aShop } from "./support/test-context.ts";

/** An order of three at 33.33 with 10 % off and 5.00 shipping, of a stock of three. */
function setUp() {
  const context = aContext();
  const shop = aShop(context);
  const variant = onlyVariant(aProduct(context, shop, { variants: [{ price: 3333, stock: 3 }] }));
  aDiscount(context, shop, { value: { kind: "percentage", fraction: 0.1 } });
  const cart = aCart(context, shop, [{ variant, quantity: 3 }], { discountCodes: ["TWENTY"] });
  const checkout = startCheckout(context, shop, cart);
  const [rate = null] = quoteShipping(shop, { countryCode: "US", goodsTotal: 0 });
  const order = createOrder(context, shop, { cart, checkout, rate });
  context.events.length = 0;
  const lineItemId = order.lines[0]?.id ?? 0;
  const refund = (quantity: number, given: { restock?: boolean; shippingAmount?: number } = {}) =>
    refundOrder(context, shop, order, {
      lines: [{ lineItemId, quantity, restock: given.restock ?? false }],
      shippingAmount: given.shippingAmount ?? 0,
      note: null,
    });
  return { context, shop, variant, order, refund };
}

describe("a refund", () => {
  it("gives back what was paid, in parts that sum up to the whole", () => {
    const { order, refund } = setUp();

    const amounts = [refund(1), refund(1), refund(1, { shippingAmount: 500 })].map(({ amount }) => amount);

    expect(order.total).toBe(8999 + 500);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(order.total);
    expect(order.financialStatus).toBe("refunded");
  });

  it("puts units back to stock only when asked, and announces everything", () => {
    const { context, shop, variant, refund } = setUp();

    refund(1);
    const withoutRestock = availableStock(shop, variant, null);
    refund(2, { restock: true });

    expect(withoutRestock).toBe(0);
    expect(availableStock(shop, variant, null)).toBe(2);
    expect(context.topics()).toEqual([
      "refunds/create",
      "orders/updated",
      "inventory_levels/update",
      "variants/in_stock",
      "refunds/create",
      "orders/updated",
    ]);
    expect(context.events[0]?.payload).toMatchObject({
      restock: false,
      refund_line_items: [{ quantity: 1, restock_type: "no_restock", subtotal: 30 }],
      transactions: [{ kind: "refund", amount: "30.00" }],
    });
  });

  it("shows in the order's current amounts", () => {
    const { context, refund } = setUp();

    refund(1);

    expect(context.events[1]?.payload).toMatchObject({
      financial_status: "partially_refunded",
      total_price: "94.99",
      current_total_price: "64.99",
      current_subtotal_price: "59.99",
      line_items: [{ quantity: 3, current_quantity: 2 }],
      refunds: [{ refund_line_items: [{ quantity: 1 }] }],
    });
  });

  it("refuses more than is left", () => {
    const { refund } = setUp();
    refund(2);

    expect(() => refund(2)).toThrow(/Only 1 of line/);
    expect(() => refund(0, { shippingAmount: 501 })).toThrow(/Only 500/);
  });
});

describe("a cancellation", () => {
  it("refunds and restocks everything that is left, once", () => {
    const { context, shop, variant, order, refund } = setUp();
    refund(1, { restock: true });
    const request = { reason: "customer" as const, refund: true, restock: true };

    cancelOrder(context, shop, order, request);
    cancelOrder(context, shop, order, request);

    expect(order).toMatchObject({ cancelReason: "customer", financialStatus: "refunded" });
    expect(order.refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(order.total);
    expect(availableStock(shop, variant, null)).toBe(3);
    expect(context.topics().filter((topic) => topic === "orders/cancelled")).toHaveLength(1);
  });
});

describe("a fulfilment", () => {
  it("is announced with its tracking", () => {
    const { context, shop, order } = setUp();

    fulfillOrder(context, shop, order, {
      status: "in_transit",
      trackingCompany: "Parcel Post",
      trackingNumber: "PP1",
      trackingUrl: "https://parcels.example/PP1",
      estimatedDeliveryAt: null,
    });

    expect(context.topics()).toEqual(["orders/fulfilled", "orders/updated"]);
    expect(context.events[0]?.payload).toMatchObject({
      fulfillment_status: "fulfilled",
      fulfillments: [{ tracking_number: "PP1", shipment_status: "in_transit", name: "#1001.1" }],
      line_items: [{ fulfillable_quantity: 0 }],
    });
  });
});
