import type { Collection, Product } from "../../state/entities.ts";
import { imageObject } from "./image-object.ts";
import { ProductDrop } from "./product-drop.ts";
import type { StoreObjects } from "./store-objects.ts";

export type ProductFilter = {
  label: string;
  param_name: string;
  type: "boolean" | "list" | "price_range";
  values: { label: string; value: string; count: number; active: boolean; param_name: string }[];
  min_value: number | null;
  max_value: number | null;
  range_max: number | null;
};

type Listing = { products: Product[]; allCount: number; sortBy: string; filters: ProductFilter[] };

/** The collection that holds everything, which each shop has. */
export const ALL_PRODUCTS: Omit<Collection, "productIds" | "createdAt" | "updatedAt"> = {
  id: 0,
  handle: "all",
  title: "Products",
  descriptionHtml: "",
  image: null,
  sortOrder: "ALPHA_ASC",
  publishedAt: null,
};

/** Published products of a collection, in its own order. */
export function collectionProducts(store: StoreObjects, collection: Collection | null): Product[] {
  if (!collection) return store.published();
  return collection.productIds.flatMap((id) => {
    const product = store.shop.products.get(id);
    return product && store.isPublished(product) ? [product] : [];
  });
}

/** Liquid's `collection`; null stands for `/collections/all`. `listing` is what sorting and filters left. */
export function collectionObject(store: StoreObjects, collection: Collection | null, listing?: Listing) {
  const record = collection ?? ALL_PRODUCTS;
  const all = once(() => collectionProducts(store, collection));
  const products = once(() => (listing?.products ?? all()).map((product) => new ProductDrop(store, product)));

  return {
    id: record.id,
    handle: record.handle,
    title: record.title,
    description: record.descriptionHtml,
    url: store.path(`/collections/${record.handle}`),
    image: record.image ? imageObject(record.image, 1, record.title) : null,
    featured_image: featuredImage(record.image, record.title, collection ? all()[0] : null),
    default_sort_by: DEFAULT_SORT[record.sortOrder],
    sort_by: listing?.sortBy ?? DEFAULT_SORT[record.sortOrder],
    sort_options: SORT_OPTIONS,
    filters: listing?.filters ?? [],
    metafields: {},
    get products() {
      return products();
    },
    get products_count() {
      return (listing?.products ?? all()).length;
    },
    get all_products_count() {
      return listing?.allCount ?? all().length;
    },
  };
}

/** Works a value out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

export const SORT_OPTIONS = [
  { value: "manual", name: "Featured" },
  { value: "best-selling", name: "Best selling" },
  { value: "title-ascending", name: "Alphabetically, A-Z" },
  { value: "title-descending", name: "Alphabetically, Z-A" },
  { value: "price-ascending", name: "Price, low to high" },
  { value: "price-descending", name: "Price, high to low" },
  { value: "created-descending", name: "Date, new to old" },
];

const DEFAULT_SORT: Record<Collection["sortOrder"], string> = {
  MANUAL: "manual",
  BEST_SELLING: "best-selling",
  PRICE_ASC: "price-ascending",
  PRICE_DESC: "price-descending",
  CREATED_DESC: "created-descending",
  ALPHA_ASC: "title-ascending",
};

function featuredImage(own: Collection["image"], title: string, firstProduct: Product | null | undefined) {
  const image = own ?? firstProduct?.images[0] ?? null;
  return image ? imageObject(image, 1, title) : null;
}
