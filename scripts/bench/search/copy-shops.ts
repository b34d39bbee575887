import type { Pool } from "pg";

/**
 * Fills the database with shops that sell parts of what two shops sell, by COPY on the server's side. Returns how many
 * products all shops have together.
 */
export async function copyShops(
  pool: Pool,
  [first, second]: [string, string],
  { shops, perShop }: { shops: number; perShop: number },
): Promise<number> {
  const { rows } = await pool.query<{ columns: string; folder: string }>(
    `SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) AS columns, current_setting('data_directory') AS folder
     FROM information_schema.columns
     WHERE table_schema = 'search' AND table_name = 'document' AND is_generated = 'NEVER' AND column_name <> 'shop_id'`,
  );
  const { columns = "", folder = "" } = rows[0] ?? {};
  const file = `${folder}/bench-shop.copy`;

  for (let shop = 0; shop < shops; shop++) {
    const id = `other-${shop}`;
    await pool.query("INSERT INTO search.shop_index (shop_id, text_config, currency) VALUES ($1, 'english', 'USD')", [
      id,
    ]);
    // Another tenth or so of each range for every shop, and the same one in every run.
    await pool.query(
      `COPY (
         SELECT '${id}' AS shop_id, ${columns} FROM search.document WHERE shop_id IN ('${first}', '${second}')
         ORDER BY hashtextextended(id, ${shop}) LIMIT ${perShop}
       ) TO '${file}' WITH (FORMAT binary)`,
    );
    await pool.query(`COPY search.document (shop_id, ${columns}) FROM '${file}' WITH (FORMAT binary)`);
    await pool.query("SELECT search.rebuild_vocabulary($1)", [id]);
  }
  await pool.query("VACUUM ANALYZE search.document");
  await pool.query("VACUUM ANALYZE search.vocabulary");
  const { rows: counted } = await pool.query<{ count: number }>("SELECT count(*)::int AS count FROM search.document");
  return counted[0]?.count ?? 0;
}
