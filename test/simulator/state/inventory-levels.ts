import type { InventoryLevel, ShopState, Variant } from "./entities.ts";

type Index = { count: number; byItem: Map<number, InventoryLevel[]> };

const indexes = new WeakMap<InventoryLevel[], Index>();

/** Levels of one inventory item. Indexed, since catalogues of 50,000 variants are read item by item. */
export function levelsOfItem(shop: ShopState, inventoryItemId: number): readonly InventoryLevel[] {
  const known = indexes.get(shop.inventory);
  // Levels are changed in place or appended, so the count tells whether the index is still whole.
  const index = known?.count === shop.inventory.length ? known : buildIndex(shop.inventory);
  return index.byItem.get(inventoryItemId) ?? [];
}

/** Units of a variant over all active locations; below zero when oversold. */
export function unitsInStock(shop: ShopState, variant: Variant): number {
  const active = new Set(shop.locations.filter((location) => location.active).map((location) => location.id));
  return levelsOfItem(shop, variant.inventoryItemId)
    .filter((level) => active.has(level.locationId))
    .reduce((sum, level) => sum + level.available, 0);
}

function buildIndex(levels: InventoryLevel[]): Index {
  const byItem = new Map<number, InventoryLevel[]>();
  for (const level of levels) byItem.set(level.inventoryItemId, [...(byItem.get(level.inventoryItemId) ?? []), level]);
  const index = { count: levels.length, byItem };
  indexes.set(levels, index);
  return index;
}
