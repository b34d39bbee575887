import type { ModelLedger, ModelMonth } from "~/ports/model-ledger";

/** The ledger of one shop in memory; it passes the same tests as PostgreSQL's. */
export function createInMemoryModelLedger(): ModelLedger {
  const months = new Map<string, ModelMonth>();
  const days = new Map<string, number>();
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
    async settle({ month, day }, reservedMicros, spent) {
      const before = monthOf(month);
      days.set(day, (days.get(day) ?? 0) + spent.costMicros);
      months.set(month, {
        month,
        turns: before.turns + (spent.calls > 0 ? 1 : 0),
        inputTokens: before.inputTokens + spent.inputTokens,
        outputTokens: before.outputTokens + spent.outputTokens,
        costMicros: before.costMicros - reservedMicros + spent.costMicros,
      });
    },
    read: async (month) => ({ ...monthOf(month) }),
    sumDays: async (firstDay, lastDay) =>
      [...days].reduce((sum, [day, micros]) => (day >= firstDay && day <= lastDay ? sum + micros : sum), 0),
  };
}
