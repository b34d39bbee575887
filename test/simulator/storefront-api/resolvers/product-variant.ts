import { availableStock } from "../../commerce/available-stock.ts";
import { presentmentFor } from "../../commerce/presentment.ts";
import { isVariantForSale } from "../../commerce/sellable-quantity.ts";
import type { ApiCall, Resolvers } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType } from "../../graphql/type-tag.ts";
import { moneyV2 } from "../money-v2.ts";
import type { VariantNode } from "../variant-node.ts";
import { metafieldFields } from "./metafield.ts";

export const productVariantResolvers: Resolvers = {
  ProductVariant: {
    id: ({ variant }: VariantNode) => toGlobalId("ProductVariant", variant.id),
    title: ({ variant }: VariantNode) => variant.title,
    sku: ({ variant }: VariantNode) => variant.sku,
    barcode: ({ variant }: VariantNode) => variant.barcode,
    taxable: ({ variant }: VariantNode) => variant.taxable,
    requiresShipping: ({ variant }: VariantNode) => variant.requiresShipping,
    requiresComponents: () => false,
    weight: ({ variant }: VariantNode) => variant.weightGrams,
    weightUnit: () => "GRAMS",
    selectedOptions: ({ variant }: VariantNode) => variant.selectedOptions,
    product: ({ product }: VariantNode) => asType("Product", product),
    image: ({ product, variant }: VariantNode) =>
      product.images.find((image) => image.id === variant.imageId) ?? product.images[0] ?? null,
    availableForSale: (node: VariantNode, _args: unknown, call) => isForSale(node, call),
    currentlyNotInStock: (node: VariantNode, _args: unknown, call) => {
      const isEmpty = node.variant.tracked && availableStock(call.shop, node.variant, node.stockCountry) <= 0;
      return isEmpty && isForSale(node, call);
    },
    quantityAvailable: ({ variant, stockCountry }: VariantNode, _args: unknown, { shop }) =>
      availableStock(shop, variant, stockCountry),
    quantityRule: () => ({ increment: 1, minimum: 1, maximum: null }),
    quantityPriceBreaks: (_node: VariantNode, args: ConnectionArguments) => emptyConnection(args),
    price,
    priceV2: price,
    compareAtPrice,
    compareAtPriceV2: compareAtPrice,
    unitPrice: () => null,
    unitPriceMeasurement: () => null,
    sellingPlanAllocations: (_node: VariantNode, args: ConnectionArguments) => emptyConnection(args),
    components: (_node: VariantNode, args: ConnectionArguments) => emptyConnection(args),
    groupedBy: (_node: VariantNode, args: ConnectionArguments) => emptyConnection(args),
    storeAvailability: (_node: VariantNode, args: ConnectionArguments) => emptyConnection(args),
    ...metafieldFields((node: VariantNode) => ({
      owner: node,
      ownerId: toGlobalId("ProductVariant", node.variant.id),
      metafields: node.variant.metafields,
      createdAt: node.variant.createdAt,
      updatedAt: node.variant.updatedAt,
    })),
  },
};

function isForSale({ product, variant, stockCountry }: VariantNode, { shop, simulator }: ApiCall): boolean {
  return isVariantForSale({ shop, product, variant, countryCode: stockCountry, now: simulator.clock.now() });
}

function price({ variant, priceCountry }: VariantNode, _args: unknown, { shop }: ApiCall) {
  const presentment = presentmentFor(shop, priceCountry);
  return moneyV2(presentment.price(variant.price), presentment.currency);
}

function compareAtPrice({ variant, priceCountry }: VariantNode, _args: unknown, { shop }: ApiCall) {
  if (variant.compareAtPrice === null) return null;
  const presentment = presentmentFor(shop, priceCountry);
  return moneyV2(presentment.price(variant.compareAtPrice), presentment.currency);
}

/** Selling plans, bundles, pick-up and price breaks do not exist in the local Shopify. */
function emptyConnection(args: ConnectionArguments) {
  return paginate<never>([], args, () => ({ last_id: 0, last_value: 0 }));
}
