import { performance } from "node:perf_hooks";
import type { CatalogSearch } from "~/ports/catalog-search";
import { openSearchFloor, type SearchFloor } from "../eval/search/open-search.ts";
import type { Benchmark } from "./benchmark.ts";
import { measurement, type Measurement } from "./measurement.ts";
import { readJudgedSearches } from "./public-data/read-judged-searches.ts";
import { copyShops } from "./search/copy-shops.ts";
import { matchTitles } from "./search/match-titles.ts";
import { createTunedMiniSearch } from "./search/tuned-mini-search.ts";
import { quantile } from "./statistics/quantile.ts";
import { tell } from "./tell.ts";

const SHOP = "bench";
const OTHER_SHOPS = 99;
const PRODUCTS_OF_ALL = 100_000;
const ROUNDS = 4;
const LIMIT = 50;
const MOST_MS = 10;

type Search = (query: string) => unknown;

/** One shop's search, alone in the database and among a hundred, beside the two that anybody could build in an afternoon. */
export const searchSpeed: Benchmark = {
  name: "search-speed",
  about: "search over 19,400 products, in a database of one shop and of a hundred",
  floor: "none",
  async run() {
    const folder = process.env.SHOPWALKER_EVAL_DATA;
    if (!folder) {
      tell("  SHOPWALKER_EVAL_DATA is not set: nothing to search.");
      return [];
    }
    const searches = await readJudgedSearches(folder);
    const chorus = searches.find(({ name }) => name === "chorus");
    const other = searches.find(({ name }) => name === "crowdflower");
    if (!chorus || !other) return [];

    const floor = await openSearchFloor();
    try {
      const ours = await floor.addShop(SHOP, chorus.products);
      const inMemory = createTunedMiniSearch(chorus.products);
      const queries = chorus.queries.map(({ text }) => text);
      const alone = await compare("one shop", { floor, ours, inMemory, queries });
      const answers = await answer(ours, queries);

      await floor.addShop("other", other.products);
      const perShop = Math.ceil((PRODUCTS_OF_ALL - chorus.products.length) / OTHER_SHOPS);
      const products = await copyShops(floor.pool, [SHOP, "other"], { shops: OTHER_SHOPS, perShop });
      tell(`  ${products} products in ${OTHER_SHOPS + 2} shops`);
      const among = await compare("a hundred shops", { floor, ours, inMemory, queries });

      const isSame = JSON.stringify(await answer(ours, queries)) === JSON.stringify(answers);
      return [
        ...alone,
        ...among,
        measurement({
          name: "search answers unchanged by other shops",
          value: isSame ? 1 : 0,
          unit: "yes is 1",
          budget: { least: 1 },
        }),
      ];
    } finally {
      await floor.stop();
    }
  },
};

async function compare(
  label: string,
  sides: { floor: SearchFloor; ours: CatalogSearch; inMemory: Search; queries: string[] },
): Promise<Measurement[]> {
  const { floor, ours, inMemory, queries } = sides;
  const least = { ours: never(queries), titles: never(queries), memory: never(queries) };
  const all: number[] = [];
  const findOurs = (text: string) => ours.findMatches({ text, filters: {}, limit: LIMIT });
  for (const text of queries) await findOurs(text);
  for (let round = 0; round < ROUNDS; round++) {
    // Next to each other, so that a machine that grows busier does so for all three.
    for (const [index, text] of queries.entries()) {
      const ms = await time(() => findOurs(text));
      all.push(ms);
      keepLeast(least.ours, index, ms);
      keepLeast(least.titles, index, await time(() => matchTitles(floor.pool, SHOP, text, LIMIT)));
      keepLeast(least.memory, index, await time(() => inMemory(text)));
    }
  }
  return [0.5, 0.95].flatMap((q) => {
    const value = quantile(least.ours, q);
    const note = `${queries.length} queries, the least of ${ROUNDS} runs each; over all runs ${quantile(all, q).toFixed(1)} ms`;
    const name = `search in a database of ${label} p${q * 100}`;
    const baseline = { name: "title match by ILIKE", value: quantile(least.titles, q) };
    const budget = q > 0.9 ? { budget: { most: MOST_MS } } : {};
    return [
      measurement({ name, value, unit: "ms", baseline, ...budget, note }),
      measurement({
        name: `${name}, beside a library`,
        value,
        unit: "ms",
        baseline: { name: "tuned MiniSearch in the process", value: quantile(least.memory, q) },
        note,
      }),
    ];
  });
}

function never(queries: string[]): number[] {
  return queries.map(() => Infinity);
}

/** What else the machine does comes on top of a run; the least of a query's runs has least of it. */
function keepLeast(times: number[], index: number, ms: number): void {
  times[index] = Math.min(times[index] ?? Infinity, ms);
}

async function answer(search: CatalogSearch, queries: string[]): Promise<string[][]> {
  const answers: string[][] = [];
  for (const text of queries) {
    const found = await search.findMatches({ text, filters: {}, limit: LIMIT });
    answers.push(found.map(({ id }) => id));
  }
  return answers;
}

async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
