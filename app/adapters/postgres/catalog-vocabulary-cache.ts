import type { Pool } from "pg";
import type { CatalogVocabulary } from "~/ports/catalog-search";

const MAX_SHOPS = 100;
const MAX_TAGS = 2000;

export type CatalogVocabularyCache = { get(shopId: string): Promise<CatalogVocabulary> };

const VOCABULARY = `
  WITH d AS (SELECT * FROM search.document WHERE shop_id = $1)
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

/**
 * The words of each shop, kept in memory until the index says that they changed: one tiny query a turn instead of reading
 * every title. The same object is returned while it is current, so that callers can keep what they derive from it by identity.
 */
export function createCatalogVocabularyCache(pool: Pool): CatalogVocabularyCache {
  const kept = new Map<string, { version: string; vocabulary: Promise<CatalogVocabulary> }>();

  return {
    async get(shopId) {
      const index = await readIndex(pool, shopId);
      const cached = kept.get(shopId);
      if (cached?.version === index.version) return cached.vocabulary;

      const vocabulary = readVocabulary(pool, shopId, index.currency);
      kept.delete(shopId);
      kept.set(shopId, { version: index.version, vocabulary });
      const oldest = kept.keys().next();
      if (kept.size > MAX_SHOPS && !oldest.done) kept.delete(oldest.value);
      vocabulary.catch(() => kept.delete(shopId));
      return vocabulary;
    },
  };
}

async function readIndex(pool: Pool, shopId: string): Promise<{ version: string; currency: string }> {
  const { rows } = await pool.query<{ version: string; currency: string }>(
    "SELECT vocabulary_version::text || ':' || currency AS version, currency FROM search.shop_index WHERE shop_id = $1",
    [shopId],
  );
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
