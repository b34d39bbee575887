import { z } from "zod";
import { periodFilterSchema } from "./results-filter";

/** What shoppers asked for and did not get, as the admin shows it. Money is in minor units of the shop's currency. */
export const demandQuerySchema = periodFilterSchema.extend({
  show: z.enum(["products", "questions"]).catch("products"),
});

/** What one of them might have been worth, and on what the guess rests: a budget that shoppers named, or your prices. */
export type DemandEstimate = { basis: "budget" | "prices"; low: number; high: number };

export type WishView = {
  asked: string;
  /** What kept the nearest product from being a match; empty: nothing came close. */
  missing: string;
  times: number;
  /** In the comparison period; null: there is none. */
  before: number | null;
  /** Each; null where neither a budget was named nor anything alike is sold. */
  estimate: DemandEstimate | null;
  lastAt: string;
};

export type QuestionView = {
  /** As it was asked most often, without anything about who asked. */
  question: string;
  times: number;
  /** In the comparison period, in whatever words; null: there is none. */
  before: number | null;
  /** Other wordings of it. */
  examples: string[];
  lastAt: string;
};

export type DemandView = { wishes: WishView[]; questions: QuestionView[] };
