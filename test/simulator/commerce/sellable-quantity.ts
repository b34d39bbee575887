import type { Product, ShopState, Variant } from "../state/entities.ts";
import { availableStock } from "./available-stock.ts";
import { isPublished } from "./is-published.ts";

/** The most that one buyer can have of a variant: Infinity when stock is not tracked or selling goes on at zero. */
export function sellableQuantity(shop: ShopState, variant: Variant, countryCode: string | null): number {
  if (!variant.tracked || variant.inventoryPolicy === "continue") return Infinity;
  return Math.max(0, availableStock(shop, variant, countryCode));
}

/** `availableForSale` of a variant: published, and at least one can be sold. */
export function isVariantForSale(options: {
  shop: ShopState;
  product: Product;
  variant: Variant;
  countryCode: string | null;
  now: Date;
}): boolean {
  const { shop, product, variant, countryCode, now } = options;
  return isPublished(product, now) && sellableQuantity(shop, variant, countryCode) > 0;
}
