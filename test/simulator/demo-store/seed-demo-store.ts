import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { buildDemoProduct } from "./build-demo-product.ts";
import { DEMO_PRODUCTS } from "./demo-products.ts";

/**
 * Turns an empty shop into Millrace, a running and trail shop with a full range. The same ids, clock and seed give the
 * same shop. Picture urls are paths (`/cdn/shop/files/...`) below the storefront's host: see `find-demo-file.ts`.
 */
export function seedDemoStore(shop: ShopState, context: Pick<SimulatorContext, "ids" | "clock">): void {
  const locationId = shop.locations[0]?.id ?? context.ids.numeric();

  for (const row of DEMO_PRODUCTS) {
    const { product, levels } = buildDemoProduct(row, locationId, context);
    shop.products.set(product.id, product);
    shop.inventory.push(...levels);
  }
}
