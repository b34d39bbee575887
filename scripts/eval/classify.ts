import { performance } from "node:perf_hooks";
import { z } from "zod";
import { trainTextClassifier } from "~/agent/perception/learning/train-text-classifier";
import { shippedKnowledge } from "~/agent/perception/weights/shipped-knowledge";
import type { EvalTask } from "./eval-task.ts";
import { msPerItem } from "./ms-per-item.ts";
import { readFlags } from "./read-flags.ts";
import { readJsonl } from "./read-jsonl.ts";
import { writeJsonl } from "./write-jsonl.ts";

const exampleSchema = z.object({ text: z.string(), label: z.string() });
const itemSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

export const classifyTask: EvalTask = {
  name: "classify",
  about: "Learns labels from {text, label} and labels {id, text}; null where none fits.",
  usage: "--train FILE --in FILE --out FILE",
  async run(args) {
    const flags = readFlags(args, ["train", "in", "out"]);
    const examples = await readJsonl(flags.train, exampleSchema);
    const items = await readJsonl(flags.in, itemSchema);

    const trainingMs = performance.now();
    const classifier = trainTextClassifier(examples, shippedKnowledge());
    const startMs = performance.now();
    const results = items.map(({ id, text }) => ({ id, ...classifier.classify(text) }));
    const ms = msPerItem(startMs, items.length);
    writeJsonl(flags.out, results);
    return {
      items: items.length,
      msPerItem: ms,
      examples: examples.length,
      labels: classifier.labels.length,
      abstained: results.filter(({ label }) => label === null).length,
      trainingMs: Math.round(startMs - trainingMs),
    };
  },
};
