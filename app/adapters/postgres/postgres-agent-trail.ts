import { cartQuantitiesSchema, journalledResultSchema } from "~/contracts/cart-write-record";
import type { AgentTrail } from "~/ports/agent-trail";
import type { Database } from "./open-database";

export function createPostgresAgentTrail({ prisma }: Database, shopId: string): AgentTrail {
  return {
    findConversation: (id) =>
      prisma.conversation.findFirst({ where: { shopId, id, isPreview: false }, select: { id: true, startedAt: true } }),

    findConversationOfVisitor: (visitorId, from, until) =>
      prisma.conversation.findFirst({
        where: { shopId, visitorId, isPreview: false, startedAt: { lte: until }, lastMessageAt: { gte: from } },
        orderBy: { lastMessageAt: "desc" },
        select: { id: true, startedAt: true },
      }),

    async sumAddedUnits(conversationId) {
      const writes = await prisma.cartWrite.findMany({
        where: { shopId, conversationId, status: { in: ["WRITTEN", "PARTIAL"] } },
        orderBy: { createdAt: "asc" },
        select: { before: true, result: true },
      });

      const added: Record<string, number> = {};
      for (const write of writes) {
        const before = cartQuantitiesSchema.parse(write.before).byVariant;
        const after = write.result === null ? {} : journalledResultSchema.parse(write.result).after;
        for (const [variantId, units] of Object.entries(after)) {
          const gained = units - (before[variantId] ?? 0);
          added[variantId] = Math.max(0, (added[variantId] ?? 0) + gained);
        }
      }
      return added;
    },
  };
}
