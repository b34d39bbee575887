import { join } from "node:path";
import { z } from "zod";
import { catalogLineSchema, toSourceProduct } from "../../eval/search/catalog-line.ts";
import { readJsonl } from "../../eval/read-jsonl.ts";
import type { JudgedSearch } from "./judged-search.ts";

const judgedSchema = z.object({ query: z.string(), judgments: z.record(z.string(), z.number()) });
const rewardSchema = z.object({ product_id: z.string() });
const requestSchema = z.object({
  query: z.string(),
  kind: z.string(),
  reward: z.union([rewardSchema.transform((reward) => [reward]), z.array(rewardSchema)]),
});

/** The public searches in a folder of data sets (each set its own folder, with its parts to develop on under `dev`). */
export async function readJudgedSearches(folder: string): Promise<JudgedSearch[]> {
  return [
    await readRated(folder, { name: "chorus", set: "chorus_search", lowest: 0 }),
    await readRated(folder, { name: "crowdflower", set: "crowdflower_search", lowest: 1 }),
    await readRequests(folder),
  ];
}

async function readRated(
  folder: string,
  { name, set, lowest }: { name: JudgedSearch["name"]; set: string; lowest: number },
): Promise<JudgedSearch> {
  const queries = await readJsonl(join(folder, set, "dev/queries.jsonl"), judgedSchema);
  return {
    name,
    measure: "ndcg",
    products: await readCatalog(join(folder, set, "catalog.jsonl.gz")),
    queries: queries.map(({ query, judgments }) => ({
      text: query,
      gains: new Map(Object.entries(judgments).map(([id, rating]) => [id, 2 ** (rating - lowest) - 1])),
    })),
  };
}

async function readRequests(folder: string): Promise<JudgedSearch> {
  const requests = await readJsonl(join(folder, "shoppingbench_nl/dev/queries.jsonl"), requestSchema);
  return {
    name: "shoppingbench",
    measure: "known-item",
    products: await readCatalog(join(folder, "shoppingbench_nl/catalog_titles.jsonl")),
    queries: requests
      .filter(({ kind }) => kind === "product")
      .map(({ query, reward }) => ({ text: query, gains: new Map(reward.map(({ product_id }) => [product_id, 1])) })),
  };
}

async function readCatalog(file: string) {
  return (await readJsonl(file, catalogLineSchema)).map(toSourceProduct);
}
