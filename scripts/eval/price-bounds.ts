import { performance } from "node:perf_hooks";
import { join } from "node:path";
import { projectRoot } from "../setup/project-root.ts";
import type { EvalTask } from "./eval-task.ts";
import { pricedTextSchema } from "./measures/priced-text.ts";
import { scorePrices } from "./measures/score-prices.ts";
import { msPerItem } from "./ms-per-item.ts";
import { readFlags } from "./read-flags.ts";
import { readJsonl } from "./read-jsonl.ts";

const OWN = ["develop", "held-out"];

export const priceBoundsTask: EvalTask = {
  name: "price-bounds",
  about: "F1 of price bounds on our own phrasings, or on {text, prices: [{min?, max?, about?, currency?}]}.",
  usage: "[--in FILE]",
  async run(args) {
    const flags = readFlags(args, [], ["in"]);
    const files = flags.in === undefined ? OWN.map(ownFile) : [flags.in];
    const startMs = performance.now();
    const results = [];
    let items = 0;
    for (const file of files) {
      const texts = await readJsonl(file, pricedTextSchema);
      const { f1, precision, recall, bounds, misread } = scorePrices(texts, true);
      items += texts.length;
      results.push({
        file,
        texts: texts.length,
        bounds,
        f1,
        precision,
        recall,
        misread: misread.map(({ text }) => text),
      });
    }
    return { items, msPerItem: msPerItem(startMs, items), results };
  },
};

function ownFile(name: string): string {
  return join(projectRoot, "test", "evals", "price-bounds", `${name}.jsonl`);
}
