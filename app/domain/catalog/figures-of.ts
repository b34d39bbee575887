import { moneyFromDecimal } from "~/lib/money";
import type { IndexedProduct } from "~/ports/catalog-index";
import type { SourceProduct } from "~/ports/catalog-source";

/** As many as fit into the column; Shopify counts one variant up to half of it. */
const MOST_UNITS = 2_000_000_000;

/**
 * Margin and stock of a product. The margin is the mean over variants whose cost is known and whose price is not zero; below
 * -1 it says no more than "sold at a loss". Stock that is oversold counts as none; one variant that is not counted makes the
 * whole product uncounted.
 */
export function figuresOf({ variants }: Pick<SourceProduct, "variants">, currency: string): IndexedProduct["figures"] {
  const margins = variants.flatMap(({ price, unitCost }) => {
    if (unitCost === null) return [];
    const [paid, cost] = [moneyFromDecimal(price, currency).amount, moneyFromDecimal(unitCost, currency).amount];
    return paid > 0 ? [Math.max(-1, (paid - cost) / paid)] : [];
  });
  const counts = variants.flatMap(({ stock }) => (stock === null ? [] : [Math.max(0, stock)]));
  return {
    margin: margins.length === 0 ? null : margins.reduce((sum, margin) => sum + margin, 0) / margins.length,
    stock:
      counts.length < variants.length
        ? null
        : Math.min(
            MOST_UNITS,
            counts.reduce((sum, count) => sum + count, 0),
          ),
  };
}
