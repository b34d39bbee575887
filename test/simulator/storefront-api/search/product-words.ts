import type { ApiCall } from "../../graphql/api-call.ts";
import type { Product } from "../../state/entities.ts";
import { localeOf, translated } from "../locale.ts";
import { plainText } from "../plain-text.ts";
import { wordSet, type WeightedWords } from "./rank-text.ts";

/** A field of a product by its `SearchableField` name. */
export type ProductWords = WeightedWords & { field: string };

type Kept = { edition: string; words: ProductWords[] };

const kept = new WeakMap<Product, Kept>();

/** The words of a product in the call's language, kept until the product changes. */
export function productWords(product: Product, call: ApiCall): ProductWords[] {
  const edition = editionOf(product, localeOf(call));
  const known = kept.get(product);
  if (known?.edition === edition) return known.words;

  const words = readWords(product, call);
  kept.set(product, { edition, words });
  return words;
}

/** Changes whenever the words may have changed. The time alone does not tell while the shop's clock stands still. */
function editionOf(
  { updatedAt, title, descriptionHtml, vendor, productType, tags, variants }: Product,
  locale: string,
) {
  return [locale, updatedAt, title, vendor, productType, tags.join(), descriptionHtml.length, variants.length].join(
    "\n",
  );
}

function readWords(product: Product, call: ApiCall): ProductWords[] {
  const { variants, productType, vendor, tags } = product;
  const title = translated(product, call, "title", product.title);
  const body = plainText(translated(product, call, "body_html", product.descriptionHtml));
  return [
    { field: "TITLE", weight: 8, words: wordSet(title) },
    { field: "PRODUCT_TYPE", weight: 5, words: wordSet(productType) },
    { field: "VENDOR", weight: 4, words: wordSet(vendor) },
    { field: "VARIANTS_TITLE", weight: 3, words: wordSet(...variants.map((variant) => variant.title)) },
    { field: "VARIANTS_SKU", weight: 3, words: wordSet(...variants.map((variant) => variant.sku ?? "")) },
    { field: "VARIANTS_BARCODE", weight: 3, words: wordSet(...variants.map((variant) => variant.barcode ?? "")) },
    { field: "TAG", weight: 3, words: wordSet(...tags) },
    { field: "BODY", weight: 1, words: wordSet(body) },
  ];
}
