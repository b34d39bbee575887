import type { PoolClient } from "pg";
import type { TurnEnd } from "~/ports/turn-store";

/** Whoever writes a message takes the next place in its conversation: so it is locked, in a statement of its own. */
const LOCK = `
  SELECT 1 FROM "Conversation" AS c JOIN "Turn" AS t ON t."shopId" = c."shopId" AND t."conversationId" = c.id
  WHERE t."shopId" = $1 AND t.id = $2 FOR UPDATE OF c`;

const STORE = `
  WITH turn AS (
    UPDATE "Turn" SET events = events || $4::jsonb, status = $5, trace = $6, "leaseUntil" = $7, "endedAt" = $7, "firstReplyAt" = $13
    WHERE "shopId" = $1 AND id = $2 AND status = 'RUNNING' AND jsonb_array_length(events) = $3
    RETURNING "conversationId", "visitorId"
  ), remembered AS (
    UPDATE "Visitor" AS v SET profile = $12::jsonb FROM turn
    WHERE v."shopId" = $1 AND v.id = turn."visitorId" AND v.arm IS NOT NULL AND NOT v."isPreview" AND $12::jsonb IS NOT NULL
  ), message AS (
    INSERT INTO "Message" ("shopId", id, "conversationId", author, "turnId", blocks, "createdAt", sequence)
    SELECT $1, $8, turn."conversationId", 'agent', $2, $9, $7, coalesce((
      SELECT max(sequence) FROM "Message" AS m WHERE m."shopId" = $1 AND m."conversationId" = turn."conversationId"), -1) + 1
    FROM turn WHERE $8::text IS NOT NULL
  )
  UPDATE "Conversation" AS c SET "lastMessageAt" = $7, memory = coalesce($10, c.memory), language = coalesce($11, c.language)
  FROM turn WHERE c."shopId" = $1 AND c.id = turn."conversationId"`;

/** Ends a turn inside a transaction. False where its place is taken or it has ended: somebody else has it. */
export async function endTurnRow(
  client: PoolClient,
  shopId: string,
  turn: { id: string; sequence: number; end: TurnEnd },
): Promise<boolean> {
  const { id, sequence, end } = turn;
  await client.query(LOCK, [shopId, id]);
  const { rowCount } = await client.query(STORE, [
    shopId,
    id,
    sequence,
    JSON.stringify([end.event]),
    end.status === "completed" ? "COMPLETED" : "FAILED",
    end.trace === null ? null : JSON.stringify(end.trace),
    end.endedAt.toISOString(),
    end.message?.id ?? null,
    JSON.stringify(end.message?.blocks ?? []),
    end.memory === null ? null : JSON.stringify(end.memory),
    end.language,
    end.profile === null ? null : JSON.stringify(end.profile),
    end.firstReplyAt?.toISOString() ?? null,
  ]);
  return rowCount === 1;
}
