import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "../../../setup/project-root.ts";
import { pricedTextSchema, type PriceBounds } from "../../measures/priced-text.ts";
import { scorePrices } from "../../measures/score-prices.ts";
import { readJsonl } from "../../read-jsonl.ts";
import type { EvalPart } from "../eval-part.ts";

const boundsSchema = z.tuple([z.number().nullable(), z.number().nullable()]);
const rewardSchema = z.object({ price: z.array(z.record(z.string(), boundsSchema)).default([]) });
const requestSchema = z.object({
  query: z.string(),
  kind: z.string(),
  reward: z.union([rewardSchema.transform((reward) => [reward]), z.array(rewardSchema)]),
});

export const pricesPart: EvalPart = {
  name: "prices",
  about: "price bounds: ShoppingBench's requests and our own harder phrasings",
  needsData: true,
  async run(folder) {
    const requests = await readJsonl(join(folder, "shoppingbench_nl/dev/queries.jsonl"), requestSchema);
    // A budget that comes with a voucher is in nobody's labels.
    const texts = requests
      .filter(({ kind }) => kind !== "voucher")
      .map(({ query, reward }) => ({ text: query, prices: reward.flatMap(({ price }) => price.flatMap(toBounds)) }));
    const own = await readJsonl(join(projectRoot, "test/evals/price-bounds/held-out.jsonl"), pricedTextSchema);
    const harder = await readJsonl(join(projectRoot, "test/evals/price-bounds/develop.jsonl"), pricedTextSchema);
    const score = (measure: string, now: number, count: number, least: number | null) => ({
      ...{ measure, now, unit: "F1" as const, baseline: null, note: `${count} bounds` },
      target: least === null ? null : { least },
    });
    const [asked, held, developed] = [scorePrices(texts, false), scorePrices(own, true), scorePrices(harder, true)];
    return [
      score("ShoppingBench, price bounds", asked.f1, asked.bounds, 0.99),
      score("our own phrasings, put aside before", held.f1, held.bounds, 0.99),
      score("our own phrasings, developed on", developed.f1, developed.bounds, null),
    ];
  },
};

/** {"between": [324, 623]}, {"greater than": [375, null]} */
function toBounds(price: Record<string, z.output<typeof boundsSchema>>): PriceBounds[] {
  return Object.values(price).map(([min, max]) => ({
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
  }));
}
