import type { GraphQLResolveInfo } from "graphql";
import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType } from "../../graphql/type-tag.ts";
import { findVariant } from "../../commerce/find-variant.ts";
import type { Discount } from "../../state/entities.ts";
import { moneyV2 } from "../../storefront-api/money-v2.ts";
import { stableNumber } from "../../storefront-api/stable-id.ts";
import { exactCount } from "./product.ts";

/** One discount behind its node types: the node, and what it contains. */
export type DiscountRecord = { id: number; discount: Discount };

/** `DiscountCodeNode` and `DiscountAutomaticNode`, or the `DiscountNode` that stands for both. */
export function toDiscountNode(
  discount: Discount,
  typeName: "DiscountNode" | "DiscountCodeNode" | "DiscountAutomaticNode",
): DiscountRecord {
  return asType(typeName, { id: discount.id, discount });
}

export const discountNodeFields: Record<string, Resolver> = {
  id: nodeId,
  discount: ({ discount }: DiscountRecord) => toContent(discount),
};

export const codeDiscountNodeFields: Record<string, Resolver> = {
  id: nodeId,
  codeDiscount: ({ discount }: DiscountRecord) => toContent(discount),
};

export const automaticDiscountNodeFields: Record<string, Resolver> = {
  id: nodeId,
  automaticDiscount: ({ discount }: DiscountRecord) => toContent(discount),
};

/** What every kind of discount has. */
export const discountFields: Record<string, Resolver> = {
  title: ({ discount }: DiscountRecord) => discount.title,
  status: ({ discount }: DiscountRecord, _args, call) => statusOf(discount, call),
  summary: ({ discount }: DiscountRecord, _args, call) => summaryOf(discount, call),
  shortSummary: ({ discount }: DiscountRecord, _args, call) => summaryOf(discount, call),
  startsAt: ({ discount }: DiscountRecord) => discount.startsAt,
  endsAt: ({ discount }: DiscountRecord) => discount.endsAt,
  createdAt: ({ discount }: DiscountRecord) => discount.createdAt,
  updatedAt: ({ discount }: DiscountRecord) => discount.createdAt,
  asyncUsageCount: ({ discount }: DiscountRecord) => discount.usageCount,
  combinesWith: ({ discount }: DiscountRecord) => discount.combinesWith,
  discountClasses: ({ discount }: DiscountRecord) => [
    discount.value.kind === "free-shipping" ? "SHIPPING" : discount.appliesTo.kind === "all" ? "ORDER" : "PRODUCT",
  ],
  tags: () => [],
  recurringCycleLimit: () => null,
  context: () => asType("DiscountBuyerSelectionAll", { all: "ALL" }),
  minimumRequirement: ({ discount }: DiscountRecord, _args, call) => minimumOf(discount, call),
};

/** What those that waive delivery have besides; for every country. */
export const freeShippingDiscountFields: Record<string, Resolver> = {
  destinationSelection: () => asType("DiscountCountryAll", { allCountries: true }),
  maximumShippingPrice: () => null,
};

/** What those with codes have besides. */
export const codeDiscountFields: Record<string, Resolver> = {
  usageLimit: ({ discount }: DiscountRecord) => discount.usageLimit,
  appliesOncePerCustomer: ({ discount }: DiscountRecord) => discount.oncePerCustomer,
  codes: ({ discount }: DiscountRecord, args: ConnectionArguments) =>
    paginate(discount.codes.map(toRedeemCode(discount)), args, cursorById),
  codesCount: ({ discount }: DiscountRecord) => exactCount(discount.codes.length),
  hasTimelineComment: () => false,
  shareableUrls: () => [],
  totalSales: () => null,
};

/** What those that lower prices have besides. */
export const basicDiscountFields: Record<string, Resolver> = {
  customerGets: ({ discount }: DiscountRecord, _args, call) => ({
    appliesOnOneTimePurchase: true,
    appliesOnSubscription: false,
    value: valueOf(discount, call),
    items: itemsOf(discount),
  }),
};

export const discountRedeemCodeFields: Record<string, Resolver> = {
  id: ({ id }: { id: number }) => toGlobalId("DiscountRedeemCode", id),
};

export const discountProductsFields: Record<string, Resolver> = {
  products: ({ productIds }: { productIds: number[] }, args: ConnectionArguments, { shop }) =>
    paginate(
      productIds.flatMap((id) => shop.products.get(id) ?? []),
      args,
      cursorById,
    ),
  productVariants: ({ variantIds }: { variantIds: number[] }, args: ConnectionArguments, { shop }) =>
    paginate(
      variantIds.flatMap((id) => findVariant(shop, id)?.variant ?? []),
      args,
      cursorById,
    ),
};

export const discountCollectionsFields: Record<string, Resolver> = {
  collections: ({ collectionIds }: { collectionIds: number[] }, args: ConnectionArguments, { shop }) =>
    paginate(
      collectionIds.flatMap((id) => shop.collections.get(id) ?? []),
      args,
      cursorById,
    ),
};

export function statusOf(discount: Discount, { simulator }: ApiCall): "ACTIVE" | "EXPIRED" | "SCHEDULED" {
  const now = simulator.clock.now().getTime();
  if (!discount.active || (discount.endsAt !== null && Date.parse(discount.endsAt) <= now)) return "EXPIRED";
  return Date.parse(discount.startsAt) > now ? "SCHEDULED" : "ACTIVE";
}

function nodeId({ discount }: DiscountRecord, _args: unknown, _call: ApiCall, info: GraphQLResolveInfo): string {
  return toGlobalId(info.parentType.name, discount.id);
}

function toContent(discount: Discount): DiscountRecord {
  const method = discount.method === "code" ? "DiscountCode" : "DiscountAutomatic";
  const kind = discount.value.kind === "free-shipping" ? "FreeShipping" : "Basic";
  return asType(`${method}${kind}`, { id: discount.id, discount });
}

function toRedeemCode(discount: Discount) {
  return (code: string) => ({
    id: stableNumber(`${discount.id} ${code}`),
    code,
    asyncUsageCount: discount.usageCount,
    createdBy: null,
  });
}

function valueOf({ value }: Discount, { shop }: ApiCall) {
  if (value.kind === "percentage") return asType("DiscountPercentage", { percentage: value.fraction });
  const amount = moneyV2(value.kind === "fixed" ? value.amount : 0, shop.currency);
  return asType("DiscountAmount", { amount, appliesOnEachItem: value.kind === "fixed" && value.onEachItem });
}

function itemsOf({ appliesTo }: Discount) {
  switch (appliesTo.kind) {
    case "all":
      return asType("AllDiscountItems", { allItems: true });
    case "products":
      return asType("DiscountProducts", { ...appliesTo });
    case "collections":
      return asType("DiscountCollections", { ...appliesTo });
  }
}

function minimumOf({ minimum }: Discount, { shop }: ApiCall) {
  switch (minimum.kind) {
    case "none":
      return null;
    case "subtotal":
      return asType("DiscountMinimumSubtotal", {
        greaterThanOrEqualToSubtotal: moneyV2(minimum.amount, shop.currency),
      });
    case "quantity":
      return asType("DiscountMinimumQuantity", { greaterThanOrEqualToQuantity: String(minimum.quantity) });
  }
}

function summaryOf({ value, appliesTo }: Discount, { shop }: ApiCall): string {
  if (value.kind === "free-shipping") return "Free shipping on all products";
  const saved =
    value.kind === "percentage" ? `${Math.round(value.fraction * 100)}%` : moneyV2(value.amount, shop.currency).amount;
  return `${saved} off ${appliesTo.kind === "all" ? "entire order" : "selected products"}`;
}
