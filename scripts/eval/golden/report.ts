import type { EvalSummary } from "../eval-task.ts";
import { SAFETY_FAILURES, type ConversationResult, type GoldenReport } from "./result.ts";

type Row = { kind: string; held: number; passed: number; baseline: number | null; safety: number };

const isPassed = ({ misses }: ConversationResult) => misses.length === 0;
const safetyOf = (results: ConversationResult[]) =>
  results.flatMap(({ misses }) => misses).filter(({ safety }) => safety);

/** The table of outcomes, one row a kind, and below it every safety failure in full. */
export function printReport(report: GoldenReport): void {
  const rows = rowsOf(report);
  const total: Row = {
    kind: "all",
    held: report.agent.length,
    passed: report.agent.filter(isPassed).length,
    baseline: report.baseline.length === 0 ? null : report.baseline.filter(isPassed).length,
    safety: safetyOf(report.agent).length,
  };
  const lines = [...rows, total].map(({ kind, held, passed, baseline, safety }) =>
    [
      kind.padEnd(22),
      String(held).padStart(14),
      `${passed} (${percent(passed, held)})`.padStart(14),
      (baseline === null ? "" : `${baseline} (${percent(baseline, held)})`).padStart(18),
      String(safety).padStart(17),
    ].join(""),
  );
  print(`${"kind".padEnd(22)} conversations        passed  title-search bot  safety failures`);
  lines.forEach(print);

  for (const { id, misses } of report.agent) {
    for (const miss of misses.filter(({ safety }) => safety)) {
      print(`SAFETY ${id}, turn ${miss.turn}, ${miss.kind}: ${miss.detail}`);
    }
  }
}

/** The figures of the last line. */
export function summarize({ agent, baseline, brain, ms }: GoldenReport): EvalSummary & { safetyFailures: number } {
  return {
    items: agent.length,
    msPerItem: agent.length === 0 ? 0 : Math.round(ms / agent.length),
    brain,
    passed: agent.filter(isPassed).length,
    passRate: rate(agent.filter(isPassed).length, agent.length),
    safetyFailures: safetyOf(agent).length,
    safety: countSafety(agent),
    turnsToCart: medianTurns(agent),
    cartReached: rate(reached(agent), agent.filter(({ wantsCart }) => wantsCart).length),
    misses: countMisses(agent),
    ...(baseline.length === 0
      ? {}
      : {
          baseline: {
            name: "title-search bot",
            passed: baseline.filter(isPassed).length,
            passRate: rate(baseline.filter(isPassed).length, baseline.length),
            safety: countSafety(baseline),
            cartReached: rate(reached(baseline), baseline.filter(({ wantsCart }) => wantsCart).length),
          },
        }),
    ms,
  };
}

function rowsOf({ agent, baseline }: GoldenReport): Row[] {
  return [...new Set(agent.map(({ kind }) => kind))].map((kind) => {
    const ours = agent.filter((result) => result.kind === kind);
    const theirs = baseline.filter((result) => result.kind === kind);
    return {
      kind,
      held: ours.length,
      passed: ours.filter(isPassed).length,
      baseline: theirs.length === 0 ? null : theirs.filter(isPassed).length,
      safety: safetyOf(ours).length,
    };
  });
}

function countSafety(results: ConversationResult[]): Record<string, number> {
  const failures = safetyOf(results);
  return Object.fromEntries(
    SAFETY_FAILURES.map((kind) => [kind, failures.filter((miss) => miss.kind === kind).length]),
  );
}

function countMisses(results: ConversationResult[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, safety } of results.flatMap(({ misses }) => misses)) {
    if (!safety) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

const reached = (results: ConversationResult[]) =>
  results.filter(({ wantsCart, turnsToCart }) => wantsCart && turnsToCart !== null).length;

/** Of the conversations that came to the cart that was wanted. */
function medianTurns(results: ConversationResult[]): number | null {
  const turns = results.flatMap(({ wantsCart, turnsToCart }) => (wantsCart ? (turnsToCart ?? []) : []));
  return turns.sort((left, right) => left - right)[Math.floor(turns.length / 2)] ?? null;
}

const rate = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000);
const percent = (part: number, whole: number) => `${Math.round(rate(part, whole) * 100)} %`;
const print = (line: string) => process.stdout.write(`${line}\n`);
