import pg from "pg";
import { z } from "zod";
import type { Money } from "~/lib/money";
import type { ShopFloor } from "./start-shop-floor.ts";
import { waitUntil } from "./wait-until.ts";

const RESULT_TIMEOUT_MS = 30_000;

const orderSchema = z.object({
  directNet: z.int(),
  currency: z.string(),
  visitorId: z.string().nullable(),
  evidence: z.string().nullable(),
});
const rollupSchema = z.object({
  visitors: z.coerce.number().int(),
  netRevenue: z.coerce.number().int(),
  orders: z.coerce.number().int(),
});

/** What the merchant's home page would show of this order: waits until the webhook was handled and rolled up. */
export async function readResults(
  floor: Pick<ShopFloor, "databaseUrl">,
  order: string,
): Promise<{ attributedRevenue: Money; revenuePerVisitor: Money }> {
  const client = new pg.Client({ connectionString: floor.databaseUrl });
  await client.connect();
  try {
    return await waitUntil(
      async () => {
        const found = await client.query(
          `SELECT "directNet", currency, "visitorId", evidence FROM "Order" WHERE name = $1`,
          [order],
        );
        if (found.rows.length === 0) return null;
        const { directNet, currency, visitorId, evidence } = orderSchema.parse(found.rows[0]);
        if (visitorId === null || evidence === null) return null;

        const rolled = await client.query(
          `SELECT coalesce(sum(visitors), 0) AS visitors, coalesce(sum("netRevenue"), 0) AS "netRevenue", coalesce(sum(orders), 0) AS orders
             FROM "DailyRollup" WHERE arm <> 'none'`,
        );
        const { visitors, netRevenue, orders } = rollupSchema.parse(rolled.rows[0]);
        if (visitors === 0 || orders === 0) return null;
        return {
          attributedRevenue: { amount: directNet, currency },
          revenuePerVisitor: { amount: Math.round(netRevenue / visitors), currency },
        };
      },
      { timeoutMs: RESULT_TIMEOUT_MS, everyMs: 100, what: `order ${order} to be attributed and rolled up` },
    );
  } finally {
    await client.end();
  }
}
