import type { ApiCall } from "../../graphql/api-call.ts";
import type { Collection, Product, ShopState } from "../../state/entities.ts";

export type ProductSortKey =
  "BEST_SELLING" | "CREATED_AT" | "ID" | "PRICE" | "PRODUCT_TYPE" | "RELEVANCE" | "TITLE" | "UPDATED_AT" | "VENDOR";

export type CollectionSortKey =
  "BEST_SELLING" | "COLLECTION_DEFAULT" | "CREATED" | "ID" | "MANUAL" | "PRICE" | "RELEVANCE" | "TITLE";

/** Ascending; equal values by id. RELEVANCE keeps the order that the search gave. */
export function sortProducts(products: readonly Product[], sortKey: ProductSortKey, { shop }: ApiCall): Product[] {
  if (sortKey === "RELEVANCE") return [...products];
  const valueOf = sortValueOf(sortKey, shop);
  return products
    .map((product) => ({ product, value: valueOf(product) }))
    .sort((a, b) => compare(a.value, b.value) || a.product.id - b.product.id)
    .map(({ product }) => product);
}

/** A collection's products in its own order, or in another one. */
export function sortCollection(
  collection: Collection,
  products: readonly Product[],
  sortKey: CollectionSortKey,
  call: ApiCall,
): Product[] {
  const place = new Map(collection.productIds.map((id, index) => [id, index]));
  const inPlace = products.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));

  switch (sortKey) {
    case "MANUAL":
    case "RELEVANCE":
      return inPlace;
    case "COLLECTION_DEFAULT":
      return sortByDefault(collection, inPlace, call);
    case "CREATED":
      return sortProducts(products, "CREATED_AT", call);
    default:
      return sortProducts(products, sortKey, call);
  }
}

function sortByDefault({ sortOrder }: Collection, inPlace: Product[], call: ApiCall): Product[] {
  switch (sortOrder) {
    case "MANUAL":
      return inPlace;
    case "BEST_SELLING":
      return sortProducts(inPlace, "BEST_SELLING", call);
    case "PRICE_ASC":
      return sortProducts(inPlace, "PRICE", call);
    case "PRICE_DESC":
      return sortProducts(inPlace, "PRICE", call).reverse();
    case "CREATED_DESC":
      return sortProducts(inPlace, "CREATED_AT", call).reverse();
    case "ALPHA_ASC":
      return sortProducts(inPlace, "TITLE", call);
  }
}

function sortValueOf(
  sortKey: Exclude<ProductSortKey, "RELEVANCE">,
  shop: ShopState,
): (product: Product) => number | string {
  switch (sortKey) {
    case "TITLE":
      return (product) => product.title.toLowerCase();
    case "VENDOR":
      return (product) => product.vendor.toLowerCase();
    case "PRODUCT_TYPE":
      return (product) => product.productType.toLowerCase();
    case "PRICE":
      return (product) => Math.min(...product.variants.map((variant) => variant.price));
    case "CREATED_AT":
      return (product) => product.createdAt;
    case "UPDATED_AT":
      return (product) => product.updatedAt;
    case "BEST_SELLING": {
      const sold = unitsSold(shop);
      return (product) => -(sold.get(product.id) ?? 0);
    }
    case "ID":
      return (product) => product.id;
  }
}

function unitsSold(shop: ShopState): Map<number, number> {
  const sold = new Map<number, number>();
  for (const line of [...shop.orders.values()].flatMap((order) => order.lines)) {
    sold.set(line.productId, (sold.get(line.productId) ?? 0) + line.quantity);
  }
  return sold;
}

function compare(a: number | string, b: number | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
