import type { KnowledgePassage } from "./knowledge-search";
import type { TextLimits } from "./knowledge-source";

/** One section of a document. `validUntil`: the last day that its own words name, YYYY-MM-DD. */
export type IndexedPassage = { heading: string | null; text: string; validUntil: string | null };

export type IndexedDocument = {
  kind: Exclude<KnowledgePassage["kind"], "curated">;
  sourceId: string;
  title: string;
  url: string | null;
  limits: TextLimits;
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
