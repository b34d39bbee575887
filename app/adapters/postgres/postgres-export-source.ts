import type { Pool } from "pg";
import { z } from "zod";
import { EXPORT_COLUMNS, type Dataset } from "~/contracts/exports";
import type { ExportSource } from "~/ports/export-source";

const iso = (moment: string) => `to_char(${moment}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** Keys of an event's data as columns of the same name. */
const facts = (...names: string[]) => names.map((name) => `data->>'${name}' AS ${name}`).join(", ");
const figures = (...names: string[]) => names.map((name) => `(data->>'${name}')::float8 AS ${name}`).join(", ");

/**
 * $1 shop, $2 and $3 the range (moments, for roll-ups days), $4 and $5 the position, $6 the limit; roll-ups also $7 the
 * time zone. Each reads along an index that starts with the shop and the time.
 */
const SQL: Record<Dataset, string> = {
  rollups: `
    WITH visits AS (
      SELECT day, arm, count(*)::int AS visitors, count(*) FILTER (WHERE engaged)::int AS engaged,
        count(*) FILTER (WHERE recommended)::int AS recommended,
        count(*) FILTER (WHERE "addedToCart")::int AS added, count(*) FILTER (WHERE "checkedOut")::int AS ordered
      FROM "VisitorDay" WHERE "shopId" = $1 AND day >= $2 AND day <= $3 AND "isCounted" GROUP BY day, arm
    ), orders AS (
      SELECT to_char("placedAt" AT TIME ZONE 'UTC' AT TIME ZONE $7, 'YYYY-MM-DD') AS day,
        CASE WHEN "visitorId" IS NULL OR arm IS NULL THEN 'none' ELSE arm END AS arm, count(*)::int AS orders,
        sum(net)::float8 AS net, sum("directNet")::float8 AS direct,
        coalesce(sum(net) FILTER (WHERE "isAssisted"), 0)::float8 AS assisted
      FROM "Order"
      WHERE "shopId" = $1 AND "placedAt" >= $2::timestamp - interval '1 day' AND "placedAt" < $3::timestamp + interval '2 days'
        AND "cancelledAt" IS NULL AND (NOT "isTest" OR (SELECT "isDevelopment" FROM "Shop" WHERE id = $1))
      GROUP BY 1, 2
    )
    SELECT day, arm, coalesce(visitors, 0) AS visitors, coalesce(engaged, 0) AS engaged,
      coalesce(recommended, 0) AS recommended, coalesce(added, 0) AS added_to_cart, coalesce(ordered, 0) AS ordered,
      coalesce(orders, 0) AS orders, coalesce(net, 0) AS net_revenue, coalesce(direct, 0) AS direct_net,
      coalesce(assisted, 0) AS assisted_net, shop.currency, day AS "positionAt", arm AS "positionId"
    FROM visits FULL JOIN orders USING (day, arm) JOIN "Shop" AS shop ON shop.id = $1
    WHERE day >= $2 AND day <= $3 AND (day, arm) > ($4, $5) ORDER BY day, arm LIMIT $6`,

  orders: `
    SELECT id AS order_id, name AS order_name, ${iso('"placedAt"')} AS placed_at, ${iso('"cancelledAt"')} AS cancelled_at,
      currency, total::float8, discounts::float8, refunded::float8, net::float8 AS net_revenue,
      "directNet"::float8 AS direct_net, (SELECT coalesce(sum((line->>'quantity')::int), 0)::int
        FROM jsonb_array_elements(lines->'lines') AS line) AS items,
      "isAssisted" AS is_assisted, "isTest" AS is_test, arm, "joinedBy" AS joined_by, evidence,
      "conversationId" AS conversation, ${iso('"placedAt"')} AS "positionAt", id AS "positionId"
    FROM "Order"
    WHERE "shopId" = $1 AND "placedAt" >= $2 AND "placedAt" < $3 AND ("placedAt", id) > ($4::timestamp, $5)
    ORDER BY "placedAt", id LIMIT $6`,

  conversations: `
    SELECT conversation.id AS conversation, ${iso('"startedAt"')} AS started_at, ${iso('"lastMessageAt"')} AS last_message_at,
      channel, lower(replace(status::text, '_', '-')) AS status, language, device, arm, said.*,
      EXISTS (SELECT FROM "Ticket" AS ticket
        WHERE ticket."shopId" = $1 AND ticket."conversationId" = conversation.id) AS left_message,
      ${iso('"startedAt"')} AS "positionAt", conversation.id AS "positionId"
    FROM "Conversation" AS conversation
    JOIN "Visitor" AS visitor ON visitor."shopId" = $1 AND visitor.id = conversation."visitorId"
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE author = 'shopper')::int AS shopper_messages,
        count(*) FILTER (WHERE author = 'agent')::int AS agent_messages,
        count(*) FILTER (WHERE author = 'person')::int AS person_messages,
        count(*) FILTER (WHERE feedback = 'up')::int AS thumbs_up,
        count(*) FILTER (WHERE feedback = 'down')::int AS thumbs_down,
        round(extract(epoch FROM min("createdAt") FILTER (WHERE author <> 'shopper')
          - min("createdAt") FILTER (WHERE author = 'shopper')), 3)::float8 AS first_reply_seconds
      FROM "Message" AS message WHERE message."shopId" = $1 AND message."conversationId" = conversation.id
    ) AS said
    WHERE conversation."shopId" = $1 AND NOT conversation."isPreview" AND "startedAt" >= $2 AND "startedAt" < $3
      AND ("startedAt", conversation.id) > ($4::timestamp, $5)
    ORDER BY "startedAt", conversation.id LIMIT $6`,

  events: `
    SELECT id AS event, type, ${iso("at AT TIME ZONE 'UTC'")} AS at, conversation_id AS conversation,
      ${facts("product", "variant")}, ${figures("quantity", "position", "score")},
      ${facts("opening", "reason", "move", "rule", "experiment", "arm", "offer", "holdout", "block", "by", "topic", "sentiment")},
      ${iso("at AT TIME ZONE 'UTC'")} AS "positionAt", id AS "positionId"
    FROM events.event AS event
    WHERE shop_id = $1 AND event.at >= $2 AND event.at < $3 AND (event.at, id) > ($4::timestamptz, $5)
    ORDER BY event.at, id LIMIT $6`,
};

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const rowsSchema = z.array(z.object({ positionAt: z.string(), positionId: z.string() }).catchall(value));

export function createPostgresExportSource(pool: Pool, shopId: string): ExportSource {
  return {
    async read(dataset, { firstDay, lastDay, from, until, timezone }, { after, limit }) {
      const isByDay = dataset === "rollups";
      const [first, last] = isByDay ? [firstDay, lastDay] : [from.toISOString(), until.toISOString()];
      // Before every id there is the empty one.
      const { at, id } = after ?? { at: first, id: "" };
      const values = [shopId, first, last, at, id, limit, ...(isByDay ? [timezone] : [])];
      const stored = rowsSchema.parse((await pool.query(SQL[dataset], values)).rows);

      const end = stored.at(-1);
      return {
        rows: stored.map((row) =>
          Object.fromEntries(EXPORT_COLUMNS[dataset].map(({ name }) => [name, row[name] ?? null])),
        ),
        last: end ? { at: end.positionAt, id: end.positionId } : null,
      };
    },
  };
}
