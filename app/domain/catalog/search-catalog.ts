import { rankCandidates, type RankedProduct } from "~/agent/ranking/rank-candidates";
import { needStateSchema } from "~/contracts/need-state";
import type { CatalogQuery, CatalogSearch } from "~/ports/catalog-search";

/** The ranking decides the order, so it is given more than is asked for. */
const MIN_CANDIDATES = 100;
const MAX_TERMS = 20;

/** Both stages for a plain query: candidates of the index in the order of the agent's ranking; misses come last. */
export async function searchCatalog(
  { catalog }: { catalog: CatalogSearch },
  query: CatalogQuery,
): Promise<RankedProduct[]> {
  const candidates = await catalog.findCandidates({ ...query, limit: Math.max(MIN_CANDIDATES, 2 * query.limit) });
  const words = query.text.split(/\s+/).filter((word) => word !== "" && word.length <= 60);
  const need = needStateSchema.parse({ terms: words.slice(0, MAX_TERMS) });

  const { matches, near } = rankCandidates(candidates, need);
  const ranked = [...matches, ...near];
  const placed = new Set(ranked.map(({ document }) => document.id));
  // The ranking leaves out what shares too few words with the query as it is typed; the index had corrected the typos.
  const rest = candidates
    .filter(({ document }) => !placed.has(document.id))
    .map(({ document, lexicalScore }) => ({ document, score: lexicalScore, reasons: [], misses: [], variantId: null }));
  return [...ranked, ...rest].slice(0, query.limit);
}
