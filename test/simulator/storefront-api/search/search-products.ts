import type { ApiCall } from "../../graphql/api-call.ts";
import type { Product } from "../../state/entities.ts";
import { visibleProducts } from "../visible-content.ts";
import { isForSale } from "./fits-product.ts";
import { productWords } from "./product-words.ts";
import { createRanker } from "./rank-text.ts";

export type UnavailableProducts = "SHOW" | "HIDE" | "LAST";

/** Products that answer a shopper's words, best first. `fields` narrows what is searched (predictive search). */
export function searchProducts(
  call: ApiCall,
  query: string,
  options: { lastIsPrefix: boolean; unavailableProducts: UnavailableProducts; fields?: readonly string[] | null },
): Product[] {
  const { fields = null, unavailableProducts } = options;
  const rank = createRanker(query, options);
  const found = indexedProducts(call).flatMap((product) => {
    const words = productWords(product, call);
    const score = rank(fields === null ? words : words.filter(({ field }) => fields.includes(field)));
    return score > 0 ? [{ product, score, canSell: isForSale(product, call) }] : [];
  });

  return found
    .filter(({ canSell }) => canSell || unavailableProducts !== "HIDE")
    .sort((a, b) => {
      if (unavailableProducts === "LAST" && a.canSell !== b.canSell) return a.canSell ? -1 : 1;
      return b.score - a.score || a.product.id - b.product.id;
    })
    .map(({ product }) => product);
}

/** Visible products that the search index knows already: it lags behind writes when that fault is on. */
export function indexedProducts(call: ApiCall): Product[] {
  const { clock, faults } = call.simulator;
  const indexedUntil = clock.now().getTime() - faults.indexLagMs;
  return visibleProducts(call).filter((product) => Date.parse(product.createdAt) <= indexedUntil);
}
