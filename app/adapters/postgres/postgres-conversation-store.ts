import type { Conversation as ConversationRow, ConversationStatus, Message as MessageRow } from "@prisma/client";
import { z } from "zod";
import { conversationMemorySchema } from "~/contracts/conversation-memory";
import { shopperProfileSchema } from "~/contracts/shopper-profile";
import { replyBlockSchema } from "~/contracts/turn-events";
import type { ConversationRecord, ConversationStore, MessageRecord } from "~/ports/conversation-store";
import type { SecretBox } from "~/ports/secret-box";
import { eraseVisitor, eraseVisitorButTurn } from "./erase-visitor";
import { insertMessage } from "./insert-message";
import type { Database, Transaction } from "./open-database";
import { toJson } from "./to-json";

const STATUSES = {
  open: "OPEN",
  "waiting-for-person": "WAITING_FOR_PERSON",
  "with-person": "WITH_PERSON",
  closed: "CLOSED",
} as const satisfies Record<ConversationRecord["status"], ConversationStatus>;

const STATUS_NAMES: Record<ConversationStatus, ConversationRecord["status"]> = {
  OPEN: "open",
  WAITING_FOR_PERSON: "waiting-for-person",
  WITH_PERSON: "with-person",
  CLOSED: "closed",
};

const authorSchema = z.enum(["shopper", "agent", "person"]);
const blocksSchema = z.array(replyBlockSchema);
/** Null without consent, and in a preview. */
const profilesSchema = z.array(shopperProfileSchema).nullable();

type ConversationColumns = Pick<
  ConversationRow,
  "id" | "visitorId" | "status" | "memory" | "isPreview" | "lastMessageAt"
>;
type MessageColumns = Omit<MessageRow, "shopId" | "conversationId" | "feedback">;

/** Cards take many times the room of what was said beside them: they are left where they are. */
const LIST_SAID = `
  SELECT author, "turnId", coalesce(text, (
    SELECT coalesce(string_agg(block->>'text', '' ORDER BY place), '')
    FROM jsonb_array_elements(blocks) WITH ORDINALITY AS told(block, place) WHERE block->>'type' = 'text-delta')) AS text
  FROM "Message" WHERE "shopId" = $1 AND "conversationId" = $2 ORDER BY sequence DESC LIMIT $3`;

/** What a turn waits for is plain SQL: Prisma compiles each of its queries anew (1 to 3 ms). */
export function createPostgresConversationStore(
  { pool, prisma, transaction }: Database,
  secretBox: SecretBox,
  shopId: string,
): ConversationStore {
  async function listOthers(tx: Transaction, id: string, customerId: string): Promise<string[]> {
    const rows = await tx.visitor.findMany({ where: { shopId, customerId, id: { not: id } }, select: { id: true } });
    return rows.map((row) => row.id);
  }
  const currentOf = (visitorId: string) => ({
    where: { shopId, visitorId, channel: "widget", clearedAt: null },
    orderBy: { lastMessageAt: "desc" as const },
  });

  return {
    async ensureVisitor({ id, customerId, isPreview, now }) {
      const seen = { lastSeenAt: now, ...(customerId === null ? {} : { customerId }) };
      await prisma.visitor.upsert({
        where: { shopId_id: { shopId, id } },
        create: { shopId, id, isPreview, firstSeenAt: now, ...seen },
        update: { ...seen, ...(isPreview ? { isPreview } : {}) },
      });
    },

    async findCustomerOf(visitorId) {
      const row = await prisma.visitor.findUnique({
        where: { shopId_id: { shopId, id: visitorId } },
        select: { customerId: true },
      });
      return row?.customerId ?? null;
    },

    async find({ id, customerId }, conversationId) {
      const { rows } = await pool.query<ConversationColumns & { profiles: unknown }>(
        `SELECT c.id, c."visitorId", c.status, c.memory, c."isPreview", c."lastMessageAt" AT TIME ZONE 'UTC' AS "lastMessageAt",
           CASE WHEN v.arm IS NULL OR v."isPreview" THEN NULL ELSE
             (SELECT coalesce(jsonb_agg(o.profile), '[]') FROM "Visitor" AS o
              WHERE o."shopId" = $1 AND (o.id = $3 OR o."customerId" = $4) AND o.profile IS NOT NULL) END AS profiles
         FROM "Conversation" AS c JOIN "Visitor" AS v ON v."shopId" = c."shopId" AND v.id = c."visitorId"
         WHERE c."shopId" = $1 AND c.id = $2 AND c."visitorId" = $3`,
        [shopId, conversationId, id, customerId],
      );
      const [row] = rows;
      if (!row) return null;
      return { ...toConversation(row), profiles: profilesSchema.parse(row.profiles) };
    },

    async findVisitorOf(conversationId) {
      const row = await prisma.conversation.findUnique({
        where: { shopId_id: { shopId, id: conversationId } },
        select: { visitorId: true },
      });
      return row?.visitorId ?? null;
    },

    async findCurrent(visitorId) {
      const row = await prisma.conversation.findFirst(currentOf(visitorId));
      return row && toConversation(row);
    },

    async create(conversation) {
      const memory = toJson(conversationMemorySchema.parse({}));
      await prisma.conversation.create({
        data: { ...conversation, shopId, memory, lastMessageAt: conversation.startedAt },
      });
    },

    async listMessages(conversationId, limit) {
      const { rows } = await pool.query<MessageColumns>(
        `SELECT id, author, "authorName", "createdAt" AT TIME ZONE 'UTC' AS "createdAt", text, blocks, "turnId", sequence
         FROM "Message" WHERE "shopId" = $1 AND "conversationId" = $2 ORDER BY sequence DESC LIMIT $3`,
        [shopId, conversationId, limit],
      );
      return rows.reverse().map(toMessage);
    },

    async listSaid(conversationId, limit) {
      const { rows } = await pool.query<{ author: string; turnId: string | null; text: string }>(LIST_SAID, [
        shopId,
        conversationId,
        limit,
      ]);
      return rows.reverse().map(({ author, turnId, text }) => ({ from: authorSchema.parse(author), turnId, text }));
    },

    async listPersonMessages(conversationId, afterSequence) {
      const rows = await prisma.message.findMany({
        where: { shopId, conversationId, author: "person", sequence: { gt: afterSequence } },
        orderBy: { sequence: "asc" },
      });
      return rows.map(toMessage);
    },

    appendMessage: ({ from, name, ...message }) =>
      transaction((tx) => insertMessage(tx, shopId, { ...message, author: from, authorName: name })),

    async saveCartId(conversationId, cartId) {
      const cartIdCiphertext = secretBox.seal(cartId, "conversation:cart-id");
      await pool.query(`UPDATE "Conversation" SET "cartIdCiphertext" = $3 WHERE "shopId" = $1 AND id = $2`, [
        shopId,
        conversationId,
        cartIdCiphertext,
      ]);
    },

    async setStatus(conversationId, status) {
      await prisma.conversation.updateMany({
        where: { shopId, id: conversationId },
        data: { status: STATUSES[status] },
      });
    },

    async clear(visitorId, now) {
      await prisma.conversation.updateMany({
        where: { shopId, visitorId, clearedAt: null },
        data: { clearedAt: now },
      });
    },

    erase: ({ id, customerId }, keep) =>
      transaction(async (tx) => {
        const others = customerId === null ? [] : await listOthers(tx, id, customerId);
        for (const other of others) await eraseVisitor(tx, shopId, other);
        if (keep) await eraseVisitorButTurn(tx, shopId, { visitorId: id, ...keep });
        else await eraseVisitor(tx, shopId, id);
      }),

    async replaceProfile({ id, customerId }, profile) {
      await pool.query(
        `UPDATE "Visitor" SET profile = CASE WHEN id = $2 THEN $4::jsonb END
         WHERE "shopId" = $1 AND (id = $2 OR "customerId" = $3) AND profile IS NOT NULL`,
        [shopId, id, customerId, JSON.stringify(profile)],
      );
    },

    async saveFeedback({ visitorId, conversationId, messageId, verdict, comment }) {
      const { count } = await prisma.message.updateMany({
        where: { shopId, id: messageId, conversationId, author: { not: "shopper" }, conversation: { visitorId } },
        data: { feedback: comment === null ? verdict : `${verdict}: ${comment}` },
      });
      return count === 1;
    },
  };
}

function toConversation(row: ConversationColumns): ConversationRecord {
  return {
    id: row.id,
    visitorId: row.visitorId,
    status: STATUS_NAMES[row.status],
    memory: conversationMemorySchema.parse(row.memory),
    isPreview: row.isPreview,
    lastMessageAt: row.lastMessageAt,
  };
}

function toMessage(row: MessageColumns): MessageRecord {
  return {
    id: row.id,
    from: authorSchema.parse(row.author),
    name: row.authorName,
    at: row.createdAt.toISOString(),
    text: row.text,
    blocks: blocksSchema.parse(row.blocks),
    turnId: row.turnId,
    sequence: row.sequence,
  };
}
