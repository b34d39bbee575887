import type { Location, ShopState, Variant } from "../state/entities.ts";
import { levelsOfItem } from "../state/inventory-levels.ts";

/**
 * Units on hand for a buyer, summed over the active locations. With a country, a variant that must be shipped counts
 * only where the location ships to it: a cart sees less stock than a product page does (seen in the cart capture of
 * 2026-04). Can be negative when more was sold than there was.
 */
export function availableStock(shop: ShopState, variant: Variant, countryCode: string | null): number {
  const reachable = new Set(reachableLocations(shop, variant, countryCode).map((location) => location.id));

  return levelsOfItem(shop, variant.inventoryItemId)
    .filter((level) => reachable.has(level.locationId))
    .reduce((sum, level) => sum + level.available, 0);
}

/** The active locations that can serve a buyer in a country (null: any country). An empty `shipsTo` ships everywhere. */
export function reachableLocations(shop: ShopState, variant: Variant, countryCode: string | null): Location[] {
  return shop.locations.filter(
    (location) =>
      location.active &&
      (countryCode === null ||
        !variant.requiresShipping ||
        location.shipsTo.length === 0 ||
        location.shipsTo.includes(countryCode)),
  );
}
