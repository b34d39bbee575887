import type { Transaction } from "./open-database";

/**
 * Puts what was counted of visitors' or of single conversations under names that lead to nobody, each sitting under its own:
 * how many there were, and what about, stays true.
 */
export async function loosenSittings(
  tx: Transaction,
  shopId: string,
  { visitorIds = [], conversationIds = [] }: { visitorIds?: string[]; conversationIds?: string[] },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Sitting" SET "visitorId" = 'erased-' || gen_random_uuid(), "conversationId" = 'erased-' || gen_random_uuid()
    WHERE "shopId" = ${shopId} AND ("visitorId" = ANY(${visitorIds}) OR "conversationId" = ANY(${conversationIds}))`;
}
