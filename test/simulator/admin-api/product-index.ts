import type { ApiCall } from "../graphql/api-call.ts";
import { unitsInStock } from "../state/inventory-levels.ts";
import type { Product, ShopState } from "../state/entities.ts";

/** A product as Shopify's search index knows it: its words, and its total stock. */
export type IndexedProduct = { product: Product; totalInventory: number; indexedAtMs: number };

const indexes = new WeakMap<ShopState, Map<number, IndexedProduct>>();

/**
 * Shopify's index lags behind writes: search results and `totalInventory` are stale for a while, variants are not.
 * With the fault `indexLagMs` each product is read into the index at most that often; without it, never late.
 */
export function asIndexed(product: Product, { shop, simulator }: ApiCall): IndexedProduct {
  const { indexLagMs } = simulator.faults;
  if (indexLagMs === 0) return { product, totalInventory: totalOf(product, shop), indexedAtMs: 0 };

  const index = indexes.get(shop) ?? new Map<number, IndexedProduct>();
  indexes.set(shop, index);
  const nowMs = simulator.clock.now().getTime();
  const known = index.get(product.id);
  if (known && nowMs - known.indexedAtMs < indexLagMs) return known;

  const fresh = { product: structuredClone(product), totalInventory: totalOf(product, shop), indexedAtMs: nowMs };
  index.set(product.id, fresh);
  return fresh;
}

/** Stock of the variants that are tracked; the others count nothing. */
function totalOf(product: Product, shop: ShopState): number {
  return product.variants
    .filter((variant) => variant.tracked)
    .reduce((sum, variant) => sum + unitsInStock(shop, variant), 0);
}
