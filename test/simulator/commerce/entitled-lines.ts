import type { Discount, ShopState } from "../state/entities.ts";
import type { PricedLine } from "./priced-line.ts";

/** The lines that a discount may touch. */
export function entitledLines(shop: ShopState, discount: Discount, lines: readonly PricedLine[]): PricedLine[] {
  const target = discount.appliesTo;
  switch (target.kind) {
    case "all":
      return [...lines];
    case "products":
      return lines.filter(
        ({ product, variant }) => target.productIds.includes(product.id) || target.variantIds.includes(variant.id),
      );
    case "collections": {
      const productIds = new Set(target.collectionIds.flatMap((id) => shop.collections.get(id)?.productIds ?? []));
      return lines.filter(({ product }) => productIds.has(product.id));
    }
  }
}
