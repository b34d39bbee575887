export type KnowledgePassage = {
  id: string;
  /** policy, page, article or faq. */
  kind: "policy" | "page" | "article" | "faq";
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
