import { z } from "zod";
import type { CatalogDocument } from "~/ports/catalog-search";

/** Columns of `search.document AS d` that `toCatalogDocument` reads. bigint comes as text from the driver, hence float8 (exact to 2^53). */
export const DOCUMENT_COLUMNS = `d.id, d.handle, d.title, d.description, d.vendor, d.product_type, d.tags, d.collections,
  d.options, d.attributes, d.variants, d.price_min::float8 AS price_min, d.price_max::float8 AS price_max,
  d.compare_at_min::float8 AS compare_at_min, d.available, d.image_url, d.published_at, d.popularity, d.content_hash`;

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
  /** Empty: written before hashes were. */
  content_hash: string;
};

/** A few hundred kilobytes of every hundred documents, with what ranking derives of them. */
const MAX_KEPT = 1000;
const kept = new Map<string, CatalogDocument>();

/**
 * The document of a row. While its content is the same it is the same object, so that callers can keep what they derive from
 * it by identity: reading the texts of sixty candidates takes longer than finding them.
 */
export function toCatalogDocument(row: DocumentRow): CatalogDocument {
  if (row.content_hash === "") return parseDocument(row);
  const key = `${row.id}:${row.content_hash}`;
  const known = kept.get(key);
  const document = known?.popularity === row.popularity ? known : parseDocument(row);

  kept.delete(key);
  kept.set(key, document);
  const oldest = kept.keys().next();
  if (kept.size > MAX_KEPT && !oldest.done) kept.delete(oldest.value);
  return document;
}

function parseDocument(row: DocumentRow): CatalogDocument {
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
