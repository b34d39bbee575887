import type { ModelLedger, ModelMonth } from "~/ports/model-ledger";

/** The ledger of one shop in memory; it passes the same tests as PostgreSQL's. */
export function createInMemoryModelLedger(): ModelLedger {
  const months = new Map<string, ModelMonth>();
  const monthOf = (month: string) =>
    months.get(month) ?? { month, turns: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 };

  return {
    async reserve(month, micros, budgetMicros) {
      const before = monthOf(month);
      const costMicros = before.costMicros + micros;
      if (budgetMicros !== null && costMicros > budgetMicros) return false;
      months.set(month, { ...before, costMicros });
      return true;
    },
    async settle(month, reservedMicros, spent) {
      const before = monthOf(month);
      months.set(month, {
        month,
        turns: before.turns + (spent.calls > 0 ? 1 : 0),
        inputTokens: before.inputTokens + spent.inputTokens,
        outputTokens: before.outputTokens + spent.outputTokens,
        costMicros: before.costMicros - reservedMicros + spent.costMicros,
      });
    },
    read: async (month) => ({ ...monthOf(month) }),
  };
}
