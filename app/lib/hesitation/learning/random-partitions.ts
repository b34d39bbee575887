import { bucketOf } from "~/lib/experiment-arm";
import { type SignalScale, type VisitSignals, rankOf } from "./signal-scale";

/** Visits are divided in so many ways, each by so many yes-or-no questions. */
const PARTITIONS = 400;
const QUESTIONS = 6;
export const CELLS = PARTITIONS << QUESTIONS;

type Question = { scale: number } & ({ kind: "amount"; above: number } | { kind: "name"; names: Set<string> });

/**
 * Divides visits at random, without a look at what came of them: is this amount above that one, is this name among those.
 * Visits that share many cells are alike in several signals at once, which a weight for each signal alone would not see.
 * The same scales give the same cells, so weights can be kept. Returns one cell of each partition.
 */
export function createRandomPartitions(scales: readonly SignalScale[]): (signals: VisitSignals) => Int32Array {
  const partitions = Array.from({ length: PARTITIONS }, (_, partition) =>
    Array.from({ length: QUESTIONS }, (_, place) => drawQuestion(scales, String(partition * QUESTIONS + place))),
  );

  return (signals) => {
    const values = scales.map((scale) =>
      scale.kind === "amount" ? rankOf(scale, Number(signals[scale.name] ?? 0)) : String(signals[scale.name] ?? ""),
    );
    const cells = new Int32Array(PARTITIONS);
    partitions.forEach((questions, partition) => {
      let cell = partition;
      for (const question of questions) cell = (cell << 1) | Number(holds(question, values[question.scale]));
      cells[partition] = cell;
    });
    return cells;
  };
}

function drawQuestion(scales: readonly SignalScale[], seed: string): Question {
  // A third of the questions is about names, however few or many signals are names: they stand for whole worlds.
  const kind = bucketOf(`kind:${seed}`) < 2 / 3 ? "amount" : "name";
  const ofKind = scales.flatMap((scale, index) => (scale.kind === kind ? [index] : []));
  const eligible = ofKind.length > 0 ? ofKind : scales.map((_, index) => index);
  const index = eligible[Math.floor(bucketOf(`scale:${seed}`) * eligible.length)] ?? 0;
  const scale = scales[index];
  if (scale?.kind !== "name") return { scale: index, kind: "amount", above: bucketOf(`above:${seed}`) };
  const names = new Set(scale.names.filter((name) => bucketOf(`name:${seed}:${name}`) < 0.5));
  return { scale: index, kind: "name", names };
}

function holds(question: Question, value: number | string | undefined): boolean {
  if (question.kind === "amount") return typeof value === "number" && value >= question.above;
  return typeof value === "string" && question.names.has(value);
}
