import { performance } from "node:perf_hooks";
import { analyzeExperiment } from "~/domain/experiments/analyze-experiment";
import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { estimateAdjustedMeans } from "~/lib/statistics/estimate-adjusted-means";
import { estimateMean } from "~/lib/statistics/estimate-mean";
import { type PairedMoments, addPair, emptyPairs } from "~/lib/statistics/paired-moments";
import type { Interval } from "~/lib/statistics/relative-interval";
import { SetupError } from "../../setup/setup-error.ts";
import type { EvalTask } from "../eval-task.ts";
import { msPerItem } from "../ms-per-item.ts";
import { readCsv, readNumber } from "../read-csv.ts";
import { readFlags } from "../read-flags.ts";
import { writeJsonl } from "../write-jsonl.ts";
import { findControl } from "./find-control.ts";

export const experimentTask: EvalTask = {
  name: "experiment",
  about:
    "Compares the arms of an experiment, one row a visitor. Shares are in the alphabetical order of the arms, as are the arms printed; a covariate is something known before the experiment began.",
  usage:
    "--in FILE.csv --arm COLUMN --metric COLUMN [--control NAME] [--expected 0.5,0.5] [--covariate COLUMN] [--out FILE]",
  async run(args) {
    const flags = readFlags(args, ["in", "arm", "metric"], ["control", "expected", "covariate", "out"]);
    const startMs = performance.now();
    const { rows, arms } = await readArms(flags.in, flags.arm, flags.metric, flags.covariate);

    const names = [...arms.keys()].sort();
    if (names.length < 2) throw new SetupError(`${flags.in}: "${flags.arm}" names ${names.length} arm; it takes two.`);
    const control = findControl(names, flags.control);
    const expectedShares = flags.expected === undefined ? undefined : readShares(flags.expected, names);
    const { comparisons, ...analysis } = analyzeExperiment(estimate(names, arms, flags.covariate !== undefined), {
      control,
      ...(expectedShares ? { expectedShares } : {}),
    });
    const result = {
      ...analysis,
      comparisons: comparisons.map(({ interval, alwaysValidInterval, ...comparison }) => ({
        ...comparison,
        interval: toPair(interval),
        alwaysValidInterval: toPair(alwaysValidInterval),
      })),
    };
    if (flags.out !== undefined) writeJsonl(flags.out, [result]);
    return { items: rows, msPerItem: msPerItem(startMs, rows), ...result };
  },
};

async function readArms(file: string, armColumn: string, metric: string, covariate: string | undefined) {
  const arms = new Map<string, PairedMoments>();
  let rows = 0;
  for await (const row of readCsv(file, [armColumn, metric, ...(covariate === undefined ? [] : [covariate])])) {
    const arm = row.cells[armColumn] ?? "";
    if (arm === "") throw new SetupError(`${row.where}: "${armColumn}" is empty.`);
    const pairs = arms.get(arm) ?? emptyPairs();
    arms.set(arm, pairs);
    addPair(pairs, readNumber(row, metric), covariate === undefined ? 0 : readNumber(row, covariate));
    rows += 1;
  }
  return { rows, arms };
}

function estimate(names: string[], arms: Map<string, PairedMoments>, isAdjusted: boolean): ArmEstimate[] {
  const pairsOf = names.map((arm) => ({ arm, pairs: arms.get(arm) ?? emptyPairs() }));
  return isAdjusted ? estimateAdjustedMeans(pairsOf) : pairsOf.map(({ arm, pairs }) => estimateMean(arm, pairs.metric));
}

function readShares(text: string, names: string[]): number[] {
  const shares = text.split(",").map(Number);
  if (shares.length === names.length && shares.every((share) => share > 0)) return shares;
  throw new SetupError(`--expected takes one share above 0 for each arm, in this order: ${names.join(", ")}.`);
}

/** An open end is null. */
function toPair(interval: Interval | null): [number | null, number | null] {
  const finite = (end: number | undefined) => (end !== undefined && Number.isFinite(end) ? end : null);
  return [finite(interval?.low), finite(interval?.high)];
}
