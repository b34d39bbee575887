import type {
  ProductCounts,
  ProductFilter,
  ProductNameView,
  ProductQuery,
  ProductRowView,
  ProductTopicView,
} from "~/contracts/product-view";
import type { Period } from "~/lib/result-periods";

export type ProductSelection = Period &
  Pick<ProductQuery, "device" | "sort" | "direction" | "find"> & {
    /** What each figure is held against; null: nothing. */
    comparison: Period | null;
    limit: number;
    offset: number;
  };

/** Of one product. */
export type ProductSpan = Period & Pick<ProductFilter, "device"> & { productId: string };

/** What happened to the products of one shop, from what is rolled up. */
export interface ProductFigures {
  /** `total`: products that anything happened to, and whose title is looked for. */
  list(selection: ProductSelection): Promise<{ rows: ProductRowView[]; total: number }>;
  /** Null: there never was such a product, as far as anybody remembers. */
  findName(productId: string): Promise<ProductNameView | null>;
  /** Days on which anything happened to it, in order. */
  listDays(span: ProductSpan): Promise<(ProductCounts & { day: string })[]>;
  /** What complaints about it were about and what was missing, most frequent first. */
  listTopics(span: ProductSpan): Promise<{ complaints: ProductTopicView[]; missing: ProductTopicView[] }>;
}
