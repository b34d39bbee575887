import type { Pool } from "pg";
import { z } from "zod";
import { openingRuleSchema } from "~/contracts/opening-rule";
import { orderLinesSchema } from "~/contracts/order-lines";
import type { OpeningStore } from "~/ports/opening-store";

const LIST_RULES = `
  SELECT id, action, "isActive", conditions FROM "OpeningRule" WHERE "shopId" = $1 ORDER BY position, id`;

/** One statement, so that two who add at once cannot both take the last place. */
const SAVE_RULE = `
  INSERT INTO "OpeningRule" ("shopId", id, action, "isActive", conditions, "createdAt", position)
  SELECT $1, $2, $3, $4, $5::jsonb, $6, coalesce(max(position), 0) + 1 FROM "OpeningRule" WHERE "shopId" = $1
  HAVING count(*) < $7 OR bool_or(id = $2)
  ON CONFLICT ("shopId", id) DO UPDATE
    SET action = excluded.action, "isActive" = excluded."isActive", conditions = excluded.conditions`;

const ORDER_RULES = `
  UPDATE "OpeningRule" AS rule SET position = ordered.position
  FROM (
    SELECT id, row_number() OVER (ORDER BY array_position($2::text[], id) NULLS LAST, position, id) AS position
    FROM "OpeningRule" WHERE "shopId" = $1
  ) AS ordered
  WHERE rule."shopId" = $1 AND rule.id = ordered.id`;

/** Asked before each opening: one query, by the visitor's own indexes. */
const READ_STANDING = `
  SELECT visitor.arm, visitor."isPreview", visitor.device,
    EXISTS (
      SELECT 1 FROM "VisitorDay" WHERE "shopId" = $1 AND "visitorId" = $2 AND day < $3
    ) AS "cameBefore",
    bought."placedAt" IS NOT NULL OR EXISTS (
      SELECT 1 FROM "Order" WHERE "shopId" = $1 AND "customerId" = visitor."customerId" AND "cancelledAt" IS NULL
    ) AS "hasOrdered",
    seen.*, bought."placedAt", bought.lines
  FROM "Visitor" AS visitor
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE type = 'opening-shown')::int AS "shownThisWeek",
      max(at) FILTER (WHERE type = 'opening-shown') AS "lastShownAt",
      max(at) FILTER (WHERE type = 'opening-dismissed') AS "lastDismissedAt",
      max(at) FILTER (WHERE type = 'opening-held-out') AS "lastHeldOutAt"
    FROM events.event
    WHERE shop_id = $1 AND visitor_id = $2 AND at > $4::timestamptz - interval '7 days'
      AND type IN ('opening-shown', 'opening-dismissed', 'opening-held-out')
  ) AS seen
  LEFT JOIN LATERAL (
    SELECT "placedAt" AT TIME ZONE 'UTC' AS "placedAt", lines FROM "Order"
    WHERE "shopId" = $1 AND "visitorId" = $2 AND "cancelledAt" IS NULL
    ORDER BY "placedAt" DESC LIMIT 1
  ) AS bought ON true
  WHERE visitor."shopId" = $1 AND visitor.id = $2`;

const rulesSchema = z.array(openingRuleSchema);

type StandingRow = {
  arm: string | null;
  isPreview: boolean;
  device: string | null;
  cameBefore: boolean;
  hasOrdered: boolean;
  shownThisWeek: number;
  lastShownAt: Date | null;
  lastDismissedAt: Date | null;
  lastHeldOutAt: Date | null;
  placedAt: Date | null;
  lines: unknown;
};

export function createPostgresOpeningStore(pool: Pool, shopId: string): OpeningStore {
  return {
    async listRules() {
      const { rows } = await pool.query(LIST_RULES, [shopId]);
      return rulesSchema.parse(rows);
    },

    async saveRule({ id, action, isActive, conditions }, most, at) {
      const values = [shopId, id, action, isActive, JSON.stringify(conditions), at.toISOString(), most];
      return (await pool.query(SAVE_RULE, values)).rowCount === 1;
    },

    async removeRule(id) {
      const { rowCount } = await pool.query(`DELETE FROM "OpeningRule" WHERE "shopId" = $1 AND id = $2`, [shopId, id]);
      return rowCount === 1;
    },

    async orderRules(ids) {
      await pool.query(ORDER_RULES, [shopId, ids]);
    },

    async readStanding(visitorId, today, now) {
      const { rows } = await pool.query<StandingRow>(READ_STANDING, [shopId, visitorId, today, now.toISOString()]);
      const [row] = rows;
      if (!row) return null;
      const { arm, placedAt, lines, ...standing } = row;
      const productIds =
        placedAt === null ? [] : orderLinesSchema.parse(lines).lines.flatMap(({ productId }) => productId ?? []);
      return {
        ...standing,
        arm: arm === "agent" || arm === "holdout" ? arm : null,
        lastOrder: placedAt && { placedAt, productIds },
      };
    },
  };
}
