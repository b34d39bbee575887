import { asType } from "../../graphql/type-tag.ts";
import type { Order, OrderDiscountApplication } from "../../state/entities.ts";
import { moneyV2 } from "../../storefront-api/money-v2.ts";

/** A discount as an order remembers it, at its index in the order's list. */
export function toDiscountApplication(order: Order) {
  return (application: OrderDiscountApplication, index: number) =>
    asType(application.code === null ? "AutomaticDiscountApplication" : "DiscountCodeApplication", {
      index,
      code: application.code,
      title: application.title,
      allocationMethod: application.allocationMethod.toUpperCase(),
      targetSelection: application.targetSelection.toUpperCase(),
      targetType: application.target.toUpperCase(),
      value:
        application.valueType === "percentage"
          ? asType("PricingPercentageValue", { percentage: application.value })
          : asType("MoneyV2", moneyV2(application.value, order.currency)),
    });
}
