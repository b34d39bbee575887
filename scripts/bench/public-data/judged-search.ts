import type { SourceProduct } from "~/ports/catalog-source";

/** A catalogue with queries whose answers people have judged. */
export type JudgedSearch = {
  name: "chorus" | "crowdflower" | "shoppingbench";
  products: SourceProduct[];
  /** What each relevant product is worth, by id. */
  queries: { text: string; gains: Map<string, number> }[];
  /** Whether one product is meant ("first", reciprocal and top ten), or many by degree. */
  measure: "ndcg" | "known-item";
};
