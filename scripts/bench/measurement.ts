/** One line of `npm run bench`. */
export type Measurement = {
  name: string;
  value: number;
  unit: string;
  /** Measured in the same run, or the budget itself where nothing can be measured beside it (`baselineName: "budget"`). */
  baseline?: number;
  /** value / baseline */
  ratio?: number;
  baselineName?: string;
  /** What docs/architecture.md promises, in the value's unit, or as a ratio where `budgetOf` says so. */
  budget?: number;
  budgetOf?: "value" | "ratio";
  ok?: boolean;
  /** What one has to know to read the number. */
  note?: string;
};

type Budget = { most: number } | { least: number } | { mostRatio: number } | { leastRatio: number };

type Options = {
  name: string;
  value: number;
  unit: string;
  baseline?: { name: string; value: number };
  budget?: Budget;
  note?: string;
};

/** Puts a line together: the ratio, and whether the budget is kept. Without a baseline, a budget on the value is the baseline. */
export function measurement({ name, value, unit, baseline, budget, note }: Options): Measurement {
  const limit = budget && limitOf(budget);
  const against = baseline ?? (limit && !limit.ofRatio ? { name: "budget", value: limit.value } : null);
  const ratio = against === null || against.value === 0 ? null : value / against.value;

  const judged = limit?.ofRatio ? ratio : value;
  return {
    name,
    value: round(value),
    unit,
    ...(against ? { baseline: round(against.value) } : {}),
    ...(ratio === null ? {} : { ratio: round(ratio) }),
    ...(against ? { baselineName: against.name } : {}),
    ...(limit ? { budget: limit.value, ok: judged !== null && limit.holds(judged) } : {}),
    ...(limit?.ofRatio ? { budgetOf: "ratio" as const } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

function limitOf(budget: Budget) {
  if ("most" in budget) return { value: budget.most, ofRatio: false, holds: (value: number) => value <= budget.most };
  if ("least" in budget)
    return { value: budget.least, ofRatio: false, holds: (value: number) => value >= budget.least };
  if ("mostRatio" in budget)
    return { value: budget.mostRatio, ofRatio: true, holds: (ratio: number) => ratio <= budget.mostRatio };
  return { value: budget.leastRatio, ofRatio: true, holds: (ratio: number) => ratio >= budget.leastRatio };
}

/** Four significant digits: the machine is not more exact than that. Whole numbers stay whole. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}
