/** A word of a query; `role` is how much it matters beside its rarity: what is asked for counts more than its circumstances. */
export type QueryWord = { word: string; role: number };

/** Other words that say the same as the query's words `start` to `end` (exclusive). All of them have to be found together. */
export type Alternative = {
  start: number;
  end: number;
  words: string[];
  kind: "spelling" | "synonym";
  /** 0..1 */
  closeness: number;
};

/** What may be paid, in major units of the shop's currency. */
export type PriceBand = { min?: number; max?: number; about?: number };

export type QueryReading = {
  words: QueryWord[];
  alternatives: Alternative[];
  price: PriceBand | null;
  /** A sentence, where a few words would name the thing alone. */
  isRequest: boolean;
};

/** A reading with what the shop's index knows: one rarity a word (inverse document frequency). */
export type WeighedQuery = QueryReading & { rarities: number[] };

/** What relevance needs of a document: its short texts, and where each of the query's words stands. */
export type TextMatch = {
  id: string;
  title: string;
  vendor: string;
  productType: string;
  /** One a word, by the index's stems: 1 keywords or options, 2 description, 4 title, and their sums. */
  fields: number[];
  /** One a word: how much the description says it, 0 (never) towards 1 (over and over); once is about .6. */
  spoken: number[];
  /** Different words of all its texts. */
  length: number;
  available: boolean;
  popularity: number;
  /** The lowest of its variants in major units; null where nobody told. */
  price: number | null;
};

/** How well texts answer a query: pure code of the agent that the store of documents is handed. */
export interface Relevance {
  readQuery(text: string): QueryReading;
  /** One score a match, in their order: about 0 (nothing in common) to 1 (all that was asked for, in the title). */
  score(query: WeighedQuery, matches: TextMatch[]): number[];
}
