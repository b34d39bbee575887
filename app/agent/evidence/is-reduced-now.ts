import type { LiveVariant } from "~/ports/storefront";

/** Can be bought this moment for less than before, as Shopify shows it. */
export function isReducedNow({ availableForSale, price, compareAtPrice }: LiveVariant): boolean {
  return availableForSale && compareAtPrice !== null && compareAtPrice.amount > price.amount;
}
