import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { asType } from "../../graphql/type-tag.ts";
import { findVariant } from "../../commerce/find-variant.ts";
import type { Order, OrderLine } from "../../state/entities.ts";
import { moneyBag } from "../money.ts";
import { toDiscountApplication } from "./discount-application.ts";

/** A line with its order: the currency and the discounts are there. */
export type LineItem = { line: OrderLine; order: Order };

export const lineItemFields: Record<string, Resolver> = {
  id: ({ line }: LineItem) => toGlobalId("LineItem", line.id),
  title: ({ line }: LineItem) => line.title,
  name: ({ line }: LineItem) => (line.variantTitle === null ? line.title : `${line.title} - ${line.variantTitle}`),
  variantTitle: ({ line }: LineItem) => line.variantTitle,
  vendor: ({ line }: LineItem) => line.vendor,
  sku: ({ line }: LineItem) => line.sku,
  quantity: ({ line }: LineItem) => line.quantity,
  currentQuantity: ({ line }: LineItem) => line.currentQuantity,
  refundableQuantity: ({ line }: LineItem) => line.currentQuantity,
  unfulfilledQuantity: ({ line, order }: LineItem) =>
    order.fulfillmentStatus === "fulfilled" ? 0 : line.currentQuantity,
  nonFulfillableQuantity: () => 0,
  requiresShipping: ({ line }: LineItem) => line.requiresShipping,
  taxable: ({ line }: LineItem) => line.taxable,
  isGiftCard: () => false,
  merchantEditable: () => true,
  restockable: () => true,
  taxLines: () => [],
  duties: () => [],
  sellingPlan: () => null,
  lineItemGroup: () => null,
  customAttributes: ({ line }: LineItem) => line.properties,
  variant: ({ line }: LineItem, _args, { shop }) => findVariant(shop, line.variantId)?.variant ?? null,
  product: ({ line }: LineItem, _args, { shop }) => shop.products.get(line.productId) ?? null,
  image: ({ line }: LineItem, _args, { shop }) => {
    const found = findVariant(shop, line.variantId);
    return (
      found?.product.images.find((image) => image.id === found.variant.imageId) ?? found?.product.images[0] ?? null
    );
  },
  weight: ({ line }: LineItem) => ({ unit: "GRAMS", value: line.grams }),
  originalUnitPriceSet: ({ line, order }: LineItem) => moneyBag(line.price, order),
  originalTotalSet: ({ line, order }: LineItem) => moneyBag(line.price * line.quantity, order),
  discountedUnitPriceSet: ({ line, order }: LineItem) => moneyBag(unitPrice(line), order),
  discountedUnitPriceAfterAllDiscountsSet: ({ line, order }: LineItem) => moneyBag(unitPrice(line), order),
  discountedTotalSet: ({ line, order }: LineItem) => moneyBag(line.price * line.quantity - line.discount, order),
  totalDiscountSet: ({ line, order }: LineItem) => moneyBag(line.discount, order),
  discountAllocations: ({ line, order }: LineItem) =>
    (line.discountAllocations ?? []).flatMap(({ amount, applicationIndex }) => {
      const application = order.discountApplications?.[applicationIndex];
      if (!application) return [];
      const discountApplication = toDiscountApplication(order)(application, applicationIndex);
      return [{ allocatedAmountSet: moneyBag(amount, order), discountApplication }];
    }),
};

export function toLineItem(line: OrderLine, order: Order): LineItem {
  return asType("LineItem", { line, order });
}

function unitPrice(line: OrderLine): number {
  return line.quantity === 0 ? line.price : Math.round(line.price - line.discount / line.quantity);
}
