import { type LeftAlone, scoreOf } from "~/lib/hesitation/learning/learn-reason-weights";
import { LEARNT_REASONS, type ReasonFactors, type WeighedReasons } from "~/lib/hesitation/learning/reason-factors";
import type { HesitationReason } from "~/lib/hesitation/hesitation-reason";
import { REASON_WEIGHTS } from "~/lib/hesitation/reason-weights";
import { OPENING_THRESHOLD } from "~/lib/hesitation/score-hesitation";

/** `logOdds` of an order at the usual score of a visit that asks, `slope` for each point more; `factors`: what is true of this shop. */
export type ShopTruth = { factors: ReasonFactors; slope: number; logOdds: number };

const USUAL_SCORE = 0.7;
/** What the device leaves out as noise. */
const SMALLEST_WEIGHT = 0.1;
const OFTEN: Partial<Record<HesitationReason, number>> = {
  ...{ "compares-products": 0.3, "weighs-price": 0.3, "checks-size": 0.25, "toggles-variants": 0.25 },
  ...{ "inspects-images": 0.25, "reads-closely": 0.2, "searches-page": 0.2, "grazes-collection": 0.2 },
  ...{ "looked-elsewhere": 0.2, "reads-reviews": 0.15, "checks-shipping": 0.12 },
};
const SELDOM = 0.06;
const HELD_OUT = 0.3;

/** Visits that hesitate enough to ask for an opening and are left alone, with what comes of them in such a shop. */
export function drawShopVisits(random: () => number, count: number, truth: ShopTruth): LeftAlone[] {
  return Array.from({ length: count }, () => {
    const reasons = drawReasons(random);
    const logOdds = truth.logOdds + truth.slope * (scoreOf(reasons, truth.factors) - USUAL_SCORE);
    return { reasons, isHeldOut: random() < HELD_OUT, ordered: random() < 1 / (1 + Math.exp(-logOdds)) };
  });
}

function drawReasons(random: () => number): WeighedReasons {
  for (;;) {
    const reasons = Object.fromEntries(
      LEARNT_REASONS.flatMap((reason) => {
        if (random() >= (OFTEN[reason] ?? SELDOM)) return [];
        const weight = Math.round(REASON_WEIGHTS[reason][0] * (0.35 + 0.65 * random()) * 1000) / 1000;
        return weight < SMALLEST_WEIGHT ? [] : [[reason, weight]];
      }),
    );
    if (scoreOf(reasons, {}) >= OPENING_THRESHOLD) return reasons;
  }
}
