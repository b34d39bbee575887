import type { InventoryLevel, Location, ShopState, Variant } from "../state/entities.ts";
import { levelsOfItem } from "../state/inventory-levels.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { reachableLocations } from "./available-stock.ts";
import { setStock } from "./set-stock.ts";

/**
 * Takes sold units from the locations that reach the buyer, the fullest first. What no location has is owed by the
 * first one, whose level goes below zero: that is how overselling looks in Shopify.
 */
export function takeFromStock(
  context: SimulatorContext,
  shop: ShopState,
  sold: { variant: Variant; quantity: number; countryCode: string | null },
): void {
  const { variant, countryCode } = sold;
  if (!variant.tracked) return;

  const places = reachableLocations(shop, variant, countryCode);
  const levels = levelsAt(shop, variant, places).sort((a, b) => b.available - a.available);
  let owed = sold.quantity;
  for (const level of levels) {
    const taken = Math.min(owed, Math.max(0, level.available));
    if (taken === 0) continue;
    owed -= taken;
    setStock(context, shop, { ...level, available: level.available - taken });
  }

  const debtor = levels[0] ?? emptyLevel(variant, places[0] ?? shop.locations[0]);
  if (owed > 0 && debtor) setStock(context, shop, { ...debtor, available: debtor.available - owed });
}

/** Puts units back to the first location that holds the variant; returns its id, null when stock is not tracked. */
export function returnToStock(
  context: SimulatorContext,
  shop: ShopState,
  returned: { variant: Variant; quantity: number },
): number | null {
  const { variant, quantity } = returned;
  if (!variant.tracked) return null;

  const active = shop.locations.filter((location) => location.active);
  const level = levelsAt(shop, variant, active)[0] ?? emptyLevel(variant, active[0]);
  if (!level) return null;
  setStock(context, shop, { ...level, available: level.available + quantity });
  return level.locationId;
}

type LevelAtLocation = Pick<InventoryLevel, "inventoryItemId" | "locationId" | "available">;

function levelsAt(shop: ShopState, variant: Variant, places: readonly Location[]): LevelAtLocation[] {
  const ids = new Set(places.map((place) => place.id));
  return levelsOfItem(shop, variant.inventoryItemId).filter((level) => ids.has(level.locationId));
}

function emptyLevel(variant: Variant, location: Location | undefined): LevelAtLocation | null {
  return location ? { inventoryItemId: variant.inventoryItemId, locationId: location.id, available: 0 } : null;
}
