import type { Product, ShopState, Variant } from "../state/entities.ts";

/** A variant with its product, published or not; null when there is none. */
export function findVariant(shop: ShopState, variantId: number): { product: Product; variant: Variant } | null {
  return find(shop, (variant) => variant.id === variantId);
}

/** The variant that owns an inventory item; null when there is none. */
export function findVariantByInventoryItem(
  shop: ShopState,
  inventoryItemId: number,
): { product: Product; variant: Variant } | null {
  return find(shop, (variant) => variant.inventoryItemId === inventoryItemId);
}

function find(shop: ShopState, matches: (variant: Variant) => boolean): { product: Product; variant: Variant } | null {
  for (const product of shop.products.values()) {
    const variant = product.variants.find(matches);
    if (variant) return { product, variant };
  }
  return null;
}
