import type { CartLine, Product, Variant } from "../state/entities.ts";

/** A cart line with its prices in the buyer's currency (minor units), before any discount. */
export type PricedLine = {
  line: CartLine;
  product: Product;
  variant: Variant;
  unitPrice: number;
  compareAtPrice: number | null;
  subtotal: number;
};
