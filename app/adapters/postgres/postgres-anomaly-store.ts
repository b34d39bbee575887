import { z } from "zod";
import { REVENUE_PARTS, WATCHED_FIGURES } from "~/contracts/overview-view";
import type { AnomalyStore } from "~/ports/anomaly-store";
import type { Database } from "./open-database";
import { toJson } from "./to-json";

const figureSchema = z.enum(WATCHED_FIGURES);
const causesSchema = z.array(z.object({ part: z.enum(REVENUE_PARTS), ratio: z.number() }));

export function createPostgresAnomalyStore({ prisma, transaction }: Database, shopId: string): AnomalyStore {
  return {
    replaceSince: (day, found, now) =>
      transaction(async (tx) => {
        await tx.anomaly.deleteMany({ where: { shopId, day: { gte: day } } });
        await tx.anomaly.createMany({
          data: found.map(({ causes, ...row }) => ({ ...row, shopId, causes: toJson(causes), foundAt: now })),
        });
      }),

    async list(firstDay, lastDay) {
      const rows = await prisma.anomaly.findMany({
        where: { shopId, day: { gte: firstDay, lte: lastDay } },
        orderBy: [{ day: "desc" }, { figure: "desc" }],
        omit: { shopId: true, foundAt: true },
      });
      return rows.map(({ figure, causes, ...row }) => ({
        ...row,
        figure: figureSchema.parse(figure),
        causes: causesSchema.parse(causes),
      }));
    },
  };
}
