import type { PoolClient } from "pg";
import { conversationMemorySchema } from "~/contracts/conversation-memory";
import type { TurnEvent } from "~/contracts/turn-events";
import type { BegunTurn, NewTurn, TurnRecord } from "~/ports/turn-store";
import { toTurnRecord, TURN_COLUMNS, type TurnRow } from "./turn-row";

/** First key of our advisory locks on visitors; the second is a hash of the visitor. */
const LOCK_CLASS = 7202;

/** What is there already. Its own statement after the lock: it has to see what whoever held that has stored. */
const LOOK = `
  WITH conversation AS MATERIALIZED (
    SELECT id FROM "Conversation"
    WHERE "shopId" = $1 AND "visitorId" = $2 AND CASE WHEN $3::text IS NULL
      THEN channel = 'widget' AND "clearedAt" IS NULL AND "lastMessageAt" > $4::timestamp ELSE id = $3 END
    ORDER BY "lastMessageAt" DESC LIMIT 1
    FOR UPDATE
  )
  SELECT
    (SELECT id FROM conversation) AS "conversationId",
    (SELECT id FROM "Turn" WHERE "shopId" = $1 AND "visitorId" = $2 AND "idempotencyKey" = $5) AS "takenId",
    (SELECT t.id FROM "Turn" AS t JOIN conversation AS c ON c.id = t."conversationId"
     WHERE t."shopId" = $1 AND t.status = 'RUNNING' AND t."leaseUntil" > $6::timestamp LIMIT 1) AS "runningId"`;

const STORE = `
  WITH visitor AS (
    INSERT INTO "Visitor" AS v ("shopId", id, "customerId", "isPreview", "firstSeenAt", "lastSeenAt")
    VALUES ($1, $2, $3, $4, $5, $5)
    ON CONFLICT ("shopId", id) DO UPDATE SET "lastSeenAt" = excluded."lastSeenAt",
      "customerId" = coalesce(excluded."customerId", v."customerId"), "isPreview" = v."isPreview" OR excluded."isPreview"
  ), fresh AS (
    INSERT INTO "Conversation" ("shopId", id, "visitorId", memory, "isPreview", "startedAt", "lastMessageAt")
    SELECT $1, $6, $2, $7::jsonb, $4, $5, $5 WHERE $7::jsonb IS NOT NULL
  ), turn AS (
    INSERT INTO "Turn" ("shopId", id, "conversationId", "visitorId", "idempotencyKey", request, events, "leaseUntil", "startedAt")
    VALUES ($1, $8, $6, $2, $9, $10, $11, $12, $5)
  ), touched AS (
    UPDATE "Conversation" SET "lastMessageAt" = $5 WHERE "shopId" = $1 AND id = $6 AND $13::text IS NOT NULL
  )
  INSERT INTO "Message" ("shopId", id, "conversationId", author, "turnId", text, blocks, "createdAt", sequence)
  SELECT $1, $13, $6, 'shopper', $8, $14, '[]', $5,
    coalesce((SELECT max(sequence) FROM "Message" WHERE "shopId" = $1 AND "conversationId" = $6), -1) + 1
  WHERE $13::text IS NOT NULL`;

type Seen = { conversationId: string | null; takenId: string | null; runningId: string | null };

/**
 * Begins a turn inside a transaction. The visitor is locked, so that two tabs take their turns one after the other; so is
 * the conversation, since whoever writes a message there takes the next place in it.
 */
export async function beginTurnRow(client: PoolClient, shopId: string, turn: NewTurn): Promise<BegunTurn> {
  const { id, visitor, conversation, idempotencyKey, request, message, startedAt, leaseUntil } = turn;
  await client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [LOCK_CLASS, `${shopId}:${visitor.id}`]);
  const seen = await look(client, shopId, turn);

  if (seen.takenId !== null) return { outcome: "taken", turn: await readTurn(client, shopId, seen.takenId) };
  if (seen.conversationId === null && conversation.named !== null) return { outcome: "no-conversation" };
  if (seen.runningId !== null) return { outcome: "busy", runningId: seen.runningId };

  const conversationId = seen.conversationId ?? conversation.freshId;
  const events: TurnEvent[] = [{ type: "turn-start", turnId: id, conversationId }];
  const isFresh = seen.conversationId === null;
  await client.query(STORE, [
    shopId,
    visitor.id,
    visitor.customerId,
    visitor.isPreview,
    startedAt.toISOString(),
    conversationId,
    isFresh ? JSON.stringify(conversationMemorySchema.parse({})) : null,
    id,
    idempotencyKey,
    JSON.stringify(request),
    JSON.stringify(events),
    leaseUntil.toISOString(),
    message?.id ?? null,
    message?.text ?? null,
  ]);
  const visitorId = visitor.id;
  return {
    outcome: "begun",
    turn: { id, conversationId, visitorId, idempotencyKey, status: "running", request, events, leaseUntil },
  };
}

async function look(client: PoolClient, shopId: string, turn: NewTurn): Promise<Seen> {
  const { visitor, conversation, idempotencyKey, startedAt } = turn;
  const { rows } = await client.query<Seen>(LOOK, [
    shopId,
    visitor.id,
    conversation.named,
    conversation.aliveSince.toISOString(),
    idempotencyKey,
    startedAt.toISOString(),
  ]);
  return rows[0] ?? { conversationId: null, takenId: null, runningId: null };
}

async function readTurn(client: PoolClient, shopId: string, id: string): Promise<TurnRecord> {
  const { rows } = await client.query<TurnRow>(
    `SELECT ${TURN_COLUMNS} FROM "Turn" AS t WHERE t."shopId" = $1 AND t.id = $2`,
    [shopId, id],
  );
  const [row] = rows;
  if (!row) throw new Error("A turn went while it was being read.");
  return toTurnRecord(row);
}
