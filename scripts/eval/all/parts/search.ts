import type { Measurement } from "../../../bench/measurement.ts";
import { comparePublicSearches } from "../../../bench/search/compare-public-searches.ts";
import type { EvalPart, Score } from "../eval-part.ts";

const LEAST: Record<string, number> = {
  "chorus NDCG@10": 0.79,
  "crowdflower NDCG@10": 0.79,
  "shoppingbench R@1": 0.68,
  "shoppingbench R@10": 0.9,
};
const MOST_MS = 10;

export const searchPart: EvalPart = {
  name: "search",
  about: "Chorus, CrowdFlower and ShoppingBench beside tuned MiniSearch, with bootstrap intervals",
  needsData: true,
  async run() {
    return (await comparePublicSearches()).map(toScore);
  },
};

function toScore({ name, value, unit, baseline, baselineName, note }: Measurement): Score {
  const least = LEAST[name];
  const isTime = unit === "ms";
  return {
    measure: name,
    now: value,
    unit: isTime ? "ms" : "score",
    target: isTime ? { most: MOST_MS } : least === undefined ? null : { least },
    baseline: isTime || baseline === undefined ? null : { name: baselineName ?? "", value: baseline },
    ...(note === undefined ? {} : { note }),
  };
}
