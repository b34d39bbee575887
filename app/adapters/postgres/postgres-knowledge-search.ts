import type { Pool } from "pg";
import { z } from "zod";
import type { KnowledgeSearch } from "~/ports/knowledge-search";

const kindSchema = z.enum(["policy", "page", "article", "faq"]);
const MAX_QUESTION_LENGTH = 1000;

/** Where two texts speak of the same, what the shop has bound itself to goes before what it has written to entertain. */
const RELIABILITY = "CASE p.kind WHEN 'article' THEN 0.8 WHEN 'page' THEN 0.9 ELSE 1 END";

/**
 * Each word of the question counts by how rare it is among the shop's passages, and more in a title or heading than in the
 * text. Divided, it has no backslash left, with which quote_literal would write an escape string, which is no tsquery.
 */
const SEARCH = `
  WITH words AS MATERIALIZED (
    SELECT (quote_literal(lexeme))::tsquery AS query, (quote_literal(lexeme))::tsquery::text AS text
    FROM search.shop_index AS i
    CROSS JOIN LATERAL unnest(tsvector_to_array(
      to_tsvector(('search.' || i.text_config)::regconfig, search.divide_words($2)))) AS lexeme
    WHERE i.shop_id = $1
    LIMIT 40
  ),
  total AS (SELECT count(*)::float8 AS passages FROM search.passage WHERE shop_id = $1),
  weighed AS MATERIALIZED (
    SELECT query, ln(1 + (total.passages - df.count + 0.5) / (df.count + 0.5)) AS weight
    FROM words CROSS JOIN total
    CROSS JOIN LATERAL (SELECT count(*)::float8 AS count FROM search.passage AS p WHERE p.shop_id = $1 AND p.tsv @@ words.query) AS df
  )
  SELECT p.id, p.kind, concat_ws(': ', p.title, p.heading) AS title, p.url, p.content, p.countries,
    (SELECT sum(w.weight * least(1, ${Math.PI ** 2 / 6} * ts_rank('{0, 0.6, 0.8, 1}', p.tsv, w.query))) / sum(w.weight)
       FROM weighed AS w)::float8 * ${RELIABILITY} AS score
  FROM search.passage AS p
  WHERE p.shop_id = $1 AND p.tsv @@ (SELECT string_agg(text, ' | ')::tsquery FROM words)
    AND (p.countries = '{}' OR p.countries && $4::text[])
    AND (p.valid_from IS NULL OR p.valid_from <= $5::date) AND (p.valid_until IS NULL OR p.valid_until >= $5::date)
  ORDER BY score DESC, p.id
  LIMIT $3`;

type Row = {
  id: string;
  kind: string;
  title: string;
  url: string | null;
  content: string;
  countries: string[];
  score: number;
};

/** Full text over the sections of a shop's texts. `score` is the share of the question's weight that a section has, 0..1. */
export function createPostgresKnowledgeSearch(pool: Pool, shopId: string): KnowledgeSearch {
  return {
    async search(text, limit, { countries, today }) {
      const question = text.slice(0, MAX_QUESTION_LENGTH);
      const { rows } = await pool.query<Row>(SEARCH, [shopId, question, limit, countries, today]);
      return rows.map(({ kind, content, ...row }) => ({ ...row, kind: kindSchema.parse(kind), text: content }));
    },
  };
}
