import type { Product } from "../state/entities.ts";

/** Whether the online store shows a product: active, and its publication date has come. */
export function isPublished(product: Product, now: Date): boolean {
  return (
    product.status === "active" &&
    product.publishedAt !== null &&
    new Date(product.publishedAt).getTime() <= now.getTime()
  );
}
