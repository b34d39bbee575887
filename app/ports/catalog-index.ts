import type { CatalogDocument } from "./catalog-search";

/** A document with what only the index needs. */
export type IndexedProduct = Omit<CatalogDocument, "collections" | "popularity" | "variants"> & {
  collections: { handle: string; title: string }[];
  variants: { id: string; options: string[]; price: number; available: boolean; keys: string[] }[];
  facets: string[];
  keywords: string;
  optionWords: string;
  /** See ProductFigures; kept apart from the document. */
  figures: { margin: number | null; stock: number | null };
  /** Shopify's updatedAt. */
  sourceUpdatedAt: string;
};

/** What a product is called, and what else is written of it: type, tags, attributes, description. */
export type ProductText = { title: string; about: string };

/** Where a shop's texts say `word`, its titles say `other`. `closeness` 0..1 */
export type LearntWording = { word: string; other: string; closeness: number };

/** The write side of the search index, bound to one shop. */
export interface CatalogIndex {
  /** Text configuration and currency of the shop; documents are indexed again when the language changed. */
  prepare(shop: { locale: string; currency: string }): Promise<void>;
  /** An older snapshot never overwrites a newer one. */
  upsert(products: IndexedProduct[], indexedAt: Date): Promise<void>;
  /** Adds the words of some products to those that typos are corrected to; `rebuildVocabulary` counts them all anew. */
  learnWords(ids: string[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** After a full read: removes what was not in it, except what was indexed since `startedAt`. Returns how many went. */
  removeAllBut(ids: string[], startedAt: Date): Promise<number>;
  rebuildVocabulary(): Promise<void>;
  /** Titles of up to `most` products, and what else is said of each; the same ones for the same catalogue. */
  readTexts(most: number): Promise<ProductText[]>;
  /** Takes the place of all wordings learnt before. */
  replaceWordings(wordings: LearntWording[]): Promise<void>;
  countDocuments(): Promise<number>;
}
