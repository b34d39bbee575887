import { startEmbeddingServer } from "../../test/fakes/embedding-server.ts";
import { modestEmbedding, randomEmbedding } from "../../test/fakes/stand-in-embeddings.ts";
import { openSearchFloor, type SearchFloor } from "../eval/search/open-search.ts";
import type { Benchmark } from "./benchmark.ts";
import { measurement, type Measurement } from "./measurement.ts";
import type { JudgedSearch } from "./public-data/judged-search.ts";
import { readJudgedSearches } from "./public-data/read-judged-searches.ts";
import { openEmbeddedSearch } from "./search/open-embedded-search.ts";
import { pairedBootstrap } from "./statistics/paired-bootstrap.ts";
import { ndcg } from "./statistics/retrieval-quality.ts";
import { tell } from "./tell.ts";

const DEPTH = 10;
const LIMIT = 50;
/** Every so many queries of a set, so that the run stays within minutes. */
const MOST_QUERIES = 600;
const MODELS = { modest: modestEmbedding, useless: randomEmbedding };

/** Search with embeddings against the same search without: a modest stand-in for a model, and one that knows nothing. */
export const embeddings: Benchmark = {
  name: "embeddings",
  about: "public searches with embeddings and without, where SHOPWALKER_EVAL_DATA names them",
  floor: "none",
  async run() {
    const folder = process.env.SHOPWALKER_EVAL_DATA;
    if (!folder) {
      tell("  SHOPWALKER_EVAL_DATA is not set: public searches are left out.");
      return [];
    }
    const searches = (await readJudgedSearches(folder)).filter(({ measure }) => measure === "ndcg");
    const floor = await openSearchFloor();
    try {
      const results: Measurement[] = [];
      for (const search of searches) results.push(...(await compare(floor, search)));
      return results;
    } finally {
      await floor.stop();
    }
  },
};

async function compare(floor: SearchFloor, { name, products, queries }: JudgedSearch): Promise<Measurement[]> {
  const step = Math.ceil(queries.length / MOST_QUERIES);
  const asked = queries.filter((_, index) => index % step === 0);
  const inner = await floor.addShop(name, products);
  const judge = async (search: typeof inner) => {
    const gains: number[] = [];
    for (const { text, gains: judged } of asked) {
      const found = await search.findMatches({ text, filters: {}, limit: LIMIT });
      gains.push(
        ndcg(
          found.map(({ id }) => id),
          judged,
          DEPTH,
        ),
      );
    }
    return gains;
  };
  const without = await judge(inner);

  const results: Measurement[] = [];
  for (const [model, embed] of Object.entries(MODELS)) {
    const server = await startEmbeddingServer(embed);
    try {
      const { search, trust } = await openEmbeddedSearch(floor, { id: name, inner, url: server.url, model });
      const gains = await judge(search);
      const difference = pairedBootstrap(gains.map((gain, index) => gain - (without[index] ?? 0)));
      results.push(
        measurement({
          name: `${name} NDCG@${DEPTH} with a ${model} embedding`,
          value: mean(gains),
          unit: "score",
          baseline: { name: "the same search without", value: mean(without) },
          budget: { leastRatio: 1 },
          note: `${asked.length} queries, ${products.length} products, trust ${trust.toFixed(2)}; difference ${difference.low.toFixed(4)} to ${difference.high.toFixed(4)} (95 %, paired bootstrap)`,
        }),
      );
    } finally {
      await server.close();
    }
  }
  return results;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
