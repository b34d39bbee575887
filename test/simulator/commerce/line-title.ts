/** "Shoe - Blue / 42"; just "Shoe" for the only variant of a product without options. */
export function lineTitle(productTitle: string, variantTitle: string): string {
  return variantTitle === "Default Title" ? productTitle : `${productTitle} - ${variantTitle}`;
}
