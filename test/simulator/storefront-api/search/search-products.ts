import type { ApiCall } from "../../graphql/api-call.ts";
import type { Product } from "../../state/entities.ts";
import { translated } from "../locale.ts";
import { plainText } from "../plain-text.ts";
import { visibleProducts } from "../visible-content.ts";
import { isForSale } from "./fits-product.ts";
import { rankTexts, type WeightedText } from "./rank-text.ts";

export type UnavailableProducts = "SHOW" | "HIDE" | "LAST";

/** Products that answer a shopper's words, best first. `fields` narrows what is searched (predictive search). */
export function searchProducts(
  call: ApiCall,
  query: string,
  options: { lastIsPrefix: boolean; unavailableProducts: UnavailableProducts; fields?: readonly string[] | null },
): Product[] {
  const found = indexedProducts(call)
    .map((product) => ({
      product,
      rank: rankTexts(textsOf(product, call, options.fields ?? null), query, options),
      isForSale: isForSale(product, call),
    }))
    .filter(({ rank, isForSale: canSell }) => rank > 0 && (canSell || options.unavailableProducts !== "HIDE"));

  return found
    .sort((a, b) => {
      if (options.unavailableProducts === "LAST" && a.isForSale !== b.isForSale) return a.isForSale ? -1 : 1;
      return b.rank - a.rank || a.product.id - b.product.id;
    })
    .map(({ product }) => product);
}

/** Visible products that the search index knows already: it lags behind writes when that fault is on. */
export function indexedProducts(call: ApiCall): Product[] {
  const { clock, faults } = call.simulator;
  const indexedUntil = clock.now().getTime() - faults.indexLagMs;
  return visibleProducts(call).filter((product) => Date.parse(product.createdAt) <= indexedUntil);
}

function textsOf(product: Product, call: ApiCall, fields: readonly string[] | null): WeightedText[] {
  const all: (WeightedText & { field: string })[] = [
    { field: "TITLE", weight: 8, text: translated(product, call, "title", product.title) },
    { field: "PRODUCT_TYPE", weight: 5, text: product.productType },
    { field: "VENDOR", weight: 4, text: product.vendor },
    { field: "VARIANTS_TITLE", weight: 3, text: product.variants.map((variant) => variant.title).join(" ") },
    { field: "VARIANTS_SKU", weight: 3, text: product.variants.map((variant) => variant.sku ?? "").join(" ") },
    { field: "VARIANTS_BARCODE", weight: 3, text: product.variants.map((variant) => variant.barcode ?? "").join(" ") },
    { field: "TAG", weight: 3, text: product.tags.join(" ") },
    { field: "BODY", weight: 1, text: plainText(translated(product, call, "body_html", product.descriptionHtml)) },
  ];
  return fields === null ? all : all.filter(({ field }) => fields.includes(field));
}
