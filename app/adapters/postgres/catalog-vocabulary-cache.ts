import type { Pool } from "pg";
import type { CatalogVocabulary } from "~/ports/catalog-search";

const MAX_SHOPS = 100;
const MAX_TAGS = 2000;

export type CatalogVocabularyCache = {
  get(shopId: string): Promise<CatalogVocabulary>;
  /** Reads a shop's words ahead of its first turn in this process. */
  warm(shopId: string): void;
};

const VOCABULARY = `
  WITH d AS MATERIALIZED (
    SELECT id, handle, title, product_type, vendor, collections, tags, options, attributes
    FROM search.document WHERE shop_id = $1
  )
  SELECT
    coalesce((SELECT array_agg(DISTINCT product_type) FROM d WHERE product_type <> ''), '{}') AS product_types,
    coalesce((SELECT array_agg(DISTINCT vendor) FROM d WHERE vendor <> ''), '{}') AS vendors,
    coalesce((SELECT jsonb_agg(DISTINCT c) FROM d, jsonb_array_elements(collections) AS c), '[]') AS collections,
    coalesce((SELECT array_agg(tag) FROM (
      SELECT tag FROM d, unnest(tags) AS tag GROUP BY tag ORDER BY count(*) DESC, tag LIMIT ${MAX_TAGS}) AS t), '{}') AS tags,
    coalesce((SELECT jsonb_agg(jsonb_build_object('name', name, 'values', vals)) FROM (
      SELECT o->>'name' AS name, jsonb_agg(DISTINCT v.item) AS vals
      FROM d, jsonb_array_elements(options) AS o, jsonb_array_elements(o->'values') AS v(item)
      GROUP BY 1 ORDER BY 1) AS t), '[]') AS options,
    coalesce((SELECT jsonb_agg(jsonb_build_object('name', name, 'values', vals)) FROM (
      SELECT a.key AS name, jsonb_agg(DISTINCT v.item) AS vals
      FROM d, jsonb_each(attributes) AS a, jsonb_array_elements(a.value) AS v(item)
      GROUP BY 1 ORDER BY 1) AS t), '[]') AS attributes,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'handle', handle, 'title', title) ORDER BY id) FROM d), '[]') AS titles`;

type VocabularyRow = {
  product_types: string[];
  vendors: string[];
  collections: CatalogVocabulary["collections"];
  tags: string[];
  options: CatalogVocabulary["options"];
  attributes: CatalogVocabulary["attributes"];
  titles: CatalogVocabulary["titles"];
};

/** After reading a shop's words it is left alone for this many times as long as that took. */
const REST_FACTOR = 10;

type Kept = {
  version: string;
  vocabulary: CatalogVocabulary;
  /** Milliseconds of `performance.now()` before which it is not read again. */
  restUntil: number;
};

type Options = {
  pool: Pool;
  /** Derives what is needed of a new vocabulary, before anybody is given it. */
  prepare: (vocabulary: CatalogVocabulary) => Promise<void>;
  onError: (error: unknown) => void;
};

/**
 * The words of each shop, kept in memory: one tiny query a turn instead of reading every title. When the index says that they
 * changed, the known ones are given while the new ones are read, so that only the first turn of a shop in this process may
 * wait. The same object is returned while it is current, so that callers can keep what they derive from it by identity.
 */
export function createCatalogVocabularyCache({ pool, prepare, onError }: Options): CatalogVocabularyCache {
  const kept = new Map<string, Kept>();
  const reading = new Map<string, Promise<CatalogVocabulary>>();

  function read(shopId: string, index: { version: string; currency: string }): Promise<CatalogVocabulary> {
    const running = reading.get(shopId);
    if (running) return running;
    const work = readAndKeep(shopId, index).finally(() => reading.delete(shopId));
    reading.set(shopId, work);
    return work;
  }

  async function readAndKeep(shopId: string, { version, currency }: { version: string; currency: string }) {
    const started = performance.now();
    const vocabulary = await readVocabulary(pool, shopId, currency);
    await prepare(vocabulary);

    const ended = performance.now();
    kept.delete(shopId);
    kept.set(shopId, { version, vocabulary, restUntil: ended + REST_FACTOR * (ended - started) });
    const oldest = kept.keys().next();
    if (kept.size > MAX_SHOPS && !oldest.done) kept.delete(oldest.value);
    return vocabulary;
  }

  async function get(shopId: string): Promise<CatalogVocabulary> {
    const index = await readIndex(pool, shopId);
    const known = kept.get(shopId);
    if (known?.version === index.version) return known.vocabulary;
    // Prices are read in the currency; a shop that had nothing yet had nothing to be understood by.
    if (known?.vocabulary.currency !== index.currency || known.vocabulary.titles.length === 0) {
      return read(shopId, index);
    }

    if (performance.now() >= known.restUntil) read(shopId, index).catch(onError);
    return known.vocabulary;
  }

  return { get, warm: (shopId) => void get(shopId).catch(onError) };
}

async function readIndex(pool: Pool, shopId: string): Promise<{ version: string; currency: string }> {
  const { rows } = await pool.query<{ version: string; currency: string }>(
    "SELECT vocabulary_version::text || ':' || currency AS version, currency FROM search.shop_index WHERE shop_id = $1",
    [shopId],
  );
  // A shop that was never read yet. XXX is ISO 4217 for "no currency".
  return rows[0] ?? { version: "none", currency: "XXX" };
}

async function readVocabulary(pool: Pool, shopId: string, currency: string): Promise<CatalogVocabulary> {
  const { rows } = await pool.query<VocabularyRow>(VOCABULARY, [shopId]);
  const row = rows[0];
  return {
    currency,
    productTypes: row?.product_types ?? [],
    vendors: row?.vendors ?? [],
    collections: row?.collections ?? [],
    tags: row?.tags ?? [],
    options: row?.options ?? [],
    attributes: row?.attributes ?? [],
    titles: row?.titles ?? [],
  };
}
