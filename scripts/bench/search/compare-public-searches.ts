import { performance } from "node:perf_hooks";
import { openSearchFloor, type SearchFloor } from "../../eval/search/open-search.ts";
import { measurement, type Measurement } from "../measurement.ts";
import type { JudgedSearch } from "../public-data/judged-search.ts";
import { readJudgedSearches } from "../public-data/read-judged-searches.ts";
import { createTunedMiniSearch } from "./tuned-mini-search.ts";
import { pairedBootstrap } from "../statistics/paired-bootstrap.ts";
import { quantile } from "../statistics/quantile.ts";
import { ndcg } from "../statistics/retrieval-quality.ts";
import { tell } from "../tell.ts";

const DEPTH = 10;
const LIMIT = 50;
const RUNS = 4;
const BASELINE = "tuned MiniSearch";

/** Our search beside a well tuned library over public catalogues with judged answers. Nothing where the data is not named. */
export async function comparePublicSearches(): Promise<Measurement[]> {
  const folder = process.env.SHOPWALKER_EVAL_DATA;
  if (!folder) {
    tell("  SHOPWALKER_EVAL_DATA is not set: public searches are left out.");
    return [];
  }
  const searches = await readJudgedSearches(folder);
  const floor = await openSearchFloor();
  try {
    const results: Measurement[] = [];
    for (const search of searches) results.push(...(await compare(floor, search)));
    return results;
  } finally {
    await floor.stop();
  }
}

async function compare(floor: SearchFloor, { name, products, queries, measure }: JudgedSearch): Promise<Measurement[]> {
  const ours = await floor.addShop(name, products);
  const theirs = createTunedMiniSearch(products);
  const times: number[] = [];
  const pairs: { gains: Map<string, number>; ours: string[]; theirs: string[] }[] = [];
  for (const { text, gains } of queries) {
    const find = () => ours.findMatches({ text, filters: {}, limit: LIMIT });
    const found = await find();
    times.push(await leastMs(find));
    pairs.push({ gains, ours: found.map(({ id }) => id), theirs: theirs(text) });
  }

  const qualities = measure === "ndcg" ? [gainOf] : [isAmong(1), isAmong(DEPTH)];
  const labels = measure === "ndcg" ? [`NDCG@${DEPTH}`] : ["R@1", `R@${DEPTH}`];
  const compared = qualities.map((quality, index) => {
    const scores = pairs.map(
      ({ gains, ...lists }) => [quality(lists.ours, gains), quality(lists.theirs, gains)] as const,
    );
    const { low, high } = pairedBootstrap(scores.map(([our, their]) => our - their));
    return measurement({
      name: `${name} ${labels[index] ?? ""}`,
      value: mean(scores.map(([our]) => our)),
      unit: "score",
      baseline: { name: BASELINE, value: mean(scores.map(([, their]) => their)) },
      budget: { leastRatio: 1 },
      note: `${queries.length} queries, ${products.length} products; difference ${low.toFixed(3)} to ${high.toFixed(3)} (95 %, paired bootstrap)`,
    });
  });
  return [
    ...compared,
    measurement({
      name: `${name} search p95`,
      value: quantile(times, 0.95),
      unit: "ms",
      budget: { most: 10 },
      note: `${products.length} products, the least of ${RUNS} runs a query`,
    }),
  ];
}

/** What else the machine does comes on top of a run; the least of several has least of it. */
async function leastMs(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const startMs = performance.now();
    await work();
    least = Math.min(least, performance.now() - startMs);
  }
  return least;
}

type Quality = (found: readonly string[], gains: ReadonlyMap<string, number>) => number;

const gainOf: Quality = (found, gains) => ndcg(found, gains, DEPTH);

function isAmong(depth: number): Quality {
  return (found, gains) => (found.slice(0, depth).some((id) => (gains.get(id) ?? 0) > 0) ? 1 : 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
