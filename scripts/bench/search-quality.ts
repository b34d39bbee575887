import { DEMO_PRODUCTS } from "../../test/simulator/demo-store/demo-products.ts";
import type { DemoProduct } from "../../test/simulator/demo-store/demo-product.ts";
import { slug } from "../../test/simulator/demo-store/slug.ts";
import { AgentClient } from "./agent-client.ts";
import type { Benchmark } from "./benchmark.ts";
import type { BenchFloor } from "./floors/bench-floor.ts";
import { DEMO_SHOP } from "./floors/demo-shops.ts";
import { measurement, type Measurement } from "./measurement.ts";
import { comparePublicSearches } from "./search/compare-public-searches.ts";
import { createMiniSearch } from "./search/mini-search.ts";
import { JUDGED_QUERIES, type JudgedQuery } from "./search/queries.ts";
import { createTitleMatch } from "./search/title-match.ts";
import { ndcg, succeeds } from "./statistics/retrieval-quality.ts";
import { tell } from "./tell.ts";

/** The panel shows three. */
const DEPTH = 3;

/** Handles, best first. */
type Search = (query: string) => Promise<string[]>;

/**
 * What shoppers are shown for a first message, against two searches over the same products. The agent's cards are taken from
 * its HTTP reply, so a question instead of a product counts as nothing found.
 */
export const searchQuality: Benchmark = {
  name: "search-quality",
  about: `${JUDGED_QUERIES.length} judged queries over the demo store, and public searches where SHOPWALKER_EVAL_DATA names them`,
  floor: "demo",
  async run(floor) {
    const visible = DEMO_PRODUCTS.filter((product) => !product.draft);
    const products = visible.map((product) => ({ ...product, handle: slug(product.title) }));
    const titles = createTitleMatch(products);
    const texts = createMiniSearch(products.map(toText));
    const shopId = await floor.shopIdOf(DEMO_SHOP);

    const ours = await judge(products, (query) => askAgent(floor, shopId, query));
    const byTitle = await judge(products, async (query) => titles(query));
    const byText = await judge(products, async (query) => texts(query));
    for (const { text, found } of ours.missed) tell(`  missed: "${text}" -> ${found.join(", ") || "nothing shown"}`);

    return [
      compare("title match", byTitle, ours, true),
      compare("MiniSearch with its defaults", byText, ours, false),
      await comparePublicSearches(),
    ].flat();
  },
};

type Judged = { success: number; gain: number; missed: { text: string; found: string[] }[] };

/** Only the title match is a promise; the library is there to see where one stands. */
function compare(baseline: string, theirs: Judged, ours: Judged, isBudget: boolean): Measurement[] {
  const budget = isBudget ? { budget: { leastRatio: 1 } } : {};
  const note = `${JUDGED_QUERIES.length} queries, first ${DEPTH} products`;
  return [
    measurement({
      name: `search success@${DEPTH}`,
      value: ours.success,
      unit: "share of queries",
      baseline: { name: baseline, value: theirs.success },
      ...budget,
      note,
    }),
    measurement({
      name: `search NDCG@${DEPTH}`,
      value: ours.gain,
      unit: "score",
      baseline: { name: baseline, value: theirs.gain },
      ...budget,
      note,
    }),
  ];
}

async function judge(products: (DemoProduct & { handle: string })[], search: Search): Promise<Judged> {
  const result: Judged = { success: 0, gain: 0, missed: [] };
  for (const query of JUDGED_QUERIES) {
    const gains = gainsOf(query, products);
    if (gains.size === 0) throw new Error(`Nothing in the demo store serves "${query.text}": the query is of no use.`);
    const found = (await search(query.text)).slice(0, DEPTH);
    result.gain += ndcg(found, gains, DEPTH) / JUDGED_QUERIES.length;
    if (succeeds(found, gains, DEPTH)) result.success += 1 / JUDGED_QUERIES.length;
    else result.missed.push({ text: query.text, found });
  }
  return result;
}

function gainsOf({ wanted, acceptable }: JudgedQuery, products: (DemoProduct & { handle: string })[]) {
  const gains = new Map<string, number>();
  for (const product of products) {
    if (wanted(product)) gains.set(product.handle, 2);
    else if (acceptable?.(product)) gains.set(product.handle, 1);
  }
  return gains;
}

async function askAgent(floor: BenchFloor, shopId: string, query: string): Promise<string[]> {
  const client = await AgentClient.meet(floor, shopId);
  const { events } = await client.say(query);
  return events.flatMap((event) => (event.type === "products" ? event.items.map(({ handle }) => handle) : []));
}

function toText(product: DemoProduct & { handle: string }) {
  const { handle, title, description, vendor, productType } = product;
  return {
    ...{ handle, title, description, vendor, productType },
    tags: product.tags.join(" "),
    options: Object.values(product.options ?? {})
      .flat()
      .join(" "),
    facts: Object.entries(product.specs)
      .map(([key, value]) => `${key.replaceAll("_", " ")} ${Array.isArray(value) ? value.join(" ") : String(value)}`)
      .join(" "),
  };
}
