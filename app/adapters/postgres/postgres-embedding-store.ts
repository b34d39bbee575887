import type { Pool } from "pg";
import type { EmbeddableText, EmbeddingState, EmbeddingStore } from "~/ports/embedding-store";

const STATE = `
  SELECT model, dimension, trust,
    (SELECT count(*)::int FROM search.embedding AS e WHERE e.shop_id = s.shop_id) AS vectors
  FROM search.embedding_state AS s WHERE shop_id = $1`;

/** What says most of a product, in the order in which it is said; long descriptions say little more at their end. */
const LIST_TEXTS = `
  SELECT d.id, text, md5(text) AS hash, CASE WHEN s.model = $4 AND s.dimension = $5 THEN e.text_hash END AS embedded
  FROM (
    SELECT id, shop_id, left(concat_ws('. ', title, nullif(product_type, ''), nullif(vendor, ''),
      nullif(array_to_string(tags, ', '), ''), left(description, 600)), 1000) AS text
    FROM search.document WHERE shop_id = $1 AND id > $2 ORDER BY id LIMIT $3
  ) AS d
  LEFT JOIN search.embedding AS e ON e.shop_id = d.shop_id AND e.id = d.id
  LEFT JOIN search.embedding_state AS s ON s.shop_id = d.shop_id
  ORDER BY d.id`;

/** Says whether the generation is a new one: then nothing of the old may stay. */
const BEGIN_GENERATION = `
  INSERT INTO search.embedding_state AS s (shop_id, model, dimension) VALUES ($1, $2, $3)
  ON CONFLICT (shop_id) DO UPDATE SET model = excluded.model, dimension = excluded.dimension, trust = 0
  WHERE (s.model, s.dimension) IS DISTINCT FROM (excluded.model, excluded.dimension)`;

/** A product that left the index meanwhile has no vector either. */
const SAVE = `
  INSERT INTO search.embedding (shop_id, id, text_hash, vector)
  SELECT $1, v.id, v.hash, v.vector FROM unnest($2::text[], $3::text[], $4::bytea[]) AS v(id, hash, vector)
  JOIN search.document AS d ON d.shop_id = $1 AND d.id = v.id
  ON CONFLICT (shop_id, id) DO UPDATE SET text_hash = excluded.text_hash, vector = excluded.vector`;

export function createPostgresEmbeddingStore(pool: Pool, shopId: string): EmbeddingStore {
  return {
    async readState() {
      const { rows } = await pool.query<EmbeddingState>(STATE, [shopId]);
      return rows[0] ?? null;
    },

    async listTexts(after, limit, generation) {
      const { model = null, dimension = null } = generation ?? {};
      const { rows } = await pool.query<EmbeddableText>(LIST_TEXTS, [shopId, after, limit, model, dimension]);
      return rows;
    },

    async save({ model, dimension }, vectors) {
      const begun = await pool.query(BEGIN_GENERATION, [shopId, model, dimension]);
      if (begun.rowCount === 1) await pool.query("DELETE FROM search.embedding WHERE shop_id = $1", [shopId]);
      await pool.query(SAVE, [
        shopId,
        vectors.map(({ id }) => id),
        vectors.map(({ hash }) => hash),
        vectors.map(({ vector }) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)),
      ]);
      await pool.query("UPDATE search.embedding_state SET version = version + 1 WHERE shop_id = $1", [shopId]);
    },

    async readVectors(ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await pool.query<{ id: string; vector: Buffer }>(
        "SELECT id, vector FROM search.embedding WHERE shop_id = $1 AND id = ANY ($2)",
        [shopId, ids],
      );
      return new Map(rows.map(({ id, vector }) => [id, toVector(vector)]));
    },

    async sample(limit) {
      const { rows } = await pool.query<{ id: string; title: string }>(
        `SELECT id, title FROM search.embedding JOIN search.document USING (shop_id, id)
         WHERE shop_id = $1 ORDER BY md5(id), id LIMIT $2`,
        [shopId, limit],
      );
      return rows;
    },

    async saveTrust(trust) {
      await pool.query("UPDATE search.embedding_state SET trust = $2 WHERE shop_id = $1", [shopId, trust]);
    },

    async clear() {
      await pool.query("DELETE FROM search.embedding WHERE shop_id = $1", [shopId]);
      await pool.query("DELETE FROM search.embedding_state WHERE shop_id = $1", [shopId]);
    },
  };
}

/** Copied: the driver's buffer is part of a larger one, whose start need not be a multiple of four. */
function toVector(bytes: Buffer): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
