import type { Discount, Order } from "../state/entities.ts";
import type { PricedLine } from "./priced-line.ts";

/** Why a code gives nothing; the names are the `CartWarningCode` values of the Storefront API without their prefix. */
export type DiscountProblem =
  | "NOT_FOUND"
  | "CURRENTLY_INACTIVE"
  | "USAGE_LIMIT_REACHED"
  | "CUSTOMER_USAGE_LIMIT_REACHED"
  | "PURCHASE_NOT_IN_RANGE"
  | "QUANTITY_NOT_IN_RANGE"
  | "NO_ENTITLED_LINE_ITEMS"
  | "NO_ENTITLED_SHIPPING_LINES"
  | "CODE_NOT_HONOURED";

export type Buyer = { customerId: number | null; email: string | null };

/** True between start and end on the shop's clock, unless the merchant switched it off. */
function isRunning(discount: Discount, now: Date): boolean {
  const time = now.getTime();
  if (!discount.active || time < new Date(discount.startsAt).getTime()) return false;
  return discount.endsAt === null || time < new Date(discount.endsAt).getTime();
}

/** What stands in the way of a discount that exists, whatever the cart holds; null when nothing does. */
export function problemOfDiscount(options: {
  discount: Discount;
  buyer: Buyer;
  orders: Iterable<Order>;
  now: Date;
}): DiscountProblem | null {
  const { discount, buyer, orders, now } = options;
  if (!isRunning(discount, now)) return "CURRENTLY_INACTIVE";
  if (discount.usageLimit !== null && discount.usageCount >= discount.usageLimit) return "USAGE_LIMIT_REACHED";
  if (discount.oncePerCustomer && hasUsed(discount, buyer, orders)) return "CUSTOMER_USAGE_LIMIT_REACHED";
  return null;
}

/** What stands in the way of a running discount in this cart. `entitled` are the lines that it may touch. */
export function problemInCart(options: {
  discount: Discount;
  lines: readonly PricedLine[];
  entitled: readonly PricedLine[];
  minimumSubtotal: number;
}): DiscountProblem | null {
  const { discount, lines, entitled, minimumSubtotal } = options;
  if (lines.length === 0) return "CODE_NOT_HONOURED";
  if (entitled.length === 0) return "NO_ENTITLED_LINE_ITEMS";
  if (discount.value.kind === "free-shipping" && !lines.some((line) => line.variant.requiresShipping)) {
    return "NO_ENTITLED_SHIPPING_LINES";
  }

  if (discount.minimum.kind === "subtotal" && sum(entitled, (line) => line.subtotal) < minimumSubtotal) {
    return "PURCHASE_NOT_IN_RANGE";
  }
  if (discount.minimum.kind === "quantity" && sum(entitled, (line) => line.line.quantity) < discount.minimum.quantity) {
    return "QUANTITY_NOT_IN_RANGE";
  }
  return null;
}

function hasUsed(discount: Discount, buyer: Buyer, orders: Iterable<Order>): boolean {
  const codes = new Set(discount.codes.map(normalizeCode));
  for (const order of orders) {
    const isSameBuyer =
      (buyer.customerId !== null && order.customerId === buyer.customerId) ||
      (buyer.email !== null && order.email?.toLowerCase() === buyer.email.toLowerCase());
    if (isSameBuyer && order.discountCodes.some((used) => codes.has(normalizeCode(used.code)))) return true;
  }
  return false;
}

/** Codes are compared without regard to case and surrounding blanks, but echoed as typed. */
export function normalizeCode(code: string): string {
  return code.trim().toLowerCase();
}

function sum<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
