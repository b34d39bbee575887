import type { Resolver } from "../../graphql/api-call.ts";
import { numericIdOf, toGlobalId } from "../../graphql/global-id.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType } from "../../graphql/type-tag.ts";
import { decimalAmount } from "../../commerce/decimal-amount.ts";
import { findVariantByInventoryItem } from "../../commerce/find-variant.ts";
import { levelsOfItem } from "../../state/inventory-levels.ts";
import type { InventoryLevel, Location, ShopState, Variant } from "../../state/entities.ts";
import { exactCount } from "./product.ts";

/** The stock side of a variant: a view of its record. */
export type InventoryItem = Variant;

export const inventoryItemFields: Record<string, Resolver> = {
  id: (item: InventoryItem) => toGlobalId("InventoryItem", item.inventoryItemId),
  legacyResourceId: (item: InventoryItem) => String(item.inventoryItemId),
  variant: (item: InventoryItem, _args, { shop }) => findVariantByInventoryItem(shop, item.inventoryItemId)?.variant,
  inventoryLevels: (item: InventoryItem, args: ConnectionArguments, { shop }) =>
    paginate(levelsOfItem(shop, item.inventoryItemId).map(asLevel), args, ({ locationId }) => ({
      last_id: locationId,
      last_value: String(locationId),
    })),
  inventoryLevel: (item: InventoryItem, { locationId }: { locationId: string }, { shop }) => {
    const id = numericIdOf("Location", locationId);
    const level = levelsOfItem(shop, item.inventoryItemId).find((candidate) => candidate.locationId === id);
    return level ? asLevel(level) : null;
  },
  locationsCount: (item: InventoryItem, _args, { shop }) => exactCount(levelsOfItem(shop, item.inventoryItemId).length),
  // Shopify hides it from staff without "View product costs"; an app's offline token has no such limit here.
  unitCost: (item: InventoryItem, _args, { shop }) =>
    item.unitCost === null
      ? null
      : { amount: decimalAmount(item.unitCost, shop.currency), currencyCode: shop.currency },
  countryCodeOfOrigin: () => null,
  provinceCodeOfOrigin: () => null,
  harmonizedSystemCode: () => null,
  trackedEditable: () => ({ locked: false, reason: null }),
  measurement: (item: InventoryItem) => ({
    id: toGlobalId("InventoryItemMeasurement", item.inventoryItemId),
    weight: { unit: "GRAMS", value: item.weightGrams },
    shippingPackage: null,
  }),
};

export const inventoryLevelFields: Record<string, Resolver> = {
  id: (level: InventoryLevel) => levelGlobalId(level),
  isActive: () => true,
  canDeactivate: () => false,
  deactivationAlert: () => null,
  createdAt: (level: InventoryLevel) => level.updatedAt,
  item: (level: InventoryLevel, _args, { shop }) => inventoryItemOf(shop, level.inventoryItemId),
  location: (level: InventoryLevel, _args, { shop }) => locationOf(shop, level.locationId),
  quantities: (level: InventoryLevel, { names }: { names: string[] }) =>
    names.map((name) => ({
      id: `gid://shopify/InventoryQuantity/${level.locationId}?inventory_item_id=${level.inventoryItemId}&name=${name}`,
      name,
      quantity: quantityOf(level, name),
      updatedAt: level.updatedAt,
    })),
};

export const locationFields: Record<string, Resolver> = {
  id: (location: Location) => toGlobalId("Location", location.id),
  legacyResourceId: (location: Location) => String(location.id),
  isActive: (location: Location) => location.active,
  isPrimary: (location: Location, _args, { shop }) => shop.locations[0] === location,
  fulfillsOnlineOrders: (location: Location) => location.active,
  shipsInventory: (location: Location) => location.active,
  hasActiveInventory: (location: Location, _args, { shop }) =>
    shop.inventory.some((level) => level.locationId === location.id),
  isFulfillmentService: () => false,
  fulfillmentService: () => null,
  deactivatedAt: () => null,
  createdAt: (_location: Location, _args, { shop }) => shop.createdAt,
  updatedAt: (_location: Location, _args, { shop }) => shop.createdAt,
  address: (location: Location) => ({
    address1: null,
    address2: null,
    city: null,
    country: new Intl.DisplayNames("en", { type: "region" }).of(location.countryCode) ?? null,
    countryCode: location.countryCode,
    formatted: [],
    latitude: null,
    longitude: null,
    phone: null,
    province: null,
    provinceCode: null,
    zip: null,
  }),
};

/** The record of an inventory item id, null when no variant has it. */
export function inventoryItemOf(shop: ShopState, inventoryItemId: number): InventoryItem | null {
  const variant = findVariantByInventoryItem(shop, inventoryItemId)?.variant;
  return variant ? toInventoryItem(variant) : null;
}

/** A copy, since one record cannot be marked as two types. */
export function toInventoryItem(variant: Variant): InventoryItem {
  return asType("InventoryItem", { ...variant });
}

export function locationOf(shop: ShopState, locationId: number): Location | null {
  return shop.locations.find((location) => location.id === locationId) ?? null;
}

export function levelGlobalId({ inventoryItemId, locationId }: InventoryLevel): string {
  return `gid://shopify/InventoryLevel/${locationId}?inventory_item_id=${inventoryItemId}`;
}

/** The state knows available units only; nothing is committed, incoming or reserved beside them. */
function quantityOf(level: InventoryLevel, name: string): number {
  return name === "available" || name === "on_hand" ? level.available : 0;
}

function asLevel(level: InventoryLevel): InventoryLevel {
  return asType("InventoryLevel", level);
}
