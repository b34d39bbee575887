import { chanceOf, learnOutcome, type LogisticBelief, startBelief } from "./logistic-belief";
import { LEARNT_REASONS, type ReasonFactors, type WeighedReasons } from "./reason-factors";

/** A visit in which a shopper hesitated and was left alone, and whether it ended in an order. */
export type LeftAlone = {
  /** By the built-in weights. */
  reasons: WeighedReasons;
  /** A message was ready and was kept back to compare with; else there was nothing to say. */
  isHeldOut: boolean;
  ordered: boolean;
};

/** All that is kept of a shop's outcomes: nothing in it leads to a visitor. */
export type ReasonLearning = {
  outcomes: number;
  orders: number;
  /** How much likelier the shop's own weights made what came of the visits than the built-in ones: a logarithm. */
  evidence: number;
  isProved: boolean;
  /** What a score by the built-in weights says of an order, and what each reason says beyond it. */
  reasons: LogisticBelief;
  /** What a score says of an order, by the built-in weights and by the shop's own: the two that are compared. */
  builtIn: LogisticBelief;
  own: LogisticBelief;
};

/** Where the built-in weights are right, at most one shop in twenty is ever told otherwise (Ville's inequality). */
const PROOF = Math.log(20);
/** More is not kept, so that what has ceased to hold is given up soon. */
const MOST_EVIDENCE = 2 * PROOF;
const FEWEST_OUTCOMES = 200;

/** A few of a hundred order; whether a message was ready may say something; a score of 1 more than doubles the odds. */
const OF_SCORE = [
  { mean: -3, deviation: 1.5 },
  { mean: 0, deviation: 0.5 },
  { mean: 1, deviation: 1 },
];
const SLOPE = 2;
/** Log-odds that a weight of 1 may bring beyond what its score says. */
const OF_REASON = { mean: 0, deviation: 0.7 };
/** Where the score says hardly anything, nothing is many times as much. */
const LEAST_SLOPE = 1;
/** Standard deviations from 0 below which a reason keeps its built-in weight. */
const CLEAR = 1.5;
const [SMALLEST_FACTOR, LARGEST_FACTOR] = [0.5, 1.5];
/** Factors go in steps of a twentieth. */
const STEPS = 20;

export const NOTHING_LEARNT: ReasonLearning = {
  ...{ outcomes: 0, orders: 0, evidence: 0, isProved: false },
  reasons: startBelief([...OF_SCORE, ...LEARNT_REASONS.map(() => OF_REASON)]),
  builtIn: startBelief(OF_SCORE),
  own: startBelief(OF_SCORE),
};

/**
 * What is known after one more visit. The visit is first judged, by the score with the built-in weights and by that with the
 * shop's own, then learnt from. Pure: the same visits in the same order give the same.
 *
 * The evidence is a likelihood ratio of judgements that were made before the outcome was known, so it may be looked at after
 * every visit: where the built-in weights are right, its expectation stays 1, and it reaches 20 in at most a twentieth of
 * shops. It needs a fraction of the outcomes that a comparison of mean losses needs, and none of them has to be "many".
 */
export function learnReasonWeights(before: ReasonLearning, { reasons, isHeldOut, ordered }: LeftAlone): ReasonLearning {
  const describe = (factors: ReasonFactors) => [1, Number(isHeldOut), scoreOf(reasons, factors)];
  const [builtIn, own] = [describe({}), describe(findFactors(before))];
  const gain = likelihood(before.own, own, ordered) - likelihood(before.builtIn, builtIn, ordered);
  const evidence = Math.min(MOST_EVIDENCE, before.evidence + gain);
  const outcomes = before.outcomes + 1;
  const weights = LEARNT_REASONS.map((reason) => reasons[reason] ?? 0);

  return {
    ...{ outcomes, orders: before.orders + Number(ordered), evidence },
    // Once proved it stands until it is no better any more: else a shop's weights would come and go at the limit.
    isProved: before.isProved ? evidence > 0 : outcomes >= FEWEST_OUTCOMES && evidence >= PROOF,
    reasons: learnOutcome(before.reasons, [...builtIn, ...weights], ordered),
    builtIn: learnOutcome(before.builtIn, builtIn, ordered),
    own: learnOutcome(before.own, own, ordered),
  };
}

/** The shop's own weights as they would be, proved or not: half as much to one and a half times as much as built in. */
export function findFactors({ reasons: { mean, covariance } }: Pick<ReasonLearning, "reasons">): ReasonFactors {
  const slope = Math.max(LEAST_SLOPE, mean[SLOPE] ?? 0);
  return Object.fromEntries(
    LEARNT_REASONS.flatMap((reason, index) => {
      const place = OF_SCORE.length + index;
      const beyond = mean[place] ?? 0;
      const deviation = Math.sqrt(covariance[place]?.[place] ?? 0);
      if (Math.abs(beyond) < CLEAR * deviation) return [];
      const factor = Math.min(LARGEST_FACTOR, Math.max(SMALLEST_FACTOR, 1 + beyond / slope));
      const rounded = Math.round(factor * STEPS) / STEPS;
      return rounded === 1 ? [] : [[reason, rounded]];
    }),
  );
}

/** Not bounded at 1, unlike the score that opens: beyond it a difference still says something. */
export function scoreOf(reasons: WeighedReasons, factors: ReasonFactors): number {
  let sum = 0;
  for (const reason of LEARNT_REASONS) {
    const weight = reasons[reason];
    if (weight !== undefined) sum += weight * (factors[reason] ?? 1);
  }
  return sum;
}

function likelihood(belief: LogisticBelief, features: readonly number[], happened: boolean): number {
  const chance = chanceOf(belief, features);
  return Math.log(happened ? chance : 1 - chance);
}
