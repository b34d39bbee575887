import MiniSearch from "minisearch";

export type TextProduct = {
  handle: string;
  title: string;
  description: string;
  vendor: string;
  productType: string;
  tags: string;
  options: string;
  facts: string;
};

const FIELDS = ["title", "description", "vendor", "productType", "tags", "options", "facts"];

/** The library's own defaults over every text that a product has: any word, BM25+, no fuzziness, no field weights. */
export function createMiniSearch(products: readonly TextProduct[]): (query: string) => string[] {
  const index = new MiniSearch<TextProduct>({ fields: FIELDS, idField: "handle" });
  index.addAll([...products]);
  return (query) => index.search(query).map((hit) => String(hit.id));
}
