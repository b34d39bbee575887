import type { ShopState, Variant } from "../../state/entities.ts";

/** Stock of every variant at one moment: a page asks for hundreds, so the levels are summed once. */
export type StockIndex = {
  /** Units over all active locations. */
  units: (variant: Variant) => number;
  /** True when a shopper can buy at least one. */
  isAvailable: (variant: Variant) => boolean;
};

/** Sums the inventory levels of a shop. */
export function createStockIndex(shop: ShopState): StockIndex {
  const active = new Set(shop.locations.filter((location) => location.active).map((location) => location.id));
  const byItem = new Map<number, number>();
  for (const level of shop.inventory) {
    if (!active.has(level.locationId)) continue;
    byItem.set(level.inventoryItemId, (byItem.get(level.inventoryItemId) ?? 0) + level.available);
  }

  const units = (variant: Variant) => byItem.get(variant.inventoryItemId) ?? 0;
  return {
    units,
    isAvailable: (variant) => !variant.tracked || variant.inventoryPolicy === "continue" || units(variant) > 0,
  };
}
