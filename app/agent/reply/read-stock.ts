import type { Stock } from "~/contracts/product-card";
import type { LiveVariant } from "~/ports/storefront";

/** At most this many is worth saying; more is simply "in stock". */
const LOW_STOCK = 5;

/** What may be said of a variant's stock: a number only when Shopify told it and it is low. */
export function readStock(variant: LiveVariant): Stock {
  if (!variant.availableForSale) return { state: "sold-out", left: null };
  if (variant.quantityAvailable === null) return { state: "in-stock", left: null };
  // Available with none on hand: the shop sells on back-order, so the count says nothing.
  if (variant.quantityAvailable <= 0) return { state: "in-stock", left: null };
  return variant.quantityAvailable <= LOW_STOCK
    ? { state: "low", left: variant.quantityAvailable }
    : { state: "in-stock", left: null };
}
