import type { KnowledgePassage } from "./knowledge-search";

/** One section of a document. */
export type IndexedPassage = { heading: string | null; text: string };

export type IndexedDocument = {
  kind: Exclude<KnowledgePassage["kind"], "curated">;
  sourceId: string;
  title: string;
  url: string | null;
  passages: IndexedPassage[];
};

/** The write side of what the shop's agent knows, bound to one shop. */
export interface KnowledgeIndex {
  /** Language and currency of the shop's index, made where there is none yet. */
  prepare(shop: { locale: string; currency: string }): Promise<void>;
  /** Replaces the document's passages; false when it is unchanged. */
  put(document: IndexedDocument, indexedAt: Date): Promise<boolean>;
  /** Removes every document but these. */
  removeAllBut(documents: Pick<IndexedDocument, "kind" | "sourceId">[]): Promise<void>;
}
