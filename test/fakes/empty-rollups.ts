import type { RollupStore } from "~/ports/rollup-store";

/** Roll-ups of a shop where nothing has happened, but for what a test says. */
export function emptyRollups(told: Partial<RollupStore> = {}): RollupStore {
  return {
    rollUp: () => Promise.resolve([]),
    findLag: () => Promise.resolve(null),
    findExperimentStart: () => Promise.resolve(null),
    listStages: () => Promise.resolve([]),
    sumRevenue: () => Promise.resolve([]),
    listRevenue: () => Promise.resolve([]),
    ...told,
  };
}
