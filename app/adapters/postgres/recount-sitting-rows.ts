import type { PoolClient } from "pg";
import type { ConversationFacts, CountedSitting } from "~/ports/sitting-store";
import { listConversationFacts } from "./list-conversation-facts";

/** One after the other for each shop: two would delete and insert the same rows. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtext('sittings:' || $1))";

/** All that is noted of the conversations that have waited longest. */
const TAKE_DUE = `
  DELETE FROM "SittingDue" WHERE "shopId" = $1 AND "conversationId" IN (
    SELECT "conversationId" FROM "SittingDue" WHERE "shopId" = $1 GROUP BY 1 ORDER BY min(sequence) LIMIT $2)
  RETURNING "conversationId"`;

const FORGET = 'DELETE FROM "Sitting" WHERE "shopId" = $1 AND "conversationId" = ANY($2) RETURNING day';

const STORE = `
  INSERT INTO "Sitting" ("shopId", "conversationId", number, "visitorId", arm, device, "firstDay", day, "startedAt", "endedAt",
    turns, path, topics, "productTypes", outcome, "isResolved", "withPerson", unmet, "firstReplyMs", sentiment, "ratedUp",
    "ratedDown", orders, net, "costMicros")
  SELECT $1, s."conversationId", s.number, s."visitorId", s.arm, s.device, s."firstDay", s.day,
    s."startedAt" AT TIME ZONE 'UTC', s."endedAt" AT TIME ZONE 'UTC', s.turns, s.path, s.topics, s."productTypes", s.outcome,
    s."isResolved", s."withPerson", s.unmet, s."firstReplyMs", s.sentiment, s."ratedUp", s."ratedDown", s.orders, s.net,
    s."costMicros"
  FROM jsonb_to_recordset($2) AS s ("conversationId" text, number int, "visitorId" text, arm text, device text,
    "firstDay" text, day text, "startedAt" timestamptz, "endedAt" timestamptz, turns int, path text, topics text[],
    "productTypes" text[], outcome text, "isResolved" boolean, "withPerson" boolean, unmet int, "firstReplyMs" int,
    sentiment float8, "ratedUp" int, "ratedDown" int, orders int, net bigint, "costMicros" bigint)
  RETURNING day`;

/** Looking for products, comparing them and the cart are ways, not needs: who returns to them may want something else. */
const NEEDS = `array_remove(array_remove(array_remove(array_remove(%.topics, 'finding'), 'comparing'), 'cart'), 'other')`;

/** Whether a sitting's visitor came back about the same; only who agreed to be recognised can be. */
const NOTE_RETURNS = `
  UPDATE "Sitting" AS s SET "cameBack" = NOT s."cameBack"
  WHERE s."shopId" = $1 AND s."visitorId" = ANY($2) AND s.arm IS NOT NULL AND s."cameBack" <> EXISTS (
    SELECT 1 FROM "Sitting" AS later
    WHERE later."shopId" = $1 AND later."visitorId" = s."visitorId" AND later."startedAt" > s."endedAt"
      AND later."startedAt" <= s."endedAt" + INTERVAL '7 days'
      AND (${NEEDS.replace("%", "later")} && ${NEEDS.replace("%", "s")} OR later."productTypes" && s."productTypes"))
  RETURNING s.day`;

const NOTE_DAYS = `
  INSERT INTO "RollupDue" ("shopId", day, parts) SELECT DISTINCT $1, day, ARRAY['sittings'] FROM unnest($2::text[]) AS day`;

/** Counts conversations that are due anew, and notes their days for the roll-up, within the caller's transaction (READ COMMITTED). Gives how many there were. */
export async function recountSittingRows(
  client: PoolClient,
  shopId: string,
  { limit, countTests }: { limit: number; countTests: boolean },
  count: (facts: ConversationFacts) => CountedSitting[],
): Promise<number> {
  await client.query(LOCK, [shopId]);
  const due = await client.query<{ conversationId: string }>(TAKE_DUE, [shopId, limit]);
  const ids = [...new Set(due.rows.map(({ conversationId }) => conversationId))];
  if (ids.length === 0) return 0;

  const facts = await listConversationFacts(client, shopId, ids, countTests);
  const rows = facts.flatMap((conversation) => {
    const { conversationId, visitorId, arm, device } = conversation;
    return count(conversation).map((sitting, number) => ({
      conversationId,
      number,
      visitorId,
      arm,
      device,
      ...sitting,
    }));
  });
  const changes = [
    await client.query<{ day: string }>(FORGET, [shopId, ids]),
    await client.query<{ day: string }>(STORE, [shopId, JSON.stringify(rows)]),
    await client.query<{ day: string }>(NOTE_RETURNS, [shopId, facts.map(({ visitorId }) => visitorId)]),
  ];
  await client.query(NOTE_DAYS, [shopId, changes.flatMap((change) => change.rows.map(({ day }) => day))]);
  return ids.length;
}
