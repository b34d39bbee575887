import { expect, test } from "vitest";
import { directRevenue } from "~/domain/orders/direct-revenue";
import type { OrderLine } from "~/contracts/order-lines";

function aLine(overrides: Partial<OrderLine> = {}): OrderLine {
  return { variantId: "11", productId: "1", quantity: 2, currentQuantity: 2, net: 10_000, ...overrides };
}

test.each<[string, OrderLine[], Record<string, number>, number, number]>([
  ["nothing was added by the agent", [aLine()], {}, 10_000, 0],
  ["the agent added all of a line", [aLine()], { "11": 2 }, 10_000, 10_000],
  ["the shopper added one more by themselves", [aLine()], { "11": 1 }, 10_000, 5_000],
  ["the agent added more than was bought", [aLine()], { "11": 5 }, 10_000, 10_000],
  ["another variant was added", [aLine()], { "12": 2 }, 10_000, 0],
  ["one of two was sent back", [aLine({ currentQuantity: 1 })], { "11": 2 }, 5_000, 5_000],
  [
    "the variant is on two lines",
    [aLine({ quantity: 1, currentQuantity: 1, net: 4_000 }), aLine({ quantity: 1, currentQuantity: 1, net: 5_000 })],
    { "11": 2 },
    9_000,
    9_000,
  ],
  ["the order was cancelled", [aLine()], { "11": 2 }, 0, 0],
  ["a custom line has no variant", [aLine({ variantId: null })], { "11": 2 }, 10_000, 0],
])("direct revenue when %s", (_name, lines, added, net, expected) => {
  expect(directRevenue(lines, added, net)).toBe(expected);
});
