import type { ShopState } from "../state/entities.ts";

/** Absolute address of a path on the online store. */
export function storeUrl(shop: ShopState, path: string): string {
  return `https://${shop.domain}${path}`;
}
