import type { RankedProduct } from "../../../ranking/ranked-product";

/** A gel has none, and does not come "in large". */
export function hasSizes({ document }: RankedProduct): boolean {
  return document.options.some(({ name }) => /size|größe|taille|talla/i.test(name));
}
