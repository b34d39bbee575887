import type { Product, ShopState } from "../../state/entities.ts";
import type { SimulatorContext } from "../../state/simulator-context.ts";
import { productPayload } from "../../webhooks/payloads/product-payload.ts";

/** Marks a product as changed now and announces it. */
export function touchProduct(context: SimulatorContext, shop: ShopState, product: Product): void {
  product.updatedAt = context.clock.nowIso();
  context.emit({ shop, topic: "products/update", payload: productPayload(shop, product) });
}
