import { GOAL_FIGURES, goalsSchema } from "~/contracts/goals";
import type { GoalStore } from "~/ports/goal-store";
import type { Database } from "./open-database";

export function createPostgresGoalStore({ prisma, transaction }: Database, shopId: string): GoalStore {
  return {
    async read() {
      const rows = await prisma.goal.findMany({ where: { shopId } });
      const targets = new Map(rows.map(({ figure, target }) => [figure, target]));
      return goalsSchema.parse(Object.fromEntries(GOAL_FIGURES.map((figure) => [figure, targets.get(figure) ?? null])));
    },

    save: (goals, now) =>
      transaction(async (tx) => {
        await tx.goal.deleteMany({ where: { shopId } });
        const set = GOAL_FIGURES.flatMap((figure) => {
          const target = goals[figure];
          return target === null ? [] : [{ shopId, figure, target, setAt: now }];
        });
        await tx.goal.createMany({ data: set });
      }),
  };
}
