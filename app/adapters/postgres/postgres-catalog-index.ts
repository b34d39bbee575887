import { createHash } from "node:crypto";
import type { Pool } from "pg";
import type { CatalogIndex, IndexedProduct, ProductText } from "~/ports/catalog-index";
import { prepareShopIndex } from "./prepare-shop-index";
import { withIndexLock } from "./with-index-lock";

const UPSERT = `
  INSERT INTO search.document (
    shop_id, id, handle, title, description, vendor, product_type, tags, collections, options, attributes, variants,
    price_min, price_max, compare_at_min, available, image_url, published_at, facets, keywords, option_words, tsv,
    vocabulary_hash, content_hash, source_updated_at, indexed_at
  )
  SELECT
    $1, r.id, r.handle, r.title, r.description, r.vendor, r.product_type, r.tags, r.collections, r.options, r.attributes,
    r.variants, r.price_min, r.price_max, r.compare_at_min, r.available, r.image_url, r.published_at, r.facets, r.keywords,
    r.option_words,
    search.weigh_words(c.config, r.title, r.keywords, r.option_words, r.description),
    r.vocabulary_hash, r.content_hash, r.source_updated_at, $3
  FROM (SELECT ('search.' || text_config)::regconfig AS config FROM search.shop_index WHERE shop_id = $1) AS c,
    jsonb_to_recordset($2::jsonb) AS r(
      id text, handle text, title text, description text, vendor text, product_type text, tags text[], collections jsonb,
      options jsonb, attributes jsonb, variants jsonb, price_min bigint, price_max bigint, compare_at_min bigint,
      available boolean, image_url text, published_at timestamptz, facets text[], keywords text, option_words text,
      vocabulary_hash text, content_hash text, source_updated_at timestamptz
    )
  ON CONFLICT (shop_id, id) DO UPDATE SET
    handle = excluded.handle, title = excluded.title, description = excluded.description, vendor = excluded.vendor,
    product_type = excluded.product_type, tags = excluded.tags, collections = excluded.collections,
    options = excluded.options, attributes = excluded.attributes, variants = excluded.variants,
    price_min = excluded.price_min, price_max = excluded.price_max, compare_at_min = excluded.compare_at_min,
    available = excluded.available, image_url = excluded.image_url, published_at = excluded.published_at,
    facets = excluded.facets, keywords = excluded.keywords, option_words = excluded.option_words, tsv = excluded.tsv,
    vocabulary_hash = excluded.vocabulary_hash, content_hash = excluded.content_hash, source_updated_at = excluded.source_updated_at,
    indexed_at = excluded.indexed_at
  WHERE document.source_updated_at <= excluded.source_updated_at`;

/** A product that left the index meanwhile has none; what has not changed is not written. */
const SAVE_FIGURES = `
  INSERT INTO search.product_figures AS figures (shop_id, id, margin, stock)
  SELECT $1, r.id, r.margin, r.stock
  FROM jsonb_to_recordset($2::jsonb) AS r(id text, margin real, stock integer)
  JOIN search.document AS d ON d.shop_id = $1 AND d.id = r.id
  ON CONFLICT (shop_id, id) DO UPDATE SET margin = excluded.margin, stock = excluded.stock
  WHERE (figures.margin, figures.stock) IS DISTINCT FROM (excluded.margin, excluded.stock)`;

/** What is there already of some documents. */
const KNOWN = `
  SELECT id, vocabulary_hash AS words, content_hash AS content FROM search.document WHERE shop_id = $1 AND id = ANY ($2)`;

/** By a hash, so that a part of a large catalogue is no one corner of it. */
const TEXTS = `
  SELECT title, concat_ws(' . ', product_type, array_to_string(tags, ' . '), left(description, 400)) AS about
  FROM search.document WHERE shop_id = $1 ORDER BY hashtext(id), id LIMIT $2`;

const INSERT_WORDINGS = `
  INSERT INTO search.wording (shop_id, term, words, closeness)
  SELECT $1, l.lexeme, w.other, max(w.closeness)
  FROM search.shop_index AS i
  CROSS JOIN jsonb_to_recordset($2::jsonb) AS w(word text, other text, closeness real)
  CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector(('search.' || i.text_config)::regconfig, w.word))) AS l(lexeme)
  WHERE i.shop_id = $1 GROUP BY l.lexeme, w.other`;

const RAISE_VERSION = "UPDATE search.shop_index SET vocabulary_version = vocabulary_version + 1 WHERE shop_id = $1";

/**
 * The index of one shop. What has not changed since it was written is left as it is, and the vocabulary's version is raised
 * only where words changed: a stock change costs no rebuild.
 */
export function createPostgresCatalogIndex(pool: Pool, shopId: string): CatalogIndex {
  return {
    prepare: (shop) => prepareShopIndex(pool, shopId, shop),

    async upsert(products, indexedAt) {
      const { rows: found } = await pool.query<{ id: string; words: string; content: string }>(KNOWN, [
        shopId,
        products.map(({ id }) => id),
      ]);
      const known = new Map(found.map((document) => [document.id, document]));
      const changed = products.map(toRow).filter(({ id, content }) => known.get(id)?.content !== content);
      if (changed.length > 0) {
        await pool.query(UPSERT, [shopId, `[${changed.map(({ json }) => json).join()}]`, indexedAt]);
      }
      const figures = products.map((product) => ({ id: product.id, ...product.figures }));
      await pool.query(SAVE_FIGURES, [shopId, JSON.stringify(figures)]);
      if (changed.some(({ id, words }) => known.get(id)?.words !== words)) await pool.query(RAISE_VERSION, [shopId]);
    },

    async learnWords(ids) {
      await withIndexLock(pool, shopId, (client) =>
        client.query("SELECT search.extend_vocabulary($1, $2)", [shopId, ids]),
      );
    },

    async remove(ids) {
      const result = await pool.query("DELETE FROM search.document WHERE shop_id = $1 AND id = ANY ($2)", [
        shopId,
        ids,
      ]);
      if (result.rowCount !== 0) await pool.query(RAISE_VERSION, [shopId]);
    },

    async removeAllBut(ids, startedAt) {
      const result = await pool.query(
        `DELETE FROM search.document
         WHERE shop_id = $1 AND indexed_at < $3
           AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS kept(id) WHERE kept.id = document.id)`,
        [shopId, ids, startedAt],
      );
      return result.rowCount ?? 0;
    },

    async rebuildVocabulary() {
      await withIndexLock(pool, shopId, async (client) => {
        await client.query("SELECT search.rebuild_vocabulary($1)", [shopId]);
        await client.query(RAISE_VERSION, [shopId]);
      });
    },

    async readTexts(most) {
      const { rows } = await pool.query<ProductText>(TEXTS, [shopId, most]);
      return rows;
    },

    async replaceWordings(wordings) {
      await withIndexLock(pool, shopId, async (client) => {
        await client.query("DELETE FROM search.wording WHERE shop_id = $1", [shopId]);
        await client.query(INSERT_WORDINGS, [shopId, JSON.stringify(wordings)]);
      });
    },

    async countDocuments() {
      const { rows } = await pool.query<{ count: number }>(
        "SELECT count(*)::int AS count FROM search.document WHERE shop_id = $1",
        [shopId],
      );
      return rows[0]?.count ?? 0;
    },
  };
}

type Row = {
  id: string;
  /** Hash of the words that perception learns from. */
  words: string;
  /** Hash of everything. Holds Shopify's updatedAt, so that the row's own stays the newest that was seen. */
  content: string;
  json: string;
};

function toRow(product: IndexedProduct): Row {
  const words = hashOf(
    JSON.stringify([
      [product.handle, product.title, product.description, product.keywords, product.optionWords],
      product.facets,
    ]),
  );
  const columns = JSON.stringify(toColumns(product, words));
  const content = hashOf(columns);
  return { id: product.id, words, content, json: `${columns.slice(0, -1)},"content_hash":"${content}"}` };
}

function toColumns(product: IndexedProduct, words: string) {
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    description: product.description,
    vendor: product.vendor,
    product_type: product.productType,
    tags: product.tags,
    collections: product.collections,
    options: product.options,
    attributes: product.attributes,
    variants: product.variants,
    price_min: product.priceMin,
    price_max: product.priceMax,
    compare_at_min: product.compareAtMin,
    available: product.available,
    image_url: product.imageUrl,
    published_at: product.publishedAt,
    facets: product.facets,
    keywords: product.keywords,
    option_words: product.optionWords,
    vocabulary_hash: words,
    source_updated_at: product.sourceUpdatedAt,
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
