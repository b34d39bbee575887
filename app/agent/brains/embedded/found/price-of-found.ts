import type { RankedProduct } from "../../../ranking/ranked-product";
import { slot } from "../../../reply/slot";

export function priceOfFound(item: RankedProduct): string {
  return item.variantId === null ? slot.priceRange(item.document.id) : slot.price(item.variantId);
}
