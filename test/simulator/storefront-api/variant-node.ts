import type { ApiCall } from "../graphql/api-call.ts";
import { asType } from "../graphql/type-tag.ts";
import type { Product, Variant } from "../state/entities.ts";

/** A variant as one buyer sees it. */
export type VariantNode = {
  product: Product;
  variant: Variant;
  /** Whose market sets the price. */
  priceCountry: string | null;
  /** Where stock must reach to; null: anywhere, as outside of a cart. */
  stockCountry: string | null;
};

/** A variant on a product page: prices of the call's country, stock of all locations. */
export function variantNode(product: Product, variant: Variant, call: ApiCall): VariantNode {
  return variantNodeFor(product, variant, { priceCountry: call.buyerContext.countryCode, stockCountry: null });
}

/** A variant on a cart line: prices and stock of the cart's buyer. */
export function variantNodeFor(
  product: Product,
  variant: Variant,
  countries: Pick<VariantNode, "priceCountry" | "stockCountry">,
): VariantNode {
  return asType("ProductVariant", { product, variant, ...countries });
}
