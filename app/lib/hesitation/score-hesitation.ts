import type { HesitationReason } from "./hesitation-reason";
import type { HesitationSignals } from "./hesitation-signals";
import type { ReasonWeights, Weight } from "./reason-weights";

export type HesitationScore = {
  /** In [0, 1]; 0 where nothing was seen. */
  score: number;
  /** Strongest first; every weight is above 0 and they add up to the score (before the bound at 1). */
  reasons: { reason: HesitationReason; weight: number }[];
};

/** From here on an opening is worth asking for. One strong sign alone stays below it; two, or one with a weak one, reach it. */
export const OPENING_THRESHOLD = 0.5;

/** Below this a reason is noise and is left out. */
const SMALLEST_WEIGHT = 0.1;

/** A block that takes this share of all the rest on its page is what the shopper looks at; less counts in proportion. */
const FULL_ATTENTION = 0.4;

/**
 * How much the shopper seems to hesitate, and why. Pure and additive. The weights are handed in: a shop's page brings the
 * shop's own.
 */
export function scoreHesitation(
  { ofPage, ofVisit, restedSeconds }: HesitationSignals,
  weights: Partial<ReasonWeights>,
): HesitationScore {
  const amounts = { ...ofVisit, ...ofPage };
  const reasons: HesitationScore["reasons"] = [];
  let sum = 0;
  // A plain loop: this runs after every event, on a page that is being read.
  for (const key in amounts) {
    const reason = key as HesitationReason;
    const weight = weigh(weights[reason], amounts[reason], restedSeconds);
    if (weight < SMALLEST_WEIGHT) continue;
    reasons.push({ reason, weight });
    sum += weight;
  }
  reasons.sort((one, other) => other.weight - one.weight);
  return { score: Math.min(1, sum), reasons };
}

function weigh(weight: Weight | undefined, amount = 0, restedSeconds: number): number {
  if (!weight) return 0;
  const [most, half, spare = 0, isShare] = weight;
  const above = amount - spare;
  const attention = isShare ? Math.min(1, amount / (restedSeconds * FULL_ATTENTION)) : 1;
  return above > 0 ? (most * attention * above) / (above + half) : 0;
}
