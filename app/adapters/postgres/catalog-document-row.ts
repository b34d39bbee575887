import { z } from "zod";
import type { CatalogDocument } from "~/ports/catalog-search";

/** Columns of `search.document AS d` that `toCatalogDocument` reads. bigint comes as text from the driver, hence float8 (exact to 2^53). */
export const DOCUMENT_COLUMNS = `d.id, d.handle, d.title, d.description, d.vendor, d.product_type, d.tags, d.collections,
  d.options, d.attributes, d.variants, d.price_min::float8 AS price_min, d.price_max::float8 AS price_max,
  d.compare_at_min::float8 AS compare_at_min, d.available, d.image_url, d.published_at, d.popularity`;

const collectionsSchema = z.array(z.object({ handle: z.string(), title: z.string() }));
const optionsSchema = z.array(z.object({ name: z.string(), values: z.array(z.string()) }));
const attributesSchema = z.record(z.string(), z.array(z.string()));
const variantsSchema = z.array(
  z.object({ id: z.string(), options: z.array(z.string()), price: z.number(), available: z.boolean() }),
);

export type DocumentRow = {
  id: string;
  handle: string;
  title: string;
  description: string;
  vendor: string;
  product_type: string;
  tags: string[];
  collections: unknown;
  options: unknown;
  attributes: unknown;
  variants: unknown;
  price_min: number;
  price_max: number;
  compare_at_min: number | null;
  available: boolean;
  image_url: string | null;
  published_at: Date | null;
  popularity: number;
};

export function toCatalogDocument(row: DocumentRow): CatalogDocument {
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    description: row.description,
    vendor: row.vendor,
    productType: row.product_type,
    tags: row.tags,
    collections: collectionsSchema.parse(row.collections).map((collection) => collection.title),
    options: optionsSchema.parse(row.options),
    attributes: attributesSchema.parse(row.attributes),
    priceMin: row.price_min,
    priceMax: row.price_max,
    compareAtMin: row.compare_at_min,
    available: row.available,
    variants: variantsSchema.parse(row.variants),
    imageUrl: row.image_url,
    publishedAt: row.published_at?.toISOString() ?? null,
    popularity: row.popularity,
  };
}
