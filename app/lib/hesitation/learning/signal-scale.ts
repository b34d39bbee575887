/** What is known of a visit: amounts, and names such as a device or a month. */
export type VisitSignals = Readonly<Record<string, number | string>>;

/** Where an amount stands among those seen: its share of smaller ones, ties counted half. Or the names there are. */
export type SignalScale =
  { name: string; kind: "amount"; values: number[]; ranks: number[] } | { name: string; kind: "name"; names: string[] };

const MOST_VALUES = 256;

/** Scales of the signals that the examples have; a few hundred examples are enough. */
export function fitSignalScales(examples: readonly VisitSignals[]): SignalScale[] {
  return Object.keys(examples[0] ?? {}).map((name) => {
    const values = examples.map((signals) => signals[name]);
    const amounts = values.filter((value) => typeof value === "number");
    return amounts.length > 0
      ? { name, kind: "amount", ...fitRanks(amounts) }
      : { name, kind: "name", names: [...new Set(values.map(String))].sort() };
  });
}

/** In [0, 1]. */
export function rankOf({ values, ranks }: { values: number[]; ranks: number[] }, amount: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= amount) low = middle + 1;
    else high = middle;
  }
  return ranks[low - 1] ?? 0;
}

function fitRanks(amounts: number[]): { values: number[]; ranks: number[] } {
  const sorted = amounts.toSorted((left, right) => left - right);
  const distinct = [...new Set(sorted)];
  const every = Math.max(1, distinct.length / MOST_VALUES);
  const values = distinct.filter((_, index) => Math.floor(index / every) > Math.floor((index - 1) / every));

  let from = 0;
  const ranks = values.map((value, index) => {
    const next = values[index + 1] ?? Infinity;
    let until = from;
    while (until < sorted.length && (sorted[until] ?? 0) < next) until += 1;
    const rank = (from + until) / 2 / sorted.length;
    from = until;
    return value === Infinity ? 1 : rank;
  });
  return { values, ranks };
}
