import type { Discount } from "../state/entities.ts";

/** Shopify's three classes; `combinesWith` is stated per class. */
export type DiscountClass = "product" | "order" | "shipping";

export function discountClass(discount: Discount): DiscountClass {
  if (discount.value.kind === "free-shipping") return "shipping";
  return discount.appliesTo.kind === "all" ? "order" : "product";
}

/** Two discounts combine when each allows the class of the other. */
export function canCombine(a: Discount, b: Discount): boolean {
  return allows(a, discountClass(b)) && allows(b, discountClass(a));
}

function allows(discount: Discount, other: DiscountClass): boolean {
  switch (other) {
    case "product":
      return discount.combinesWith.productDiscounts;
    case "order":
      return discount.combinesWith.orderDiscounts;
    case "shipping":
      return discount.combinesWith.shippingDiscounts;
  }
}
