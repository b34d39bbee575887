import type { Pool } from "pg";

/** A shop's simplest search, in the same database: titles with most of the words. */
const TITLE_MATCH = `
  SELECT d.id, d.handle, d.title FROM search.document AS d
  CROSS JOIN LATERAL (SELECT count(*) AS hits FROM unnest($2::text[]) AS w WHERE d.title ILIKE '%' || w || '%') AS m
  WHERE d.shop_id = $1 AND m.hits > 0 ORDER BY m.hits DESC, d.title LIMIT $3`;

export async function matchTitles(pool: Pool, shopId: string, query: string, limit: number): Promise<void> {
  const words = query.split(" ").filter((word) => word.length > 2);
  await pool.query(TITLE_MATCH, [shopId, words, limit]);
}
