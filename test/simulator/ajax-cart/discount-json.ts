import { decimalAmount } from "../commerce/decimal-amount.ts";
import type { AppliedDiscount } from "../commerce/evaluate-discounts.ts";
import type { CartPricing } from "../commerce/price-cart.ts";

/** A discount application of `/cart.js`. */
export function discountApplicationJson(pricing: CartPricing, { discount, code, allocations }: AppliedDiscount) {
  const { value } = discount;
  const isFixed = value.kind === "fixed";
  return {
    type: code === null ? "automatic" : "discount_code",
    key: `${code === null ? "automatic" : "discount_code"}:${discount.id}`,
    title: code ?? discount.title,
    description: code ?? discount.title,
    value: isFixed
      ? decimalAmount(pricing.presentment.amount(value.amount), pricing.currency)
      : (value.kind === "percentage" ? value.fraction * 100 : 100).toFixed(1),
    created_at: discount.createdAt,
    value_type: isFixed ? "fixed_amount" : "percentage",
    allocation_method: isFixed && value.onEachItem ? "each" : "across",
    target_selection: discount.appliesTo.kind === "all" ? "all" : "entitled",
    target_type: value.kind === "free-shipping" ? "shipping_line" : "line_item",
    total_allocated_amount: [...allocations.values()].reduce((sum, amount) => sum + amount, 0),
  };
}
