import { performance } from "node:perf_hooks";
import { type OutcomeLearner, createOutcomeLearner } from "~/lib/hesitation/learning/create-outcome-learner";
import { type VisitSignals, fitSignalScales } from "~/lib/hesitation/learning/signal-scale";
import { seededRandom } from "../../bench/statistics/seeded-random.ts";
import { SetupError } from "../../setup/setup-error.ts";
import type { EvalTask } from "../eval-task.ts";
import { msPerItem } from "../ms-per-item.ts";
import { readFlags } from "../read-flags.ts";
import { writeJsonl } from "../write-jsonl.ts";
import { readSessions } from "./read-sessions.ts";

/** The first goes through the visits as they would come, the others go over them again. */
const PASSES = 8;
const SEED = 7;

export const propensityTask: EvalTask = {
  name: "propensity",
  about:
    "Learns from sessions of the Online Shoppers set whether they end in an order (PageValues is never read) and scores others. To --out, else before the totals.",
  usage: "--train FILE.csv --in FILE.csv [--out FILE]",
  async run(args) {
    const flags = readFlags(args, ["train", "in"], ["out"]);
    const examples = (await readSessions(flags.train, "Revenue")).map(({ signals, label, where }) => ({
      signals,
      happened: readOutcome(label, where),
    }));
    const items = await readSessions(flags.in, "id");

    const trainingMs = performance.now();
    const learner = trainLearner(examples);
    const startMs = performance.now();
    const results = items.map(({ signals, label }) => ({ id: label, score: learner.score(signals) }));
    const ms = msPerItem(startMs, items.length);
    if (flags.out === undefined) results.forEach((result) => process.stdout.write(`${JSON.stringify(result)}\n`));
    else writeJsonl(flags.out, results);
    return {
      items: items.length,
      msPerItem: ms,
      examples: examples.length,
      hasProved: learner.hasProved(),
      trainingMs: Math.round(startMs - trainingMs),
    };
  },
};

/** Without a prior of its own the learner starts from even odds, and finds the share of orders first. */
export function trainLearner(examples: readonly { signals: VisitSignals; happened: boolean }[]): OutcomeLearner {
  const learner = createOutcomeLearner(fitSignalScales(examples.map(({ signals }) => signals)), () => 0);
  const random = seededRandom(SEED);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { signals, happened } of shuffle(examples, random)) {
      if (pass === 0) learner.learn(signals, happened);
      else learner.rehearse(signals, happened);
    }
  }
  return learner;
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}

function readOutcome(text: string, where: string): boolean {
  if (/^(true|1|yes)$/i.test(text)) return true;
  if (/^(false|0|no)$/i.test(text)) return false;
  throw new SetupError(`${where}: "Revenue" is neither true nor false: "${text}".`);
}
