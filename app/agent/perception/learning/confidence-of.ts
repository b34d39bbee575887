/** What speaks for the best label of a text. */
export type Evidence = {
  /** Its score: over 0 the text lies on the side of its examples. */
  score: number;
  /** Its lead over the second. */
  lead: number;
  /** Likeness of its most alike example, in [0, 1]. */
  nearest: number;
  /** Share of the words, by what they say, that stand in some example. */
  coverage: number;
};

/**
 * A logistic regression over tasks made of CLINC150, Banking77 and HINT3: few and many examples a label, whole labels held out
 * and messages of other fields as what belongs to none. It carries over from each set to the others.
 */
const INTERCEPT = -5.17;
const FACTORS: Evidence = { score: 0.32, lead: 2.37, nearest: 3.51, coverage: 2.67 };

/** Where abstaining begins: best over those tasks with a fifth to three fifths of messages that belong nowhere. */
export const LEAST_CONFIDENCE = 0.34;

/** How probable it is that the best label is right, in [0, 1]. */
export function confidenceOf({ score, lead, nearest, coverage }: Evidence): number {
  const sum =
    INTERCEPT + FACTORS.score * score + FACTORS.lead * lead + FACTORS.nearest * nearest + FACTORS.coverage * coverage;
  return 1 / (1 + Math.exp(-sum));
}
