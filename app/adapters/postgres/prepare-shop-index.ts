import type { Pool } from "pg";
import { textConfigFor } from "./text-config";

/**
 * Makes sure that a shop can be indexed. When its language has changed, stems and weights of all that is indexed are
 * computed anew.
 */
export async function prepareShopIndex(
  pool: Pool,
  shopId: string,
  { locale, currency }: { locale: string; currency: string },
): Promise<void> {
  const config = textConfigFor(locale);
  const { rows } = await pool.query<{ previous: string | null }>(
    `WITH previous AS (SELECT text_config FROM search.shop_index WHERE shop_id = $1)
     INSERT INTO search.shop_index (shop_id, text_config, currency) VALUES ($1, $2, $3)
     ON CONFLICT (shop_id) DO UPDATE SET text_config = excluded.text_config, currency = excluded.currency
     RETURNING (SELECT text_config FROM previous) AS previous`,
    [shopId, config, currency],
  );
  const previous = rows[0]?.previous ?? null;
  if (previous === null || previous === config) return;

  const regconfig = `search.${config}`;
  await pool.query(
    `UPDATE search.document SET tsv = search.weigh_words($2::regconfig, title, keywords, option_words, description)
     WHERE shop_id = $1`,
    [shopId, regconfig],
  );
  await pool.query(
    `UPDATE search.passage SET tsv = search.weigh_passage($2::regconfig, title, heading, content) WHERE shop_id = $1`,
    [shopId, regconfig],
  );
  await pool.query("SELECT search.rebuild_vocabulary($1)", [shopId]);
}
