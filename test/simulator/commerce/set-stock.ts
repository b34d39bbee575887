import type { ShopState } from "../state/entities.ts";
import { levelsOfItem } from "../state/inventory-levels.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { availableStock } from "./available-stock.ts";
import { findVariantByInventoryItem } from "./find-variant.ts";
import { shopTime } from "./shop-time.ts";
import { variantPayload } from "./variant-payload.ts";

/**
 * Sets the available units of an inventory item at a location and announces it: `inventory_levels/update` always,
 * `variants/in_stock` or `variants/out_of_stock` when the sum over all locations crossed zero.
 */
export function setStock(
  context: SimulatorContext,
  shop: ShopState,
  change: { inventoryItemId: number; locationId: number; available: number },
): void {
  const { inventoryItemId, locationId, available } = change;
  const owner = findVariantByInventoryItem(shop, inventoryItemId);
  const before = owner ? availableStock(shop, owner.variant, null) : 0;
  const updatedAt = context.clock.nowIso();

  const level = levelsOfItem(shop, inventoryItemId).find((candidate) => candidate.locationId === locationId);
  if (level) Object.assign(level, { available, updatedAt });
  else shop.inventory.push({ inventoryItemId, locationId, available, updatedAt });

  context.emit({
    shop,
    topic: "inventory_levels/update",
    payload: {
      inventory_item_id: inventoryItemId,
      location_id: locationId,
      available,
      updated_at: shopTime(updatedAt, shop.ianaTimezone),
      admin_graphql_api_id: `gid://shopify/InventoryLevel/${locationId}?inventory_item_id=${inventoryItemId}`,
    },
  });

  if (!owner?.variant.tracked) return;
  const after = availableStock(shop, owner.variant, null);
  const payload = () => variantPayload(shop, owner.product, owner.variant);
  if (before <= 0 && after > 0) context.emit({ shop, topic: "variants/in_stock", payload: payload() });
  if (before > 0 && after <= 0) context.emit({ shop, topic: "variants/out_of_stock", payload: payload() });
}
