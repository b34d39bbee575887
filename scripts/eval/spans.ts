import { performance } from "node:perf_hooks";
import { z } from "zod";
import { labelTokens } from "~/agent/perception/labelling/label-tokens";
import { trainLabeller } from "~/agent/perception/labelling/train-labeller";
import type { EvalTask } from "./eval-task.ts";
import { msPerItem } from "./ms-per-item.ts";
import { readFlags } from "./read-flags.ts";
import { readJsonl } from "./read-jsonl.ts";
import { writeJsonl } from "./write-jsonl.ts";

const exampleSchema = z
  .object({ tokens: z.array(z.string()), tags: z.array(z.string().regex(/^(?:O|[BI]-.+)$/, "tags are O, B-x or I-x")) })
  .refine(({ tokens, tags }) => tokens.length === tags.length, { path: ["tags"], message: "one tag a token" });
const itemSchema = z.object({ id: z.union([z.string(), z.number()]), tokens: z.array(z.string()) });

export const spansTask: EvalTask = {
  name: "spans",
  about: "Learns BIO tags from {tokens, tags} and tags {id, tokens}.",
  usage: "--train FILE --in FILE --out FILE",
  async run(args) {
    const flags = readFlags(args, ["train", "in", "out"]);
    const examples = await readJsonl(flags.train, exampleSchema);
    const items = await readJsonl(flags.in, itemSchema);

    const trainingMs = performance.now();
    const labeller = trainLabeller(examples);
    const startMs = performance.now();
    const results = items.map(({ id, tokens }) => ({ id, tags: labelTokens(labeller, tokens) }));
    const ms = msPerItem(startMs, items.length);
    writeJsonl(flags.out, results);
    return {
      items: items.length,
      msPerItem: ms,
      examples: examples.length,
      trainingMs: Math.round(startMs - trainingMs),
    };
  },
};
