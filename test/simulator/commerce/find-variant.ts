import type { Product, ShopState, Variant } from "../state/entities.ts";

export type FoundVariant = { product: Product; variant: Variant };

type Key = "id" | "inventoryItemId";
type Index = Record<Key, Map<number, FoundVariant>>;

const indexes = new WeakMap<ShopState, Index>();

/** A variant with its product, published or not; null when there is none. */
export function findVariant(shop: ShopState, variantId: number): FoundVariant | null {
  return find(shop, "id", variantId);
}

/** The variant that owns an inventory item; null when there is none. */
export function findVariantByInventoryItem(shop: ShopState, inventoryItemId: number): FoundVariant | null {
  return find(shop, "inventoryItemId", inventoryItemId);
}

/** Catalogues hold up to 50,000 variants: what was found once is looked at first, and only believed when it is still there. */
function find(shop: ShopState, key: Key, value: number): FoundVariant | null {
  const known = indexes.get(shop)?.[key].get(value);
  if (known && isCurrent(shop, known)) return known;

  const index = buildIndex(shop);
  indexes.set(shop, index);
  return index[key].get(value) ?? null;
}

function isCurrent(shop: ShopState, { product, variant }: FoundVariant): boolean {
  return shop.products.get(product.id) === product && product.variants.includes(variant);
}

function buildIndex(shop: ShopState): Index {
  const index: Index = { id: new Map(), inventoryItemId: new Map() };
  for (const product of shop.products.values()) {
    for (const variant of product.variants) {
      index.id.set(variant.id, { product, variant });
      index.inventoryItemId.set(variant.inventoryItemId, { product, variant });
    }
  }
  return index;
}
