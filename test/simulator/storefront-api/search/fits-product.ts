import { decimalAmount } from "../../commerce/decimal-amount.ts";
import { isVariantForSale } from "../../commerce/sellable-quantity.ts";
import type { ApiCall } from "../../graphql/api-call.ts";
import { parseGlobalId } from "../../graphql/global-id.ts";
import type { Product } from "../../state/entities.ts";
import { compareNumber, containsWords, equalsText, wordsOf } from "./compare-values.ts";
import type { SearchTerm } from "./parse-search-query.ts";
import { productWords, type ProductWords } from "./product-words.ts";

/** Whether a product fits one term of a `products(query:)` search. A field that does not exist is passed over, as on Shopify. */
export function fitsProduct(product: Product, term: SearchTerm, call: ApiCall): boolean {
  switch (term.field) {
    case null:
      return containsAnywhere(productWords(product, call), term);
    case "id":
      return compareNumber(product.id, Number(parseGlobalId(term.value)?.id ?? term.value), term.comparator);
    case "title":
      return containsWords(product.title, term);
    case "handle":
      return equalsText(product.handle, term);
    case "tag":
      return product.tags.some((tag) => equalsText(tag, term));
    case "tag_not":
      return !product.tags.some((tag) => equalsText(tag, term));
    case "vendor":
      return equalsText(product.vendor, term);
    case "product_type":
      return equalsText(product.productType, term);
    case "sku":
    case "variants.sku":
      return product.variants.some((variant) => variant.sku !== null && equalsText(variant.sku, term));
    case "barcode":
    case "variants.barcode":
      return product.variants.some((variant) => variant.barcode !== null && equalsText(variant.barcode, term));
    case "variants.title":
      return product.variants.some((variant) => containsWords(variant.title, term));
    case "variants.price":
      return product.variants.some((variant) =>
        compareNumber(Number(decimalAmount(variant.price, call.shop.currency)), Number(term.value), term.comparator),
      );
    case "available_for_sale":
      return isForSale(product, call) === (term.value === "true");
    case "created_at":
      return compareNumber(Date.parse(product.createdAt), Date.parse(term.value), term.comparator);
    case "updated_at":
      return compareNumber(Date.parse(product.updatedAt), Date.parse(term.value), term.comparator);
    default:
      return true;
  }
}

export function isForSale(product: Product, { shop, simulator }: ApiCall): boolean {
  const now = simulator.clock.now();
  return product.variants.some((variant) => isVariantForSale({ shop, product, variant, countryCode: null, now }));
}

/** All words of the value somewhere in the product; `prefix*` matches the start of a word. */
function containsAnywhere(fields: readonly ProductWords[], { value, isPrefix }: SearchTerm): boolean {
  const wanted = wordsOf(value);
  const has = (word: string, mayBePrefix: boolean) =>
    fields.some(
      ({ words }) => words.has(word) || (mayBePrefix && [...words].some((candidate) => candidate.startsWith(word))),
    );
  return wanted.length > 0 && wanted.every((word, index) => has(word, isPrefix && index === wanted.length - 1));
}
