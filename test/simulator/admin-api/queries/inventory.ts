import type { Resolver } from "../../graphql/api-call.ts";
import { parseGlobalId } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType } from "../../graphql/type-tag.ts";
import { filterBySearch } from "../../graphql/search/filter-by-search.ts";
import type { SearchFields } from "../../graphql/search/match-search.ts";
import type { InventoryLevel, Location, ShopState } from "../../state/entities.ts";
import { inventoryItemOf, locationOf, toInventoryItem, type InventoryItem } from "../types/inventory.ts";
import { requireNumericId } from "./products.ts";

const inventoryItemSearch: { fields: SearchFields<InventoryItem>; defaultFields: string[] } = {
  defaultFields: ["sku"],
  fields: {
    id: { type: "id", read: ({ inventoryItemId }) => inventoryItemId },
    sku: { type: "keyword", read: ({ sku }) => sku },
    created_at: { type: "date", read: ({ createdAt }) => createdAt },
    updated_at: { type: "date", read: ({ updatedAt }) => updatedAt },
  },
};

const locationSearch: { fields: SearchFields<Location>; defaultFields: string[] } = {
  defaultFields: ["name"],
  fields: {
    id: { type: "id", read: ({ id }) => id },
    name: { type: "text", read: ({ name }) => name },
    active: { type: "boolean", read: ({ active }) => active },
  },
};

export const inventoryQueries: Record<string, Resolver> = {
  inventoryItem: (_root, { id }: { id: string }, { shop }) =>
    inventoryItemOf(shop, requireNumericId("InventoryItem", id)),
  inventoryItems: (_root, args: ConnectionArguments & { query?: string | null }, call, info) => {
    const all = [...call.shop.products.values()].flatMap((product) => product.variants.map(toInventoryItem));
    const found = filterBySearch(all, args.query, inventoryItemSearch, call, info);
    return paginate(found, args, ({ inventoryItemId }) => ({
      last_id: inventoryItemId,
      last_value: String(inventoryItemId),
    }));
  },
  inventoryLevel: (_root, { id }: { id: string }, { shop }) => findLevel(shop, id),
  location: (_root, { id }: { id?: string | null }, { shop }) =>
    id == null ? (shop.locations[0] ?? null) : locationOf(shop, requireNumericId("Location", id)),
  locations: (
    _root,
    args: ConnectionArguments & { query?: string | null; includeInactive?: boolean | null },
    call,
    info,
  ) => {
    const all = call.shop.locations.filter((location) => location.active || args.includeInactive === true);
    return paginate(filterBySearch(all, args.query, locationSearch, call, info), args, cursorById);
  },
};

/** `gid://shopify/InventoryLevel/<location>?inventory_item_id=<item>` */
export function findLevel(shop: ShopState, globalId: string): InventoryLevel | null {
  const locationId = Number(parseGlobalId(globalId)?.id);
  const itemId = Number(new URL(globalId).searchParams.get("inventory_item_id"));
  const level = shop.inventory.find((one) => one.locationId === locationId && one.inventoryItemId === itemId);
  return level ? asType("InventoryLevel", level) : null;
}
