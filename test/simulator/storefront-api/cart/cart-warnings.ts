import type { StockNotice } from "../../commerce/cart-stock.ts";
import type { DiscountProblem } from "../../commerce/discount-problem.ts";
import type { CodeResult } from "../../commerce/evaluate-discounts.ts";
import { lineTitle } from "../../commerce/line-title.ts";
import { cartGlobalIdWithoutKey, cartLineGlobalId } from "./cart-ids.ts";
import type { CartNode } from "./cart-node.ts";

export type CartWarning = { code: string; message: string; target: string };

/** Stock first, then the codes that give nothing; those repeat with every mutation as long as the codes stay. */
export function cartWarnings({ cart, pricing }: CartNode, notices: readonly StockNotice[]): CartWarning[] {
  const stock = notices.map((notice): CartWarning => {
    const target = cartLineGlobalId(cart, notice.line);
    if (notice.kind === "not-enough-stock") {
      return { code: "MERCHANDISE_NOT_ENOUGH_STOCK", message: partialMessage(notice.quantity), target };
    }
    const costed = pricing.lines.find(({ line }) => line.id === notice.line.id);
    const title = costed ? lineTitle(costed.product.title, costed.variant.title) : "";
    return { code: "MERCHANDISE_OUT_OF_STOCK", message: `The product '${title}' is already sold out.`, target };
  });
  return [...stock, ...discountWarnings(pricing.codes, cartGlobalIdWithoutKey(cart))];
}

/** Codes that are not honoured come last (seen in the cart capture of 2026-04). */
function discountWarnings(codes: readonly CodeResult[], target: string): CartWarning[] {
  const warnings = codes.flatMap(({ code, problem }) =>
    problem === null ? [] : [{ code: `DISCOUNT_${problem}`, message: discountMessage(problem, code), target }],
  );
  const isLast = (warning: CartWarning) => (warning.code === "DISCOUNT_CODE_NOT_HONOURED" ? 1 : 0);
  return warnings.toSorted((a, b) => isLast(a) - isLast(b));
}

function partialMessage(quantity: number): string {
  const items = quantity === 1 ? "1 item was" : `${quantity} items were`;
  return `Only ${items} added to your cart due to availability.`;
}

/** Captured: the first two and the two about ranges and honouring; the others follow their wording. */
function discountMessage(problem: DiscountProblem, code: string): string {
  switch (problem) {
    case "NOT_FOUND":
      return "Enter a valid discount code";
    case "CURRENTLY_INACTIVE":
      return "This discount is not valid anymore";
    case "PURCHASE_NOT_IN_RANGE":
    case "QUANTITY_NOT_IN_RANGE":
    case "NO_ENTITLED_LINE_ITEMS":
    case "NO_ENTITLED_SHIPPING_LINES":
      return `The ${code} discount code is not valid for the items in your cart`;
    case "CODE_NOT_HONOURED":
      return `The ${code} discount code is not honoured`;
    case "USAGE_LIMIT_REACHED":
      return `The ${code} discount code has reached its usage limit`;
    case "CUSTOMER_USAGE_LIMIT_REACHED":
      return `The ${code} discount code was already used`;
  }
}
