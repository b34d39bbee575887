import { loosenVisitors } from "./loosen-visitors";
import type { Transaction } from "./open-database";

/**
 * Erases what is stored of one visitor. Counted days and orders stay, under a name that leads to nobody, so that figures
 * which were true remain true.
 */
export async function eraseVisitor(tx: Transaction, shopId: string, visitorId: string): Promise<void> {
  const conversations = await tx.conversation.findMany({ where: { shopId, visitorId }, select: { id: true } });
  const conversationIds = conversations.map(({ id }) => id);

  await tx.cartWrite.deleteMany({ where: { shopId, conversationId: { in: conversationIds } } });
  await tx.cartLink.deleteMany({ where: { shopId, visitorId } });
  await tx.$executeRaw`DELETE FROM events.event WHERE shop_id = ${shopId} AND visitor_id = ${visitorId}`;
  await loosenVisitors(tx, shopId, [visitorId]);
  await tx.order.updateMany({
    where: { shopId, conversationId: { in: conversationIds } },
    data: { conversationId: null },
  });
  // Conversations, messages, turns and tickets go with their visitor.
  await tx.visitor.deleteMany({ where: { shopId, id: visitorId } });
}
