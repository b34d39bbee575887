import { z } from "zod";

/** What speaks for the best label of a text. */
export type Evidence = {
  /** Its score: over 0 the text lies on the side of its examples. */
  score: number;
  /** Its lead over the second. */
  lead: number;
  /** Score of what is to be abstained from, over its lowest; 0 where there is no example of that. */
  away: number;
  /** Likeness of its most alike example, in [0, 1]. */
  nearest: number;
  /** Share of the words, by what they say, that stand in some example. */
  coverage: number;
};

/** Factors of a logistic regression over the evidence, and the confidence below which abstaining is better. */
export const answerConfidenceSchema = z.object({
  intercept: z.number(),
  score: z.number(),
  lead: z.number(),
  away: z.number(),
  nearest: z.number(),
  coverage: z.number(),
  least: z.number(),
});
export type AnswerConfidence = z.infer<typeof answerConfidenceSchema>;

/** How probable it is that the best label is right, in [0, 1]. */
export function confidenceOf(
  { score, lead, away, nearest, coverage }: Evidence,
  factors: Omit<AnswerConfidence, "least">,
): number {
  const sum =
    factors.intercept +
    factors.score * score +
    factors.lead * lead +
    factors.away * away +
    factors.nearest * nearest +
    factors.coverage * coverage;
  return 1 / (1 + Math.exp(-sum));
}
