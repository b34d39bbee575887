import type { SittingOutcome, SittingSums, TopicSums } from "~/contracts/sitting";

/** A row of the table, amounts as numbers. */
export type SittingRow = {
  day: string;
  firstDay: string;
  device: string;
  arm: string | null;
  endedAt: Date;
  topics: string[];
  productTypes: string[];
  outcome: SittingOutcome;
  isResolved: boolean;
  withPerson: boolean;
  cameBack: boolean;
  unmet: number;
  firstReplyMs: number | null;
  sentiment: number | null;
  ratedUp: number;
  ratedDown: number;
  orders: number;
  net: number;
  costMicros: number;
};

/** One sitting after the other, without any roll-up. */
export function sumSittingsByHand(rows: SittingRow[], settledBefore: Date): SittingSums {
  const about = rows.filter(({ topics }) => topics.length > 0);
  const settled = about.filter(({ arm, endedAt }) => arm !== null && endedAt < settledBefore);
  const replies = rows.flatMap(({ firstReplyMs }) => firstReplyMs ?? []).sort((one, other) => one - other);
  const moods = rows.flatMap(({ sentiment }) => sentiment ?? []);
  const costs = rows.map(({ costMicros }) => costMicros);
  return {
    conversations: rows.length,
    outcomes: countOutcomes(rows),
    withTopic: about.length,
    resolved: rows.filter(({ isResolved }) => isResolved).length,
    settled: settled.length,
    settledForGood: settled.filter(({ isResolved, cameBack }) => isResolved && !cameBack).length,
    withoutPerson: rows.filter(({ withPerson }) => !withPerson).length,
    ratedUp: sum(rows.map(({ ratedUp }) => ratedUp)),
    ratedDown: sum(rows.map(({ ratedDown }) => ratedDown)),
    firstReplies: replies.length,
    firstReplyMedian: quantile(replies, 0.5),
    firstReplyHigh: quantile(replies, 0.95),
    sentiments: moods.length,
    sentimentMean: moods.length === 0 ? null : sum(moods) / moods.length,
    sentimentVariance: variance(moods),
    costMicros: sum(costs),
    costVariance: variance(costs),
    orders: sum(rows.map(({ orders }) => orders)),
    net: sum(rows.map(({ net }) => net)),
  };
}

export function sumTopicsByHand(rows: SittingRow[]): TopicSums[] {
  const told = rows.flatMap((row) => [
    ...row.topics.map((name) => ({ kind: "topic" as const, name, row })),
    ...row.productTypes.map((name) => ({ kind: "product-type" as const, name, row })),
  ]);
  const keys = new Set(told.map(({ kind, name }) => `${kind} ${name}`));
  return [...keys].flatMap((key) => {
    const group = told.filter(({ kind, name }) => `${kind} ${name}` === key);
    const [first] = group;
    if (!first) return [];
    const of = group.map(({ row }) => row);
    const moods = of.flatMap(({ sentiment }) => sentiment ?? []);
    return {
      ...{ kind: first.kind, name: first.name, conversations: of.length, outcomes: countOutcomes(of) },
      net: sum(of.map(({ net }) => net)),
      unmet: of.filter(({ unmet }) => unmet > 0).length,
      sentiments: moods.length,
      sentimentMean: moods.length === 0 ? null : sum(moods) / moods.length,
    };
  });
}

function countOutcomes(rows: SittingRow[]) {
  const count = (wanted: SittingOutcome) => rows.filter(({ outcome }) => outcome === wanted).length;
  const [ordered, answered, left] = [count("ordered"), count("answered"), count("left")];
  return { ordered, "handed-over": count("handed-over"), "in-cart": count("in-cart"), answered, left };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function variance(values: number[]): number | null {
  if (values.length < 2) return null;
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

function quantile(sorted: number[], share: number): number | null {
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place % 1);
}
