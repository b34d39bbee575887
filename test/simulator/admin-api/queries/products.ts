import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { numericIdOf } from "../../graphql/global-id.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { filterBySearch } from "../../graphql/search/filter-by-search.ts";
import type { SearchFields } from "../../graphql/search/match-search.ts";
import { findVariant } from "../../commerce/find-variant.ts";
import type { Product, ShopState, Variant } from "../../state/entities.ts";
import { unitsInStock } from "../../state/inventory-levels.ts";
import { asIndexed, type IndexedProduct } from "../product-index.ts";
import { sortByKey } from "../sorting.ts";
import { exactCount, variantSortKeys } from "../types/product.ts";

type ListArguments = ConnectionArguments & { query?: string | null; sortKey?: string | null };

type Searched = { id: number; indexed: IndexedProduct; collectionIds: number[] };

const productSearch: { fields: SearchFields<Searched>; defaultFields: string[] } = {
  defaultFields: ["title", "vendor", "product_type", "tag", "sku"],
  fields: {
    id: { type: "id", read: ({ id }) => id },
    title: { type: "text", read: ({ indexed }) => indexed.product.title },
    handle: { type: "keyword", read: ({ indexed }) => indexed.product.handle },
    vendor: { type: "keyword", read: ({ indexed }) => indexed.product.vendor },
    product_type: { type: "keyword", read: ({ indexed }) => indexed.product.productType },
    tag: { type: "keyword", read: ({ indexed }) => indexed.product.tags },
    status: { type: "keyword", read: ({ indexed }) => indexed.product.status },
    published_status: {
      type: "keyword",
      read: ({ indexed }) => (indexed.product.publishedAt === null ? "unpublished" : "published"),
    },
    sku: { type: "keyword", read: ({ indexed }) => indexed.product.variants.map((variant) => variant.sku) },
    barcode: { type: "keyword", read: ({ indexed }) => indexed.product.variants.map((variant) => variant.barcode) },
    variant_id: { type: "id", read: ({ indexed }) => indexed.product.variants.map((variant) => variant.id) },
    variant_title: { type: "text", read: ({ indexed }) => indexed.product.variants.map((variant) => variant.title) },
    price: { type: "number", read: ({ indexed }) => indexed.product.variants.map((variant) => variant.price / 100) },
    inventory_total: { type: "number", read: ({ indexed }) => indexed.totalInventory },
    collection_id: { type: "id", read: ({ collectionIds }) => collectionIds },
    gift_card: { type: "boolean", read: () => false },
    created_at: { type: "date", read: ({ indexed }) => indexed.product.createdAt },
    updated_at: { type: "date", read: ({ indexed }) => indexed.product.updatedAt },
    published_at: { type: "date", read: ({ indexed }) => indexed.product.publishedAt },
  },
};

const variantSearch: { fields: SearchFields<Variant & { product: Product }>; defaultFields: string[] } = {
  defaultFields: ["title", "sku", "product_title"],
  fields: {
    id: { type: "id", read: ({ id }) => id },
    product_id: { type: "id", read: ({ productId }) => productId },
    product_ids: { type: "id", read: ({ productId }) => productId },
    title: { type: "text", read: ({ title }) => title },
    product_title: { type: "text", read: ({ product }) => product.title },
    sku: { type: "keyword", read: ({ sku }) => sku },
    barcode: { type: "keyword", read: ({ barcode }) => barcode },
    vendor: { type: "keyword", read: ({ product }) => product.vendor },
    product_type: { type: "keyword", read: ({ product }) => product.productType },
    product_status: { type: "keyword", read: ({ product }) => product.status },
    tag: { type: "keyword", read: ({ product }) => product.tags },
    taxable: { type: "boolean", read: ({ taxable }) => taxable },
    updated_at: { type: "date", read: ({ updatedAt }) => updatedAt },
  },
};

const productSortKeys = {
  ID: ({ id }: Product) => id,
  TITLE: ({ title }: Product) => title,
  VENDOR: ({ vendor }: Product) => vendor,
  PRODUCT_TYPE: ({ productType }: Product) => productType,
  CREATED_AT: ({ createdAt }: Product) => createdAt,
  UPDATED_AT: ({ updatedAt }: Product) => updatedAt,
  PUBLISHED_AT: ({ publishedAt }: Product) => publishedAt,
};

export const productQueries: Record<string, Resolver> = {
  product: (_root, { id }: { id: string }, { shop }) => shop.products.get(requireNumericId("Product", id)) ?? null,
  productByIdentifier: (
    _root,
    { identifier }: { identifier: { id?: string | null; handle?: string | null } },
    { shop },
  ) => {
    const { id, handle } = identifier;
    if (id != null) return shop.products.get(requireNumericId("Product", id)) ?? null;
    return [...shop.products.values()].find((product) => product.handle === handle) ?? null;
  },
  products: (_root, args: ListArguments, call, info) => {
    const found = searchProducts(args.query, call, info);
    const inventory = { INVENTORY_TOTAL: (product: Product) => asIndexed(product, call).totalInventory };
    const { sorted, cursorOf } = sortByKey(found, args.sortKey, { ...productSortKeys, ...inventory });
    return paginate(sorted, args, cursorOf);
  },
  productsCount: (_root, { query, limit }: { query?: string | null; limit?: number | null }, call, info) =>
    limitedCount(searchProducts(query, call, info).length, limit),
  productVariant: (_root, { id }: { id: string }, { shop }) =>
    findVariant(shop, requireNumericId("ProductVariant", id))?.variant ?? null,
  productVariants: (_root, args: ListArguments, call, info) => {
    const all = [...call.shop.products.values()].flatMap((product) =>
      product.variants.map((variant) => ({ ...variant, product })),
    );
    const found = filterBySearch(all, args.query, variantSearch, call, info);
    const inventory = { INVENTORY_QUANTITY: (variant: Variant) => unitsInStock(call.shop, variant) };
    const { sorted, cursorOf } = sortByKey(found, args.sortKey, { ...variantSortKeys, ...inventory });
    return paginate(sorted, args, cursorOf);
  },
  productTags: (_root, args: ConnectionArguments, { shop }) =>
    distinct(
      [...shop.products.values()].flatMap((product) => product.tags),
      args,
    ),
  productTypes: (_root, args: ConnectionArguments, { shop }) =>
    distinct(
      [...shop.products.values()].map((product) => product.productType),
      args,
    ),
};

/** The number of a global id; an id of another type is refused as Shopify does on its roots. */
export function requireNumericId(type: string, globalId: string): number {
  const id = numericIdOf(type, globalId);
  if (id === null) throw new ApiError("RESOURCE_NOT_FOUND", `Invalid id: ${globalId}`);
  return id;
}

/** A count that stops at `limit` and says so; null, which the caller must write, means no limit. */
export function limitedCount(count: number, limit: number | null | undefined) {
  return limit != null && count > limit ? { count: limit, precision: "AT_LEAST" } : exactCount(count);
}

function searchProducts(
  query: string | null | undefined,
  call: ApiCall,
  info: Parameters<typeof filterBySearch>[4],
): Product[] {
  const { shop } = call;
  const all = [...shop.products.values()];
  if (query == null || query.trim() === "") return all;

  const membership = collectionsByProduct(shop);
  const searched = all.map((product) => ({
    id: product.id,
    indexed: asIndexed(product, call),
    collectionIds: membership.get(product.id) ?? [],
  }));
  const found = filterBySearch(searched, query, productSearch, call, info);
  return found.flatMap(({ id }) => shop.products.get(id) ?? []);
}

function collectionsByProduct(shop: ShopState): Map<number, number[]> {
  const membership = new Map<number, number[]>();
  for (const { id, productIds } of shop.collections.values()) {
    for (const productId of productIds) membership.set(productId, [...(membership.get(productId) ?? []), id]);
  }
  return membership;
}

function distinct(values: string[], args: ConnectionArguments) {
  const sorted = [...new Set(values.filter((value) => value !== ""))].sort();
  return paginate(sorted, args, (value) => ({ last_id: value, last_value: value }));
}
