import type { NeedState } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";

export type Candidate = { document: CatalogDocument; lexicalScore: number };
export type RankedProduct = { document: CatalogDocument; score: number };

/** Candidates in the order in which they serve the need. */
export function rankCandidates(candidates: Candidate[], _need: NeedState): RankedProduct[] {
  return candidates
    .map(({ document, lexicalScore }) => ({ document, score: lexicalScore }))
    .sort((left, right) => right.score - left.score || left.document.id.localeCompare(right.document.id));
}
