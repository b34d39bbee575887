import type { ReplyBlock } from "~/contracts/turn-events";
import type { Transaction } from "./open-database";
import { toJson } from "./to-json";

type NewMessage = {
  id: string;
  conversationId: string;
  author: "shopper" | "agent" | "person";
  authorName?: string | null;
  turnId?: string | null;
  text?: string | null;
  blocks?: ReplyBlock[];
  createdAt: Date;
};

/** Appends a message at the end of its conversation, whose row is locked meanwhile so that two never share a place. */
export async function insertMessage(tx: Transaction, shopId: string, message: NewMessage): Promise<void> {
  const { id, conversationId, author, authorName = null, turnId = null, text = null, blocks = [], createdAt } = message;
  await tx.$queryRaw`SELECT 1 FROM "Conversation" WHERE "shopId" = ${shopId} AND id = ${conversationId} FOR UPDATE`;
  const last = await tx.message.aggregate({ where: { shopId, conversationId }, _max: { sequence: true } });
  const sequence = (last._max.sequence ?? -1) + 1;

  await tx.message.create({
    data: { shopId, id, conversationId, author, authorName, turnId, text, blocks: toJson(blocks), createdAt, sequence },
  });
  await tx.conversation.updateMany({ where: { shopId, id: conversationId }, data: { lastMessageAt: createdAt } });
}
