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
  const times = { ours: [] as number[], titles: [] as number[], memory: [] as number[] };
  const findOurs = (text: string) => ours.findMatches({ text, filters: {}, limit: LIMIT });
  for (const text of queries) await findOurs(text);
  for (let round = 0; round < ROUNDS; round++) {
    // Next to each other, so that a machine that grows busier does so for all three.
    for (const text of queries) {
      times.ours.push(await time(() => findOurs(text)));
      times.titles.push(await time(() => matchTitles(floor.pool, SHOP, text, LIMIT)));
      times.memory.push(await time(() => inMemory(text)));
    }
  }
  const note = `${queries.length} queries, ${ROUNDS} times`;
  return [0.5, 0.95].flatMap((q) => {
    const value = quantile(times.ours, q);
    const name = `search in a database of ${label} p${q * 100}`;
    const baseline = { name: "title match by ILIKE", value: quantile(times.titles, q) };
    const budget = q > 0.9 ? { budget: { most: MOST_MS } } : {};
    return [
      measurement({ name, value, unit: "ms", baseline, ...budget, note }),
      measurement({
        name: `${name}, beside a library`,
        value,
        unit: "ms",
        baseline: { name: "tuned MiniSearch in the process", value: quantile(times.memory, q) },
        note,
      }),
    ];
  });
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
