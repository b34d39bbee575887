import type { MerchandisingRule } from "./merchandising";

/** A rule as the admin's page shows it. */
export type MerchandisingRuleView = MerchandisingRule & { imageUrl: string | null; products: number };

export type PreviewItem = {
  id: string;
  title: string;
  imageUrl: string | null;
  /** Where it stood by relevance alone, from 1; null where it was not among the first. */
  from: number | null;
  /** Which rules and weights moved it, in words. */
  by: string[];
};

/** What shoppers who ask for something see first, by relevance alone and as the merchant has steered it. */
export type SteeringPreview = {
  question: string;
  items: PreviewItem[];
  /** Titles that would be among the first and are never recommended. */
  withheld: string[];
};
