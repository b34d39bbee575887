/** What is indexed of a product: for finding and ranking, never for telling prices or stock (those are read live). */
export type CatalogDocument = {
  /** Numeric Shopify id as text. */
  id: string;
  handle: string;
  title: string;
  description: string;
  vendor: string;
  productType: string;
  tags: string[];
  collections: string[];
  options: { name: string; values: string[] }[];
  /** Metafields and the like as label -> values, for example { drop_mm: ["8"], terrain: ["trail"] }. */
  attributes: Record<string, string[]>;
  /** Minor units in the shop's currency, as of the last sync. */
  priceMin: number;
  priceMax: number;
  compareAtMin: number | null;
  available: boolean;
  variants: { id: string; options: string[]; price: number; available: boolean }[];
  imageUrl: string | null;
  publishedAt: string | null;
  /** 0..1, from orders of the shop; 0 where unknown. */
  popularity: number;
};

export type CatalogFilters = {
  /** Minor units in the shop's currency, inclusive. */
  price?: { min?: number; max?: number };
  available?: boolean;
  /** Cheaper than it was, as of the last sync. */
  reduced?: true;
  /** Option name -> accepted values, compared case-insensitively. */
  options?: Record<string, string[]>;
  productTypes?: string[];
  vendors?: string[];
  collections?: string[];
  excludeIds?: string[];
  /** Products of none of these: types, vendors and collections compared without case, tags as written. */
  exclude?: { productTypes?: string[]; vendors?: string[]; collections?: string[]; tags?: string[] };
};

/** What only the merchant may know of a product: for its place in a list, never for a reply. Null where it is not known. */
export type ProductFigures = {
  id: string;
  /** (price - unit cost) / price */
  margin: number | null;
  /** Units of all variants; null also where the shop does not count them. */
  stock: number | null;
  /** Units sold in a year, and how many of them came back. */
  sold: number;
  returned: number;
};

/** A document by its id; `score` is about 0 (hardly anything of the query) to 1 (all of it, in the title). */
export type CatalogMatch = { id: string; score: number };

export type CatalogQuery = { text: string; filters: CatalogFilters; limit: number };

/** The shop's own words, learnt from its catalogue: perception matches messages against them. */
export type CatalogVocabulary = {
  currency: string;
  productTypes: string[];
  vendors: string[];
  collections: { handle: string; title: string }[];
  tags: string[];
  options: { name: string; values: string[] }[];
  attributes: { name: string; values: string[] }[];
  titles: { id: string; handle: string; title: string }[];
};

/** Bound to one shop by whoever hands it out: there is no unscoped call. */
export interface CatalogSearch {
  /** Up to `limit` products whose texts answer the query, best first; without words the most popular, each with score 0. */
  findMatches(query: CatalogQuery): Promise<CatalogMatch[]>;
  /** The same with their documents: what the agent's ranking holds against the need. */
  findCandidates(query: CatalogQuery): Promise<{ document: CatalogDocument; lexicalScore: number }[]>;
  getByIds(ids: string[]): Promise<CatalogDocument[]>;
  getByHandles(handles: string[]): Promise<CatalogDocument[]>;
  getFigures(ids: string[]): Promise<ProductFigures[]>;
  getVocabulary(): Promise<CatalogVocabulary>;
}
