export type KnowledgePassage = {
  id: string;
  /** curated: the merchant's own answer to a question, written in the admin. */
  kind: "policy" | "page" | "article" | "faq" | "curated";
  title: string;
  /** Path on the shop, or null for an FAQ. */
  url: string | null;
  /** One section of the document as plain text. */
  text: string;
  score: number;
};

/** Bound to one shop. */
export interface KnowledgeSearch {
  search(text: string, limit: number): Promise<KnowledgePassage[]>;
}
