import type { KnowledgePassage } from "./knowledge-search";

/** A published text of the shop. */
export type SourceDocument = {
  kind: Exclude<KnowledgePassage["kind"], "curated">;
  /** Stays the same when the text changes. */
  sourceId: string;
  title: string;
  /** Path on the shop; null for an FAQ. */
  url: string | null;
  html: string;
};

/** What the shop has published, bound to one shop. Throws AppError `upstream-unavailable` when Shopify cannot be reached. */
export interface KnowledgeSource {
  readDocuments(): AsyncIterable<SourceDocument>;
}
