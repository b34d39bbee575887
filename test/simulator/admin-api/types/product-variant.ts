import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { decimalAmount } from "../../commerce/decimal-amount.ts";
import { unitsInStock } from "../../state/inventory-levels.ts";
import type { Product, ShopState, Variant } from "../../state/entities.ts";
import { mediaImage } from "./image.ts";
import { toInventoryItem } from "./inventory.ts";

export const productVariantFields: Record<string, Resolver> = {
  id: (variant: Variant) => toGlobalId("ProductVariant", variant.id),
  legacyResourceId: (variant: Variant) => String(variant.id),
  defaultCursor: (variant: Variant) => Buffer.from(JSON.stringify(cursorById(variant))).toString("base64"),
  displayName: (variant: Variant, _args, { shop }) => `${productOf(shop, variant)?.title ?? ""} - ${variant.title}`,
  product: (variant: Variant, _args, { shop }) => productOf(shop, variant),
  price: (variant: Variant, _args, { shop }) => decimalAmount(variant.price, shop.currency),
  compareAtPrice: (variant: Variant, _args, { shop }) =>
    variant.compareAtPrice === null ? null : decimalAmount(variant.compareAtPrice, shop.currency),
  inventoryPolicy: (variant: Variant) => variant.inventoryPolicy.toUpperCase(),
  inventoryQuantity: (variant: Variant, _args, { shop }) => unitsInStock(shop, variant),
  sellableOnlineQuantity: (variant: Variant, _args, { shop }) => Math.max(0, unitsInStock(shop, variant)),
  availableForSale: (variant: Variant, _args, { shop }) =>
    !variant.tracked || variant.inventoryPolicy === "continue" || unitsInStock(shop, variant) > 0,
  inventoryItem: (variant: Variant) => toInventoryItem(variant),
  image: (variant: Variant, _args, { shop }) => imageOf(shop, variant),
  media: (variant: Variant, args: ConnectionArguments, { shop }) => {
    const image = imageOf(shop, variant);
    return paginate(image ? [mediaImage(image)] : [], args, cursorById);
  },
  requiresComponents: () => false,
  showUnitPrice: () => false,
  taxCode: () => null,
  unitPrice: () => null,
  unitPriceMeasurement: () => null,
  translations: () => [],
};

function productOf(shop: ShopState, variant: Variant): Product | null {
  return shop.products.get(variant.productId) ?? null;
}

function imageOf(shop: ShopState, variant: Variant) {
  return productOf(shop, variant)?.images.find((image) => image.id === variant.imageId) ?? null;
}
