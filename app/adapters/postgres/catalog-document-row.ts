import type { Pool } from "pg";
import { z } from "zod";
import type { CatalogDocument } from "~/ports/catalog-search";

/** bigint comes as text from the driver, hence float8 (exact to 2^53). */
const COLUMNS = `d.handle, d.title, d.description, d.vendor, d.product_type, d.tags, d.collections,
  d.options, d.attributes, d.variants, d.price_min::float8 AS price_min, d.price_max::float8 AS price_max,
  d.compare_at_min::float8 AS compare_at_min, d.available, d.image_url, d.published_at`;

/** Rows by id or handle, in the order of the keys. Of a document that is known as it stands nothing but its id is read. */
const readRows = (column: "id" | "handle") => `
  SELECT d.id, d.content_hash, d.popularity, rest.handle IS NULL AS is_known, rest.*
  FROM unnest($2::text[], $3::text[], $4::real[]) WITH ORDINALITY AS wanted(key, hash, popularity, position)
  JOIN search.document AS d ON d.shop_id = $1 AND d.${column} = wanted.key
  LEFT JOIN LATERAL (SELECT ${COLUMNS}
    WHERE (d.content_hash, d.popularity) IS DISTINCT FROM (wanted.hash, wanted.popularity)) AS rest ON true
  ORDER BY wanted.position`;
const READ_ROWS = { id: readRows("id"), handle: readRows("handle") };

const collectionsSchema = z.array(z.object({ handle: z.string(), title: z.string() }));
const optionsSchema = z.array(z.object({ name: z.string(), values: z.array(z.string()) }));
const attributesSchema = z.record(z.string(), z.array(z.string()));
const variantsSchema = z.array(
  z.object({ id: z.string(), options: z.array(z.string()), price: z.number(), available: z.boolean() }),
);

type DocumentRow = {
  id: string;
  is_known: false;
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

type KnownRow = Pick<DocumentRow, "id" | "content_hash" | "popularity"> & { is_known: true };

type Kept = { hash: string; document: CatalogDocument };
/** A few hundred kilobytes of every hundred documents, with what ranking derives of them. */
const MAX_KEPT = 1000;
const kept = new Map<string, Kept>();

/**
 * Documents of a shop in the order of `keys`; unknown ones are left out. While its content is the same a document is the same
 * object and is not read again, so that callers can keep what they derive from it by identity: reading the texts of sixty
 * candidates takes longer than finding them.
 */
export async function readDocuments(
  pool: Pool,
  shopId: string,
  column: "id" | "handle",
  keys: string[],
): Promise<CatalogDocument[]> {
  if (keys.length === 0) return [];
  const known = keys.map((key) => (column === "id" ? kept.get(key) : undefined));
  const { rows } = await pool.query<DocumentRow | KnownRow>(READ_ROWS[column], [
    shopId,
    keys,
    known.map((entry) => entry?.hash ?? null),
    known.map((entry) => entry?.document.popularity ?? null),
  ]);
  const byId = new Map(known.flatMap((entry) => (entry ? [[entry.document.id, entry] as const] : [])));
  return rows.flatMap((row) => {
    const entry = row.is_known ? byId.get(row.id) : { hash: row.content_hash, document: parseDocument(row) };
    if (entry) keep(entry);
    return entry?.document ?? [];
  });
}

function keep(entry: Kept): void {
  const { id } = entry.document;
  kept.delete(id);
  // Empty: written before hashes were.
  if (entry.hash !== "") kept.set(id, entry);
  const oldest = kept.keys().next();
  if (kept.size > MAX_KEPT && !oldest.done) kept.delete(oldest.value);
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
