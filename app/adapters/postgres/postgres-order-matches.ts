import type { Pool } from "pg";
import type { ArmMatches, OrderMatches } from "~/ports/order-matches";

const OF_PERIOD = `"shopId" = $1 AND "placedAt" >= $2::timestamptz AT TIME ZONE 'UTC'
  AND "placedAt" < $3::timestamptz AT TIME ZONE 'UTC' AND "cancelledAt" IS NULL AND (NOT "isTest" OR $4)`;

/**
 * An order that was not joined has no arm of its own: its visitor's is told by any link of its cart, or by the conversation
 * that led to it. Nobody without consent is in an arm. Most orders are joined, and only counted.
 */
const COUNT = `
  SELECT arm, sum(orders)::int AS orders, sum(joined)::int AS joined
  FROM (
    SELECT arm, count(*) AS orders, count(*) AS joined FROM "Order"
    WHERE ${OF_PERIOD} AND "visitorId" IS NOT NULL AND arm IS NOT NULL
    GROUP BY arm
    UNION ALL
    SELECT trace.arm, count(*), 0
    FROM "Order" AS sale
    CROSS JOIN LATERAL (
      SELECT visitor.arm FROM (
        SELECT "visitorId" FROM "CartLink" WHERE "shopId" = $1 AND "cartToken" = sale."cartToken"
        UNION ALL
        SELECT "visitorId" FROM "Conversation" WHERE "shopId" = $1 AND id = sale."conversationId"
      ) AS seen
      JOIN "Visitor" AS visitor ON visitor."shopId" = $1 AND visitor.id = seen."visitorId"
      WHERE visitor.arm IS NOT NULL AND NOT visitor."isPreview"
      LIMIT 1
    ) AS trace
    WHERE ${OF_PERIOD} AND (sale."visitorId" IS NULL OR sale.arm IS NULL)
    GROUP BY trace.arm
  ) AS told
  GROUP BY arm ORDER BY arm`;

export function createPostgresOrderMatches(pool: Pool, shopId: string): OrderMatches {
  return {
    async count(from, until, { countTests }) {
      const { rows } = await pool.query<ArmMatches>(COUNT, [shopId, from, until, countTests]);
      return rows;
    },
  };
}
