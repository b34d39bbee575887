import type { PoolClient } from "pg";
import { turnTraceSchema } from "~/contracts/turn-trace";
import type { ConversationFacts, SittingTurn } from "~/ports/sitting-store";

/** Parameters of all: shop and conversations. Times are stored in UTC without a zone. */
const CONVERSATIONS = `
  SELECT c.id AS "conversationId", c."visitorId", v.arm, coalesce(v.device, 'unknown') AS device,
    v."firstSeenAt" AT TIME ZONE 'UTC' AS "firstSeenAt",
    ARRAY(SELECT event.at FROM events.event AS event WHERE event.shop_id = $1 AND event.visitor_id = v.id
      AND event.type = 'opening-engaged' AND event.at >= c."startedAt" AT TIME ZONE 'UTC' - INTERVAL '1 day'
      ORDER BY event.at) AS "openingsAt",
    ARRAY(SELECT w."createdAt" AT TIME ZONE 'UTC' FROM "CartWrite" AS w WHERE w."shopId" = $1 AND w."conversationId" = c.id
      AND w.status IN ('WRITTEN', 'PARTIAL')
      AND jsonb_path_exists(w.changes, '$.changes[*] ? (@.action == "add" || @.action == "set" && @.quantity > 0)')
      ORDER BY 1) AS "cartsAt",
    ARRAY(SELECT at FROM (
      SELECT t."createdAt" AT TIME ZONE 'UTC' AS at FROM "Ticket" AS t WHERE t."shopId" = $1 AND t."conversationId" = c.id
      UNION ALL
      SELECT m."createdAt" AT TIME ZONE 'UTC' FROM "Message" AS m
      WHERE m."shopId" = $1 AND m."conversationId" = c.id AND m.author = 'person') AS person ORDER BY at) AS "personsAt"
  FROM "Conversation" AS c JOIN "Visitor" AS v ON v."shopId" = c."shopId" AND v.id = c."visitorId"
  WHERE c."shopId" = $1 AND c.id = ANY($2) AND NOT c."isPreview" AND NOT v."isPreview"`;

/** Of a reply no more than its kinds, its last words and the first product shown: cards take many times their room. */
const TURNS = `
  SELECT t."conversationId", t.id, t.status = 'COMPLETED' AS "isCompleted", t.request -> 'tap' ->> 'kind' AS tap, t.trace,
    t."startedAt" AT TIME ZONE 'UTC' AS "startedAt", coalesce(t."endedAt", t."startedAt") AT TIME ZONE 'UTC' AS "endedAt",
    t."firstReplyAt" AT TIME ZONE 'UTC' AS "firstReplyAt", coalesce(reply.blocks, '{}') AS blocks,
    coalesce(right(reply.words, 200), '') AS ending, nullif(product.product_type, '') AS "productType"
  FROM "Turn" AS t
  CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT event ->> 'type') AS blocks,
      string_agg(event ->> 'text', '' ORDER BY place) FILTER (WHERE event ->> 'type' = 'text-delta') AS words,
      (array_agg(event #>> '{items,0,id}' ORDER BY place) FILTER (WHERE event ->> 'type' = 'products'))[1] AS product
    FROM jsonb_array_elements(t.events) WITH ORDINALITY AS told (event, place)
  ) AS reply
  LEFT JOIN search.document AS product ON product.shop_id = $1 AND product.id = reply.product
  WHERE t."shopId" = $1 AND t."conversationId" = ANY($2) AND t.status <> 'RUNNING'
  ORDER BY t."startedAt", t.id`;

const RATINGS = `
  SELECT "conversationId", "turnId", "createdAt" AT TIME ZONE 'UTC' AS at, feedback LIKE 'up%' AS "isUp"
  FROM "Message" WHERE "shopId" = $1 AND "conversationId" = ANY($2) AND feedback IS NOT NULL ORDER BY sequence`;

const ORDERS = `
  SELECT "conversationId", "placedAt" AT TIME ZONE 'UTC' AS "placedAt", net::float8 AS net
  FROM "Order" WHERE "shopId" = $1 AND "conversationId" = ANY($2) AND "cancelledAt" IS NULL AND (NOT "isTest" OR $3)
  ORDER BY "placedAt", id`;

type Of<Row> = Row & { conversationId: string };
type TurnRow = Of<Omit<SittingTurn, "trace">> & { trace: unknown };

/** Everything that sittings of these conversations are counted from; previews, and conversations that are gone, are left out. */
export async function listConversationFacts(
  client: PoolClient,
  shopId: string,
  conversationIds: string[],
  countTests: boolean,
): Promise<ConversationFacts[]> {
  const key = [shopId, conversationIds];
  const conversations = await client.query<Omit<ConversationFacts, "turns" | "ratings" | "orders">>(CONVERSATIONS, key);
  const turns = await client.query<TurnRow>(TURNS, key);
  const ratings = await client.query<Of<ConversationFacts["ratings"][number]>>(RATINGS, key);
  const orders = await client.query<Of<ConversationFacts["orders"][number]>>(ORDERS, [...key, countTests]);

  return conversations.rows.map((conversation) => {
    const ofConversation = <Row>({ rows }: { rows: Of<Row>[] }) =>
      rows.filter(({ conversationId }) => conversationId === conversation.conversationId);
    return {
      ...conversation,
      turns: ofConversation(turns).map(({ trace, ...turn }) => ({ ...turn, trace: toTrace(trace) })),
      ratings: ofConversation(ratings),
      orders: ofConversation(orders),
    };
  });
}

function toTrace(trace: unknown): SittingTurn["trace"] {
  return turnTraceSchema.safeParse(trace).data ?? null;
}
