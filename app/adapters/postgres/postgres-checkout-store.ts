import type { CheckoutDay, CheckoutStore } from "~/ports/checkout-store";
import type { Database } from "./open-database";

/** The first report stands: whoever holds the public token cannot rewrite what a buyer's browser has said. */
const NOTE = `
  INSERT INTO "PixelCheckout" AS known ("shopId", token, "reportedAt", "completedAt", "orderId", total, currency)
  VALUES ($1, $2, $3::timestamptz AT TIME ZONE 'UTC', $4::timestamptz AT TIME ZONE 'UTC', $5, $6, $7)
  ON CONFLICT ("shopId", token) DO UPDATE
  SET "completedAt" = excluded."completedAt", "orderId" = excluded."orderId", total = excluded.total, currency = excluded.currency
  WHERE known."completedAt" IS NULL AND excluded."completedAt" IS NOT NULL`;

/**
 * Both sides of a span of time. A checkout and an order are the same sale where the checkout's token or the order's id says
 * so; totals are compared where buyer and shop pay in one currency.
 */
const COMPARE = `
  WITH reported AS (
    SELECT checkout.total, checkout.currency, sale.total AS ordered, sale.currency AS "orderedIn", sale.id IS NOT NULL AS matched
    FROM "PixelCheckout" AS checkout
    LEFT JOIN LATERAL (
      SELECT id, total, currency FROM "Order"
      WHERE "shopId" = $1 AND "checkoutToken" = checkout.token
      UNION ALL
      SELECT id, total, currency FROM "Order"
      WHERE "shopId" = $1 AND id = checkout."orderId"
      LIMIT 1
    ) AS sale ON true
    WHERE checkout."shopId" = $1 AND checkout."completedAt" >= $3::timestamptz AT TIME ZONE 'UTC'
      AND checkout."completedAt" < $4::timestamptz AT TIME ZONE 'UTC'
  ), placed AS (
    SELECT EXISTS (
      SELECT FROM "PixelCheckout" AS checkout
      WHERE checkout."shopId" = $1 AND checkout."completedAt" IS NOT NULL AND checkout.token = sold."checkoutToken"
    ) OR EXISTS (
      SELECT FROM "PixelCheckout" AS checkout
      WHERE checkout."shopId" = $1 AND checkout."completedAt" IS NOT NULL AND checkout."orderId" = sold.id
    ) AS seen
    FROM "Order" AS sold
    WHERE sold."shopId" = $1 AND sold."placedAt" >= $3::timestamptz AT TIME ZONE 'UTC'
      AND sold."placedAt" < $4::timestamptz AT TIME ZONE 'UTC' AND sold."sourceName" = 'web' AND (NOT sold."isTest" OR $5)
  ), counted AS (
    SELECT
      (SELECT count(*)::int FROM reported) AS completed,
      (SELECT count(*)::int FROM reported WHERE matched) AS matched,
      (SELECT count(*)::int FROM reported WHERE matched AND currency = "orderedIn" AND total <> ordered) AS differing,
      (SELECT count(*)::int FROM placed) AS orders,
      (SELECT count(*)::int FROM placed WHERE seen) AS seen
  )
  INSERT INTO "CheckoutDay" ("shopId", day, completed, matched, differing, orders, seen, "comparedAt")
  SELECT $1, $2, completed, matched, differing, orders, seen, $6::timestamptz AT TIME ZONE 'UTC' FROM counted
  ON CONFLICT ("shopId", day) DO UPDATE SET completed = excluded.completed, matched = excluded.matched,
    differing = excluded.differing, orders = excluded.orders, seen = excluded.seen, "comparedAt" = excluded."comparedAt"
  RETURNING day, completed, matched, differing, orders, seen`;

type DayRow = Omit<CheckoutDay, "comparedAt">;

export function createPostgresCheckoutStore(
  { pool, prisma }: Pick<Database, "pool" | "prisma">,
  shopId: string,
): CheckoutStore {
  return {
    async note({ token, kind, orderId, total }, at) {
      const completedAt = kind === "completed" ? at : null;
      await pool.query(NOTE, [shopId, token, at, completedAt, orderId, total?.amount ?? null, total?.currency ?? null]);
    },

    async compareDay(day, { from, until }, { countTests, at }) {
      const { rows } = await pool.query<DayRow>(COMPARE, [shopId, day, from, until, countTests, at]);
      const [row] = rows;
      if (!row) throw new Error(`The checkouts of ${day} were not compared.`);
      return { ...row, comparedAt: at };
    },

    listDays: (firstDay, lastDay) =>
      prisma.checkoutDay.findMany({
        where: { shopId, day: { gte: firstDay, lte: lastDay } },
        orderBy: { day: "asc" },
        omit: { shopId: true },
      }),

    async forgetBefore(until) {
      await prisma.pixelCheckout.deleteMany({ where: { shopId, reportedAt: { lt: until } } });
    },
  };
}
