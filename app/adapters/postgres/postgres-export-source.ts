import type { Pool } from "pg";
import { z } from "zod";
import { EXPORT_COLUMNS, type Dataset } from "~/contracts/exports";
import { createShopCalendar } from "~/lib/shop-calendar";
import type { ExportSource } from "~/ports/export-source";
import type { RollupStore } from "~/ports/rollup-store";

const iso = (moment: string) => `to_char(${moment}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** Keys of an event's data as columns of the same name. */
const facts = (...names: string[]) => names.map((name) => `data->>'${name}' AS ${name}`).join(", ");
/** Visitors who reached each stage of the funnel, as a column of the given name. */
const stages = (names: Record<string, string>) =>
  Object.entries(names)
    .map(([stage, name]) => `coalesce(sum(visitors) FILTER (WHERE stage = '${stage}'), 0)::int AS ${name}`)
    .join(", ");
const orNone = (...names: string[]) => names.map((name) => `coalesce(${name}, 0) AS ${name}`).join(", ");
const figures = (...names: string[]) => names.map((name) => `(data->>'${name}')::float8 AS ${name}`).join(", ");

/**
 * $1 shop, $2 and $3 the range (moments, for roll-ups days), $4 and $5 the position, $6 the limit. Each reads along an index
 * that starts with the shop and the time. Roll-ups are what dashboards show.
 */
const SQL: Record<Dataset, string> = {
  rollups: `
    WITH visits AS (
      SELECT day, arm, ${stages({ visit: "visitors", engaged: "engaged", recommended: "recommended", cart: "added_to_cart", checkout: "started_checkout", order: "ordered" })}
      FROM "VisitorRollup" WHERE "shopId" = $1 AND day >= $2 AND day <= $3 GROUP BY day, arm
    ), sales AS (
      SELECT day, arm, sum(orders)::int AS orders, sum(net)::float8 AS net_revenue, sum(direct)::float8 AS direct_net,
        sum(assisted)::float8 AS assisted_net, sum(touched)::float8 AS touched_net, sum(discounts)::float8 AS discounts,
        sum(refunded)::float8 AS refunded
      FROM "RevenueRollup" WHERE "shopId" = $1 AND day >= $2 AND day <= $3 GROUP BY day, arm
    )
    SELECT day, arm, ${orNone("visitors", "engaged", "recommended", "added_to_cart", "started_checkout", "ordered", "orders")},
      ${orNone("net_revenue", "direct_net", "assisted_net", "touched_net", "discounts", "refunded")},
      shop.currency, day AS "positionAt", arm AS "positionId"
    FROM visits FULL JOIN sales USING (day, arm) JOIN "Shop" AS shop ON shop.id = $1
    WHERE (day, arm) > ($4, $5) ORDER BY day, arm LIMIT $6`,

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

const READ_CALENDAR = `SELECT timezone, "isDevelopment" AS "countTests" FROM "Shop" WHERE id = $1`;

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const rowsSchema = z.array(z.object({ positionAt: z.string(), positionId: z.string() }).catchall(value));

export function createPostgresExportSource(
  pool: Pool,
  shopId: string,
  rollups: Pick<RollupStore, "rollUp">,
): ExportSource {
  async function rollUp(): Promise<void> {
    const { rows } = await pool.query<{ timezone: string; countTests: boolean }>(READ_CALENDAR, [shopId]);
    const [shop] = rows;
    if (!shop) return;
    await rollups.rollUp(createShopCalendar(shop.timezone), { countTests: shop.countTests, parts: ["visitors"] });
  }

  return {
    async read(dataset, { firstDay, lastDay, from, until }, { after, limit }) {
      const isByDay = dataset === "rollups";
      if (isByDay) await rollUp();
      const [first, last] = isByDay ? [firstDay, lastDay] : [from.toISOString(), until.toISOString()];
      // Before every id there is the empty one.
      const { at, id } = after ?? { at: first, id: "" };
      const values = [shopId, first, last, at, id, limit];
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
