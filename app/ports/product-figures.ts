import type { ProductQuery, ProductRowView } from "~/contracts/product-view";
import type { Period } from "~/lib/result-periods";

export type ProductSelection = Period &
  Pick<ProductQuery, "sort" | "direction" | "find"> & {
    /** What each figure is held against; null: nothing. */
    comparison: Period | null;
    limit: number;
    offset: number;
  };

/** What happened to the products of one shop, from what is rolled up. */
export interface ProductFigures {
  /** `total`: products that anything happened to, and whose title is looked for. */
  list(selection: ProductSelection): Promise<{ rows: ProductRowView[]; total: number }>;
}
