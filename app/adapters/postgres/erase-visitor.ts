import { randomBytes } from "node:crypto";
import type { Transaction } from "./open-database";

/**
 * Erases what is stored of one visitor. Counted days and orders stay, under a name that leads to nobody, so that figures
 * which were true remain true.
 */
export async function eraseVisitor(tx: Transaction, shopId: string, visitorId: string): Promise<void> {
  const conversations = await tx.conversation.findMany({ where: { shopId, visitorId }, select: { id: true } });
  const conversationIds = conversations.map(({ id }) => id);
  const nobody = `erased-${randomBytes(9).toString("base64url")}`;

  await tx.cartWrite.deleteMany({ where: { shopId, conversationId: { in: conversationIds } } });
  await tx.cartLink.deleteMany({ where: { shopId, visitorId } });
  await tx.$executeRaw`DELETE FROM events.event WHERE shop_id = ${shopId} AND visitor_id = ${visitorId}`;
  await tx.visitorDay.updateMany({ where: { shopId, visitorId }, data: { visitorId: nobody } });
  await tx.order.updateMany({ where: { shopId, visitorId }, data: { visitorId: nobody } });
  await tx.order.updateMany({
    where: { shopId, conversationId: { in: conversationIds } },
    data: { conversationId: null },
  });
  // Conversations, messages, turns and tickets go with their visitor.
  await tx.visitor.deleteMany({ where: { shopId, id: visitorId } });
}
