import type { Pool } from "pg";
import type { ArmMatches, OrderMatches } from "~/ports/order-matches";

/**
 * An order that was not joined has no arm of its own: its visitor's is told by any link of its cart, or by the conversation
 * that led to it. Nobody without consent is in an arm.
 */
const COUNT = `
  SELECT coalesce(sale.arm, trace.arm) AS arm, count(*)::int AS orders, count(sale.arm)::int AS joined
  FROM (
    SELECT "cartToken", "conversationId", CASE WHEN "visitorId" IS NOT NULL THEN arm END AS arm
    FROM "Order"
    WHERE "shopId" = $1 AND "placedAt" >= $2::timestamptz AT TIME ZONE 'UTC' AND "placedAt" < $3::timestamptz AT TIME ZONE 'UTC'
      AND "cancelledAt" IS NULL AND (NOT "isTest" OR $4)
  ) AS sale
  LEFT JOIN LATERAL (
    SELECT visitor.arm FROM (
      SELECT "visitorId" FROM "CartLink" WHERE "shopId" = $1 AND "cartToken" = sale."cartToken"
      UNION ALL
      SELECT "visitorId" FROM "Conversation" WHERE "shopId" = $1 AND id = sale."conversationId"
    ) AS seen
    JOIN "Visitor" AS visitor ON visitor."shopId" = $1 AND visitor.id = seen."visitorId"
    WHERE visitor.arm IS NOT NULL AND NOT visitor."isPreview"
    LIMIT 1
  ) AS trace ON sale.arm IS NULL
  WHERE coalesce(sale.arm, trace.arm) IS NOT NULL
  GROUP BY 1 ORDER BY 1`;

export function createPostgresOrderMatches(pool: Pool, shopId: string): OrderMatches {
  return {
    async count(from, until, { countTests }) {
      const { rows } = await pool.query<ArmMatches>(COUNT, [shopId, from, until, countTests]);
      return rows;
    },
  };
}
