/**
 * Learns the weights of app/agent/ranking/relevance from judged searches: Chorus and ShoppingBench (Apache-2.0) from the
 * folder SHOPWALKER_EVAL_DATA, and the demo store's own queries. CrowdFlower is only shown, since nothing learnt from it may
 * ship. Coordinate ascent: no randomness, so the same data gives the same weights.
 *
 *     SHOPWALKER_EVAL_DATA=... node --import tsx scripts/train/train-relevance.ts [--write]
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureRelevance, prepareQuery, usualLength } from "~/agent/ranking/relevance/measure-relevance";
import { MEASURES, type Measures } from "~/agent/ranking/relevance/measures";
import { readQuery } from "~/agent/ranking/relevance/read-query";
import { relevance } from "~/agent/ranking/relevance/relevance";
import { RELEVANCE_WEIGHTS } from "~/agent/ranking/relevance/relevance-weights";
import { FLOOR_QUERIES } from "../../test/builders/floor-queries.ts";
import { DEMO_PRODUCTS } from "../../test/simulator/demo-store/demo-products.ts";
import { slug } from "../../test/simulator/demo-store/slug.ts";
import { readJudgedSearches } from "../bench/public-data/read-judged-searches.ts";
import { ndcg } from "../bench/statistics/retrieval-quality.ts";
import { evalDataFolder } from "../eval/eval-data-folder.ts";
import { catalogLineSchema, toSourceProduct } from "../eval/search/catalog-line.ts";
import { openSearchFloor } from "../eval/search/open-search.ts";
import { projectRoot } from "../setup/project-root.ts";
import { runTask } from "../setup/run-task.ts";

type Weights = Record<keyof Measures, number>;
type Example = { gains: Map<string, number>; candidates: { id: string; measures: Measures }[] };
type Part = { name: string; share: number; measure: "ndcg" | "known-item"; examples: Example[] };

const WEIGHTS_FILE = join(projectRoot, "app/agent/ranking/relevance/relevance-weights.ts");
/** What a set counts in training; 0 is only shown. */
const SHARES: Record<string, number> = { chorus: 1, shoppingbench: 1, floor: 0.5, crowdflower: 0 };
const STEPS = [0.8, -0.8, 0.3, -0.3, 0.1, -0.1];
const ROUNDS = 3;
/** What a step has to gain on either half: few changes that hold, not many that fit. */
const LEAST_GAIN = 0.001;
const HALVES = [(index: number) => index % 2 === 0, (index: number) => index % 2 === 1];
const DEPTH = 10;

runTask(async () => {
  const parts = await readParts(evalDataFolder());

  show("weights as they are", parts, RELEVANCE_WEIGHTS);
  const weights = ascend(parts);
  show("weights learnt", parts, weights);
  console.log(JSON.stringify(weights, null, 2));
  if (process.argv.includes("--write")) writeFileSync(WEIGHTS_FILE, toModule(weights));
  return 0;
});

async function readParts(folder: string): Promise<Part[]> {
  const searches = [...(await readJudgedSearches(folder)), floorSearch()];
  const floor = await openSearchFloor();
  try {
    const parts: Part[] = [];
    for (const { name, measure, products, queries } of searches) {
      const candidates: Example["candidates"] = [];
      const search = await floor.addShop(name, products, {
        readQuery,
        score(query, matches) {
          const prepared = prepareQuery(query);
          const usual = usualLength(matches);
          candidates.push(
            ...matches.map((match) => ({ id: match.id, measures: measureRelevance(prepared, match, usual) })),
          );
          return relevance.score(query, matches);
        },
      });
      const examples: Example[] = [];
      for (const { text, gains } of queries) {
        await search.findMatches({ text, filters: {}, limit: DEPTH });
        examples.push({ gains, candidates: candidates.splice(0) });
      }
      parts.push({ name, share: SHARES[name] ?? 0, measure, examples });
    }
    return parts;
  } finally {
    await floor.stop();
  }
}

/** The demo store with the queries of its own test. */
function floorSearch() {
  const products = DEMO_PRODUCTS.filter(({ draft }) => draft !== true).map((product) =>
    toSourceProduct(
      catalogLineSchema.parse({
        id: slug(product.title),
        ...{ title: product.title, description: product.description, vendor: product.vendor },
        ...{
          productType: product.productType,
          tags: product.tags,
          options: product.options,
          attributes: product.specs,
        },
      }),
    ),
  );
  const queries = FLOOR_QUERIES.map(([text, relevant]) => ({
    text,
    gains: new Map(products.filter(({ id }) => relevant.some((part) => id.includes(part))).map(({ id }) => [id, 1])),
  }));
  return { name: "floor", measure: "ndcg" as const, products, queries };
}

/** From the weights as they are; a step counts only where both halves of the queries gain by it. */
function ascend(parts: Part[]): Weights {
  let weights: Weights = { ...RELEVANCE_WEIGHTS };
  let best = HALVES.map((pick) => objective(parts, weights, pick));
  for (let round = 0; round < ROUNDS; round++) {
    const before = best;
    for (const name of MEASURES) {
      for (const step of STEPS) {
        const tried = { ...weights, [name]: Math.round((weights[name] + step) * 10) / 10 };
        const reached = HALVES.map((pick) => objective(parts, tried, pick));
        if (reached.some((value, half) => value < (best[half] ?? 0) + LEAST_GAIN)) continue;
        weights = tried;
        best = reached;
      }
    }
    if (best === before) break;
  }
  return weights;
}

function objective(parts: Part[], weights: Weights, pick: (index: number) => boolean): number {
  const counted = parts.filter(({ share }) => share > 0);
  const total = counted.reduce((sum, { share }) => sum + share, 0);
  return counted.reduce((sum, part) => sum + (part.share / total) * quality(part, weights, pick), 0);
}

function quality({ examples, measure }: Part, weights: Weights, pick: (index: number) => boolean): number {
  const picked = examples.filter((_, index) => pick(index));
  const sum = picked.reduce((total, example) => total + judge(rank(example, weights), example.gains, measure), 0);
  return sum / Math.max(1, picked.length);
}

function rank({ candidates }: Example, weights: Weights): string[] {
  return candidates
    .map(({ id, measures }) => ({
      id,
      score: MEASURES.reduce((total, name) => total + weights[name] * measures[name], 0),
    }))
    .sort(
      (left, right) => right.score - left.score || left.id.length - right.id.length || (left.id < right.id ? -1 : 1),
    )
    .slice(0, DEPTH)
    .map(({ id }) => id);
}

/** A known item is best first, good among ten. */
function judge(found: string[], gains: ReadonlyMap<string, number>, measure: Part["measure"]): number {
  if (measure === "ndcg") return ndcg(found, gains, DEPTH);
  const place = found.findIndex((id) => (gains.get(id) ?? 0) > 0);
  return place < 0 ? 0 : 0.3 + 0.2 / (place + 1) + (place === 0 ? 0.5 : 0);
}

function show(label: string, parts: Part[], weights: Weights): void {
  const figures = parts.map((part) => {
    const [even, odd] = HALVES.map((pick) => quality(part, weights, pick).toFixed(4));
    return `${part.name} ${even ?? ""} on even and ${odd ?? ""} on odd queries`;
  });
  console.log(`${label}: ${figures.join(", ")}`);
}

function toModule(weights: Weights): string {
  const rows = MEASURES.map((name) => `  ${name}: ${weights[name]},`).join("\n");
  return `import type { Measures } from "./measures";

/** How much each measure counts: written by scripts/train/train-relevance.ts, which says from what. */
export const RELEVANCE_WEIGHTS: Record<keyof Measures, number> = {
${rows}
};
`;
}
