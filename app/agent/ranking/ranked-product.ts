import type { Constraint } from "~/contracts/need-state";
import type { SteeringNote } from "~/contracts/merchandising";
import type { CatalogDocument } from "~/ports/catalog-search";
import type { Fact } from "./fact";
import type { Lift } from "./steering/measure-lifts";

export type Candidate = { document: CatalogDocument; lexicalScore: number };

export type Reason = {
  /** Of the wish, or of what was liked before. */
  constraintId: string;
  fact: Fact;
  /** It was not asked for now: the shopper liked it before. */
  isTaste?: true;
};

/** A hard wish that a product does not meet; unstated: the shop does not say either way. */
export type Miss = { constraintId: string; why: "differs" | "unstated" | "sold-out" | "over-budget" | "under-budget" };

export type RankedProduct = {
  document: CatalogDocument;
  /** Relevance alone. */
  score: number;
  /** How well its texts answer the words, as the search told it. */
  lexicalScore: number;
  reasons: Reason[];
  misses: Miss[];
  /** The one variant that the need leaves, or null. */
  variantId: string | null;
  /** The merchant's rules or weights gave it another place; null where they did not. */
  moved: SteeringNote | null;
};

/** What moves products among those that serve about as well: never from near to match, and nothing is excluded for it. */
export type Leanings = {
  /** The merchant's, by product. */
  lifts?: ReadonlyMap<string, Lift>;
  /** What the shopper liked and disliked before. */
  tastes?: readonly Constraint[];
  /** The product of the page that the shopper is on, where the wish is not for another one. */
  lookedAt?: string | null;
  /** The product that the wish starts from: "like this, but cheaper". */
  base?: CatalogDocument | null;
};

export type Ranking = {
  /** Meet every hard wish, best first. */
  matches: RankedProduct[];
  /** Miss something, nearest first. */
  near: RankedProduct[];
};
