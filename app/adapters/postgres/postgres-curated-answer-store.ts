import type { CuratedAnswerStore } from "~/ports/curated-answer-store";
import type { Database } from "./open-database";

const FIELDS = {
  ...{ id: true, title: true, phrasings: true, answer: true, country: true, language: true },
  ...{ validFrom: true, validUntil: true, enabled: true, revision: true, updatedAt: true },
} as const;

export function createPostgresCuratedAnswerStore(
  { prisma, transaction }: Database,
  shopId: string,
): CuratedAnswerStore {
  return {
    list: () =>
      prisma.curatedAnswer.findMany({
        where: { shopId },
        select: FIELDS,
        orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      }),

    find: (id) => prisma.curatedAnswer.findUnique({ where: { shopId_id: { shopId, id } }, select: FIELDS }),

    create: (answer, most, updatedAt) =>
      transaction(async (tx) => {
        // Two who create at once wait for each other, so that neither goes over the limit.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`curated-answers:${shopId}`}, 0))`;
        if ((await tx.curatedAnswer.count({ where: { shopId } })) >= most) return false;
        await tx.curatedAnswer.create({ data: { ...answer, shopId, updatedAt } });
        return true;
      }),

    async change(id, revision, draft, updatedAt) {
      const { count } = await prisma.curatedAnswer.updateMany({
        where: { shopId, id, revision },
        data: { ...draft, updatedAt, revision: { increment: 1 } },
      });
      return count === 1;
    },

    async remove(id) {
      await prisma.curatedAnswer.deleteMany({ where: { shopId, id } });
    },
  };
}
