import { createHash } from "node:crypto";
import type { Pool } from "pg";
import type { KnowledgeIndex } from "~/ports/knowledge-index";
import { prepareShopIndex } from "./prepare-shop-index";
import { withIndexLock } from "./with-index-lock";

const DELETE = "DELETE FROM search.passage WHERE shop_id = $1 AND kind = $2 AND source_id = $3";
const INSERT = `
  INSERT INTO search.passage
    (shop_id, id, kind, source_id, source_version, position, title, heading, url, content, tsv, indexed_at,
    countries, valid_from, valid_until)
  SELECT $1, $2 || ':' || $3 || ':' || p.position, $2, $3, $4, p.position, $5, p.heading, $6, p.text,
    search.weigh_passage(c.config, $5, p.heading, p.text), $8,
    $9::text[], $10::date, least(p."validUntil", $11::date)
  FROM (SELECT ('search.' || text_config)::regconfig AS config FROM search.shop_index WHERE shop_id = $1) AS c,
    jsonb_to_recordset($7::jsonb) AS p(position integer, heading text, text text, "validUntil" date)`;

export function createPostgresKnowledgeIndex(pool: Pool, shopId: string): KnowledgeIndex {
  return {
    prepare: (shop) => prepareShopIndex(pool, shopId, shop),

    async put({ kind, sourceId, title, url, limits, passages }, indexedAt) {
      const version = createHash("sha256")
        .update(JSON.stringify([title, url, passages, limits]))
        .digest("base64url")
        .slice(0, 22);
      const known = await pool.query(
        `SELECT 1 FROM search.passage
         WHERE shop_id = $1 AND kind = $2 AND source_id = $3 AND source_version = $4 LIMIT 1`,
        [shopId, kind, sourceId, version],
      );
      if (known.rowCount !== 0) return false;

      const rows = JSON.stringify(passages.map((passage, position) => ({ ...passage, position })));
      await withIndexLock(pool, shopId, async (client) => {
        await client.query(DELETE, [shopId, kind, sourceId]);
        const { countries, validFrom, validUntil } = limits;
        const document = [shopId, kind, sourceId, version, title, url, rows, indexedAt];
        await client.query(INSERT, [...document, countries, validFrom, validUntil]);
      });
      return true;
    },

    async removeAllBut(documents) {
      await pool.query(
        `DELETE FROM search.passage WHERE shop_id = $1
           AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS kept(key) WHERE kept.key = kind || ':' || source_id)`,
        [shopId, documents.map(({ kind, sourceId }) => `${kind}:${sourceId}`)],
      );
    },
  };
}
