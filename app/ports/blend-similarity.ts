import type { CatalogMatch } from "./catalog-search";

/** What embeddings say beside a lexical search: cosines with the query, and how far this shop's vectors may be believed (0..1). */
export type SimilarityEvidence = {
  /** Of the lexical matches; of those without a vector nothing. */
  similarities: ReadonlyMap<string, number>;
  /** Products that the words did not find, nearest first. */
  nearest: { id: string; similarity: number }[];
  trust: number;
};

/** Joins the two: pure code of the agent that the search is handed. Best first, never without a lexical match it was given. */
export type BlendSimilarity = (matches: CatalogMatch[], evidence: SimilarityEvidence) => CatalogMatch[];
