import { collectionObject } from "./objects/collection-object.ts";
import { pageObject } from "./objects/content-objects.ts";
import { ProductDrop } from "./objects/product-drop.ts";
import type { StoreObjects } from "./objects/store-objects.ts";
import { settingDefaults, type Setting } from "./section-schema.ts";

/** Setting values with their resources looked up: a handle becomes the collection, product, page or menu. */
export function resolveSettings(
  store: StoreObjects,
  settings: Setting[],
  values: Record<string, unknown>,
): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...settingDefaults(settings), ...values };
  for (const { id, type } of settings) {
    if (id) merged[id] = resolveSetting(store, type, merged[id]);
  }
  return merged;
}

function resolveSetting(store: StoreObjects, type: string, value: unknown): unknown {
  if (typeof value !== "string" || value === "") return value;
  if (type === "url") return value.startsWith("shopify://") ? store.path(value.slice("shopify:/".length)) : value;
  if (type === "product") {
    const product = store.productByHandle(value);
    return product ? new ProductDrop(store, product) : null;
  }
  if (type === "page") {
    const page = store.shop.pages.find((candidate) => candidate.handle === value);
    return page ? pageObject(store, page) : null;
  }
  if (type === "collection") {
    const record = [...store.shop.collections.values()].find((candidate) => candidate.handle === value);
    return value === "all" || record ? collectionObject(store, record ?? null) : null;
  }
  return value;
}
