import type { AppliedDiscount } from "../../commerce/evaluate-discounts.ts";
import type { LineAllocation } from "../../commerce/price-cart.ts";
import { decimalAmount } from "../../commerce/decimal-amount.ts";
import { moneyV2 } from "../money-v2.ts";

/** A `CartDiscountAllocation`: the share that one discount takes off one line. */
export function allocationNode({ applied, amount }: LineAllocation, currency: string) {
  const application = applicationNode(applied, currency);
  return {
    __typename: applied.code === null ? "CartAutomaticDiscountAllocation" : "CartCodeDiscountAllocation",
    code: applied.code ?? undefined,
    title: applied.discount.title,
    discountedAmount: moneyV2(amount, currency),
    targetType: application.targetType,
    discountApplication: { ...application, __typename: "CartDiscountApplication" },
    sourceDiscountApplication: application,
  };
}

/** A `BaseCartDiscountApplication`: what a discount does to the cart as a whole. */
export function applicationNode({ discount, code, allocations }: AppliedDiscount, currency: string) {
  const saved = [...allocations.values()].reduce((sum, amount) => sum + amount, 0);
  const { value } = discount;
  return {
    __typename: code === null ? "CartAutomaticDiscountApplication" : "CartCodeDiscountApplication",
    code: code ?? undefined,
    title: discount.title,
    allocationMethod: value.kind === "fixed" && value.onEachItem ? "EACH" : "ACROSS",
    targetSelection: discount.appliesTo.kind === "all" ? "ALL" : "ENTITLED",
    targetType: value.kind === "free-shipping" ? "SHIPPING_LINE" : "LINE_ITEM",
    totalAllocatedAmount: moneyV2(saved, currency),
    value: pricingValue(discount.value, currency),
  };
}

function pricingValue(value: AppliedDiscount["discount"]["value"], currency: string) {
  switch (value.kind) {
    case "percentage":
      return { __typename: "PricingPercentageValue", percentage: value.fraction * 100 };
    case "free-shipping":
      return { __typename: "PricingPercentageValue", percentage: 100 };
    case "fixed":
      return { __typename: "MoneyV2", amount: decimalAmount(value.amount, currency), currencyCode: currency };
  }
}
