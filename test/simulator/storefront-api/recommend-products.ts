import type { ApiCall } from "../graphql/api-call.ts";
import type { Product } from "../state/entities.ts";
import { isForSale } from "./search/fits-product.ts";
import { visibleProducts } from "./visible-content.ts";

const MAX_RECOMMENDATIONS = 10;

/** COMPLEMENTARY: what the merchant chose. RELATED: what shares most type, tags, vendor and collections. */
export function recommendProducts(product: Product, intent: "RELATED" | "COMPLEMENTARY", call: ApiCall): Product[] {
  const others = visibleProducts(call).filter((other) => other.id !== product.id);
  if (intent === "COMPLEMENTARY") {
    return product.complementaryHandles
      .flatMap((handle) => others.find((other) => other.handle === handle) ?? [])
      .slice(0, MAX_RECOMMENDATIONS);
  }

  return others
    .map((other) => ({ other, kinship: kinship(product, other, call) }))
    .filter(({ kinship: score }) => score > 0)
    .sort((a, b) => b.kinship - a.kinship || a.other.id - b.other.id)
    .slice(0, MAX_RECOMMENDATIONS)
    .map(({ other }) => other);
}

function kinship(a: Product, b: Product, call: ApiCall): number {
  const sharedTags = a.tags.filter((tag) => b.tags.includes(tag)).length;
  const sharedCollections = [...call.shop.collections.values()].filter(
    ({ productIds }) => productIds.includes(a.id) && productIds.includes(b.id),
  ).length;
  const sameType = a.productType !== "" && a.productType === b.productType ? 3 : 0;
  const sameVendor = a.vendor === b.vendor ? 1 : 0;
  const score = sharedTags + sharedCollections + sameType + sameVendor;
  return score > 0 && isForSale(b, call) ? score + 0.5 : score;
}
