import type { HesitationReason } from "../hesitation-reason";
import { REASON_WEIGHTS, type ReasonWeights } from "../reason-weights";

/** How much more or less reasons count in a shop than they do built in; 1 for those that are not named. */
export type ReasonFactors = Partial<Record<HesitationReason, number>>;

/** What reasons add to a score. */
export type WeighedReasons = Partial<Record<HesitationReason, number>>;

// Object.keys widens the keys; REASON_WEIGHTS has exactly these.
export const LEARNT_REASONS = Object.keys(REASON_WEIGHTS) as HesitationReason[];

/** The weights to print: only the most that a reason can add changes, so the score stays additive, bounded and readable. */
export function applyFactors(factors: ReasonFactors): ReasonWeights {
  return LEARNT_REASONS.reduce(
    (weights, reason) => {
      const [, half, ...more] = REASON_WEIGHTS[reason];
      return reason in factors ? { ...weights, [reason]: [mostOf(reason, factors), half, ...more] } : weights;
    },
    { ...REASON_WEIGHTS },
  );
}

/**
 * What reasons that a device has weighed by a shop's weights would weigh built in. Names that are none and weights that
 * cannot be are left out or bounded: a device may send anything.
 */
export function toBuiltInWeights(
  sent: readonly { reason: string; weight: number }[],
  factors: ReasonFactors,
): WeighedReasons {
  const byName = new Map(sent.map(({ reason, weight }) => [reason, weight]));
  return Object.fromEntries(
    LEARNT_REASONS.flatMap((reason) => {
      const [most] = REASON_WEIGHTS[reason];
      const share = (byName.get(reason) ?? 0) / mostOf(reason, factors);
      return share > 0 ? [[reason, Math.round(Math.min(1, share) * most * 1000) / 1000]] : [];
    }),
  );
}

function mostOf(reason: HesitationReason, factors: ReasonFactors): number {
  return Math.round(REASON_WEIGHTS[reason][0] * (factors[reason] ?? 1) * 1000) / 1000;
}
