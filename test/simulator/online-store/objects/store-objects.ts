import type { Product, ShopState } from "../../state/entities.ts";
import { isPublished } from "../../commerce/is-published.ts";
import { presentmentFor, type Presentment } from "../../commerce/presentment.ts";
import type { StorefrontVisit } from "../storefront-visit.ts";
import { createStockIndex, type StockIndex } from "./stock-index.ts";

/** What the Liquid objects of one visit share: stock, published products by handle, translated texts, addresses. */
export type StoreObjects = {
  visit: StorefrontVisit;
  shop: ShopState;
  stock: StockIndex;
  /** Prices as this visitor's market sees them. */
  presentment: Presentment;
  /** Products that a visitor can see, newest first as Shopify lists `/collections/all`. */
  published: () => Product[];
  isPublished: (product: Product) => boolean;
  productByHandle: (handle: string) => Product | null;
  /** A translated field of a product, or the original. */
  text: (product: Product, field: "title" | "body_html", original: string) => string;
  /** Puts the locale prefix in front of a path. */
  path: (path: string) => string;
};

/** Prepares the shared parts for one visit; each is worked out when first needed. */
export function createStoreObjects(visit: StorefrontVisit): StoreObjects {
  const { shop } = visit;
  const now = visit.context.clock.now();
  let stock: StockIndex | null = null;
  let published: Product[] | null = null;

  const list = () => (published ??= [...shop.products.values()].filter((product) => isPublished(product, now)));
  return {
    visit,
    shop,
    presentment: presentmentFor(shop, visit.countryCode),
    get stock() {
      return (stock ??= createStockIndex(shop));
    },
    published: list,
    isPublished: (product) => isPublished(product, now),
    productByHandle: (handle) => {
      for (const product of shop.products.values()) {
        if (product.handle === handle) return isPublished(product, now) ? product : null;
      }
      return null;
    },
    text: (product, field, original) => product.translations[visit.locale]?.[field] ?? original,
    path: (path) => (path === "/" ? visit.rootPath || "/" : `${visit.rootPath}${path}`),
  };
}
