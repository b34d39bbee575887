import type { ProductQuery, ProductRowView } from "~/contracts/product-view";

/** Days of the shop's calendar, both included. */
export type ProductSelection = Pick<ProductQuery, "sort" | "direction" | "find"> & {
  firstDay: string;
  lastDay: string;
  limit: number;
  offset: number;
};

/** What happened to the products of one shop, from what is rolled up. */
export interface ProductFigures {
  /** `total`: products that anything happened to, and whose title is looked for. */
  list(selection: ProductSelection): Promise<{ rows: ProductRowView[]; total: number }>;
}
