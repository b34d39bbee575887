import type { KnowledgePassage } from "./knowledge-search";

/** Where and when a text holds, as its merchant has set it. */
export type TextLimits = {
  /** ISO 3166-1 alpha-2; empty: everywhere. */
  countries: string[];
  /** First and last day, YYYY-MM-DD. */
  validFrom: string | null;
  validUntil: string | null;
};

/** A published text of the shop. */
export type SourceDocument = {
  kind: Exclude<KnowledgePassage["kind"], "curated">;
  /** Stays the same when the text changes. */
  sourceId: string;
  title: string;
  /** Path on the shop; null for an FAQ. */
  url: string | null;
  html: string;
  limits: TextLimits;
  /** When it was last changed, as far as Shopify tells. */
  updatedAt: Date | null;
};

/** What the shop has published, bound to one shop. Throws AppError `upstream-unavailable` when Shopify cannot be reached. */
export interface KnowledgeSource {
  readDocuments(): AsyncIterable<SourceDocument>;
}
