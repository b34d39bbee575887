import type { Pool, PoolClient } from "pg";
import type { ErasureCounts } from "~/ports/privacy-store";

/**
 * Tables outside schema.prisma that belong to shops, wherever a migration puts them. Partitions are erased through their
 * parent, and children before the tables that they refer to.
 */
const LIST_SHOP_TABLES = `
  SELECT format('%I.%I', namespace.nspname, class.relname) AS name
  FROM pg_class AS class
  JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
  JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid AND attribute.attname = 'shop_id'
  WHERE namespace.nspname IN ('search', 'events') AND class.relkind IN ('r', 'p') AND NOT class.relispartition
  ORDER BY (SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND confrelid = class.oid), 1`;

/** Everything else goes with the shop's row, by foreign key; counted beforehand, so that it can be told. */
const COUNTED = [
  "Visitor",
  "VisitorDay",
  "CartLink",
  "Conversation",
  "Message",
  "Turn",
  "CartWrite",
  "Ticket",
] as const;
const ALSO_COUNTED = [
  "TicketReply",
  "Order",
  "OrderRefund",
  "OrderAdjustment",
  "VisitorRollup",
  "BuyerRollup",
  "RevenueRollup",
  "CohortRollup",
  "ProductRollup",
  "OpeningRollup",
  "Sitting",
  "SittingRollup",
  "SittingTopicRollup",
  "SyncRun",
  "AuditEntry",
  "CuratedAnswer",
  "ApiToken",
  "Experiment",
  "ExperimentExposure",
  "OpeningRule",
  "PixelCheckout",
  "CheckoutDay",
  "DiscountDecision",
  "LeftAloneVisit",
  "ReasonLearning",
] as const;

/** Erases a shop in every table, in one transaction. */
export async function eraseShop(pool: Pool, shop: { id: string; domain: string }): Promise<ErasureCounts> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const counts = await eraseEverywhere(client, shop);
    await client.query("COMMIT");
    return counts;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

async function eraseEverywhere(client: PoolClient, { id, domain }: { id: string; domain: string }) {
  const counts: ErasureCounts = {};
  const { rows: tables } = await client.query<{ name: string }>(LIST_SHOP_TABLES);
  for (const { name } of tables) {
    counts[name] = (await client.query(`DELETE FROM ${name} WHERE shop_id = $1`, [id])).rowCount ?? 0;
  }
  for (const table of [...COUNTED, ...ALSO_COUNTED]) {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${table}" WHERE "shopId" = $1`,
      [id],
    );
    counts[table] = rows[0]?.count ?? 0;
  }

  const byDomain = async (table: string, column: string) =>
    (await client.query(`DELETE FROM "${table}" WHERE "${column}" = $1`, [domain])).rowCount ?? 0;
  counts.Shop = (await client.query(`DELETE FROM "Shop" WHERE id = $1`, [id])).rowCount ?? 0;
  counts.Session = await byDomain("Session", "shop");
  counts.WebhookDelivery = await byDomain("WebhookDelivery", "shopDomain");
  counts.PrivacyRequest =
    (await client.query(`DELETE FROM "PrivacyRequest" WHERE "shopDomain" = $1 AND topic <> 'shop/redact'`, [domain]))
      .rowCount ?? 0;
  counts.rate_limit = (await client.query("DELETE FROM rate_limit WHERE strpos(key, $1) > 0", [id])).rowCount ?? 0;
  return counts;
}
