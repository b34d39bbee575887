import type pg from "pg";
import { z } from "zod";
import { openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "~/adapters/postgres/postgres-shop-store";
import { readResults } from "~/domain/analytics/read-results";
import type { Money } from "~/lib/money";
import { DEMO_HANDLE, type ShopFloor } from "./start-shop-floor.ts";
import { waitUntil } from "./wait-until.ts";

const ATTRIBUTION_TIMEOUT_MS = 30_000;

const orderSchema = z.object({
  directNet: z.coerce.number().int(),
  currency: z.string(),
  visitorId: z.string().nullable(),
  evidence: z.string().nullable(),
});

/** What the merchant's home page shows after this order: waits until its webhook was handled and the order is joined. */
export async function readDemoResults(
  floor: Pick<ShopFloor, "databaseUrl">,
  orderName: string,
): Promise<{ attributedRevenue: Money; revenuePerVisitor: Money }> {
  const database = openDatabase({ url: floor.databaseUrl, poolSize: 2, onError: () => undefined });
  try {
    const { directNet, currency } = await waitUntil(() => findAttributedOrder(database.pool, orderName), {
      timeoutMs: ATTRIBUTION_TIMEOUT_MS,
      what: `order ${orderName} to be joined to its visitor`,
    });

    const shop = await createPostgresShopStore(database).findByDomain(`${DEMO_HANDLE}.myshopify.com`);
    if (shop === null) throw new Error("The demo shop is not installed.");
    const rollups = createPostgresRollupStore(database, shop.id);
    const { all } = await readResults({ rollups, clock: { now: () => new Date() } }, shop, { days: 1 });

    return {
      attributedRevenue: { amount: directNet, currency },
      revenuePerVisitor: { amount: Math.round(all.revenuePerVisitor ?? 0), currency },
    };
  } finally {
    await database.close();
  }
}

async function findAttributedOrder(pool: pg.Pool, name: string) {
  const { rows } = await pool.query(
    `SELECT "directNet", currency, "visitorId", evidence FROM "Order" WHERE name = $1`,
    [name],
  );
  if (rows.length === 0) return null;
  const order = orderSchema.parse(rows[0]);
  return order.visitorId === null || order.evidence === null ? null : order;
}
