import { Prisma } from "@prisma/client";
import { conversationMemorySchema } from "~/contracts/conversation-memory";
import { loosenVisitors } from "./loosen-visitors";
import type { Transaction } from "./open-database";
import { toJson } from "./to-json";

/**
 * Erases what is stored of one visitor. Counted days and orders stay, under a name that leads to nobody, so that figures
 * which were true remain true.
 */
export async function eraseVisitor(tx: Transaction, shopId: string, visitorId: string): Promise<void> {
  await eraseTracks(tx, shopId, visitorId);
  // Conversations, messages, turns and tickets go with their visitor.
  await tx.visitor.deleteMany({ where: { shopId, id: visitorId } });
}

/**
 * The same while a turn of the visitor is under way: it stays, with the message that it answers and the conversation that
 * holds it, so that its reply can tell that all else is gone. What agreed to be remembered is gone too, until the next visit
 * asks again.
 */
export async function eraseVisitorButTurn(
  tx: Transaction,
  shopId: string,
  kept: { visitorId: string; conversationId: string; turnId: string; now: Date },
): Promise<void> {
  const { visitorId, conversationId, turnId, now } = kept;
  await eraseTracks(tx, shopId, visitorId);
  await tx.conversation.deleteMany({ where: { shopId, visitorId, id: { not: conversationId } } });
  const ofConversation = { shopId, conversationId };
  await tx.message.deleteMany({ where: { ...ofConversation, OR: [{ turnId: null }, { turnId: { not: turnId } }] } });
  await tx.turn.deleteMany({ where: { ...ofConversation, id: { not: turnId } } });
  await tx.ticket.deleteMany({ where: ofConversation });
  await tx.conversation.updateMany({
    where: { shopId, id: conversationId, visitorId },
    data: {
      memory: toJson(conversationMemorySchema.parse({})),
      cartIdCiphertext: null,
      status: "OPEN",
      startedAt: now,
    },
  });
  await tx.visitor.updateMany({
    where: { shopId, id: visitorId },
    data: { profile: Prisma.DbNull, arm: null, device: null, firstSeenAt: now },
  });
}

async function eraseTracks(tx: Transaction, shopId: string, visitorId: string): Promise<void> {
  const conversations = await tx.conversation.findMany({ where: { shopId, visitorId }, select: { id: true } });
  const conversationIds = conversations.map(({ id }) => id);

  await tx.cartWrite.deleteMany({ where: { shopId, conversationId: { in: conversationIds } } });
  await tx.cartLink.deleteMany({ where: { shopId, visitorId } });
  await tx.leftAloneVisit.deleteMany({ where: { shopId, visitorId } });
  await tx.$executeRaw`DELETE FROM events.event WHERE shop_id = ${shopId} AND visitor_id = ${visitorId}`;
  await loosenVisitors(tx, shopId, [visitorId]);
  await tx.order.updateMany({
    where: { shopId, conversationId: { in: conversationIds } },
    data: { conversationId: null },
  });
}
