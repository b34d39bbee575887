import { z } from "zod";
import { DEVICES, periodFilterSchema } from "./results-filter";

/** What the products can be sorted by, largest first. */
export const PRODUCT_FIGURES = [
  "asked",
  "recommended",
  "opened",
  "added",
  "units",
  "revenue",
  "missed",
  "complained",
] as const;
export type ProductFigure = (typeof PRODUCT_FIGURES)[number];

/** What the Products page keeps in its address; anything that is not understood falls back to its default. */
export const productQuerySchema = periodFilterSchema.extend({
  device: z.enum(["all", ...DEVICES]).catch("all"),
  sort: z.enum(PRODUCT_FIGURES).catch("revenue"),
  direction: z.enum(["descending", "ascending"]).catch("descending"),
  /** Part of a title; empty: all. */
  find: z.string().trim().max(100).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ProductQuery = z.infer<typeof productQuerySchema>;

/** The same of one product's own page. */
export const productFilterSchema = productQuerySchema.pick({
  ...{ period: true, from: true, to: true, compare: true, device: true },
});
export type ProductFilter = z.infer<typeof productFilterSchema>;

export type ProductTopicView = { topic: string; times: number };

/** One product in a period. Money is net minor units of the shop's currency. */
export type ProductRowView = {
  id: string;
  /** Null: it is gone, and nobody remembers how it was called. */
  title: string | null;
  imageUrl: string | null;
  /** Still in the catalogue. */
  isListed: boolean;
  asked: number;
  /** Of these, in a bad mood. */
  complained: number;
  /** Came nearest to a wish, and was not it. */
  missed: number;
  recommended: number;
  opened: number;
  added: number;
  orders: number;
  units: number;
  revenue: number;
  /** In the comparison period; null: there is none. */
  before: Record<ProductFigure, number> | null;
  /** What complaints were about and what was missing, most frequent first. */
  complaints: ProductTopicView[];
  missing: ProductTopicView[];
};

export type ProductsView = { rows: ProductRowView[]; total: number; page: number; pageSize: number };

/** How a product is called; `title` null: nobody remembers. */
export type ProductNameView = Pick<ProductRowView, "title" | "imageUrl" | "isListed">;

/** What happened to one product, on a day or in a period. Money is net minor units of the shop's currency. */
export type ProductCounts = Record<ProductFigure, number> & {
  /** Of the messages about it, in a good mood. */
  pleased: number;
};

export type ProductDayView = ProductCounts & {
  day: string;
  /** Of the seven days until then, -1 to 1; null: too few messages. */
  mood: number | null;
};

/** What shoppers were in a bad mood about, or what was missing. */
export type PainPointView = ProductTopicView & {
  /** In the comparison period; null: there is none. */
  before: number | null;
};

export type ProductDetailView = {
  name: ProductNameView;
  now: ProductCounts;
  /** Of the comparison period; null: there is none. */
  before: ProductCounts | null;
  days: ProductDayView[];
  /** Empty: there is no comparison. */
  daysBefore: ProductDayView[];
  complaints: PainPointView[];
  missing: PainPointView[];
};
