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
  /** The only countries that it holds for (ISO 3166-1 alpha-2); none named: everywhere. */
  countries?: string[];
};

/** For whom and when a text has to hold: the countries that are asked about, and a day of the shop's calendar. */
export type KnowledgeScope = { countries: string[]; today: string };

/** Bound to one shop. */
export interface KnowledgeSearch {
  /** Nothing that holds for other countries alone, has run out or has not begun. */
  search(text: string, limit: number, scope: KnowledgeScope): Promise<KnowledgePassage[]>;
}
