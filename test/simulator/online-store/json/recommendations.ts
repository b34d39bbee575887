import type { Product } from "../../state/entities.ts";
import type { StoreObjects } from "../objects/store-objects.ts";
import { productJson } from "./product-json.ts";

export type RecommendationRequest = { product: Product; intent: "related" | "complementary"; limit: number };
export type JsonProblem = { status: number; message: string; description: string };

/** Reads `product_id`, `intent` and `limit`; gives Shopify's error body when they are wrong. */
export function readRecommendationRequest(
  store: StoreObjects,
  query: URLSearchParams,
): RecommendationRequest | JsonProblem {
  const invalid = (description: string) => ({ status: 422, message: "Invalid parameter error", description });
  const id = query.get("product_id");
  if (!id) return invalid("A product_id value is missing");
  const intent = query.get("intent") ?? "related";
  if (intent !== "related" && intent !== "complementary") {
    return invalid("The intent parameter must be one of related, complementary");
  }
  const product = store.shop.products.get(Number(id));
  if (!product || !store.isPublished(product)) {
    const description = `No product with id ${id} is published in the online store`;
    return { status: 404, message: "Product not found", description };
  }
  const limit = Math.min(10, Math.max(1, Number(query.get("limit") ?? 10) || 10));
  return { product, intent, limit };
}

/**
 * Complementary products are those the merchant chose; related ones share type, tags, vendor and price range.
 */
export function recommendProducts(store: StoreObjects, { product, intent, limit }: RecommendationRequest): Product[] {
  if (intent === "complementary") {
    return product.complementaryHandles.flatMap((handle) => store.productByHandle(handle) ?? []).slice(0, limit);
  }
  return store
    .published()
    .filter((other) => other.id !== product.id)
    .map((other) => ({ other, score: likeness(product, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ other }) => other);
}

/** Body of `/recommendations/products.json`. */
export function recommendationsJson(store: StoreObjects, request: RecommendationRequest) {
  const { product, intent } = request;
  return {
    intent,
    products: recommendProducts(store, request).map((other) => {
      const json = productJson(store, other);
      const tracking = new URLSearchParams({
        pr_choice: "default",
        pr_prod_strat: intent === "complementary" ? "pinned" : "description",
        pr_rec_pid: String(other.id),
        pr_ref_pid: String(product.id),
        pr_seq: "uniform",
      });
      return { ...json, url: `${json.url}?${tracking.toString()}` };
    }),
  };
}

function likeness(a: Product, b: Product): number {
  const sharedTags = b.tags.filter((tag) => a.tags.includes(tag)).length;
  const sameType = a.productType !== "" && a.productType === b.productType ? 4 : 0;
  const sameVendor = a.vendor !== "" && a.vendor === b.vendor ? 1 : 0;
  return sameType + sameVendor + sharedTags;
}
