import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { normalBelow } from "~/lib/statistics/distributions";
import { cautiousEstimate } from "./cautious-estimate";

/** Steps of the integral, and how many standard deviations it reaches on either side. */
const STEPS = 400;
const REACH = 6;

/**
 * How likely each arm has the highest true mean, in the order given; they add up to 1. Means are taken as independent and
 * normal, with the caution that looking at few orders asks for. While one of them has no order, all are equally likely.
 * Worked out instead of drawn, so that the same data always gives the same (Scott 2010, "A modern Bayesian look at the
 * multi-armed bandit").
 */
export function chancesOfBest(arms: readonly ArmEstimate[]): number[] {
  if (arms.some(({ carriers }) => carriers === 0)) return arms.map(() => 1 / arms.length);

  const known = arms.map(cautiousEstimate).map(({ mean, meanVariance }) => ({ mean, error: Math.sqrt(meanVariance) }));
  const chances = known.map((arm, own) => {
    const others = known.filter((_, index) => index !== own);
    let chance = 0;
    for (let step = 0; step < STEPS; step++) {
      // The middles of slices of the arm's own distribution, each with the probability of all others being below.
      const low = -REACH + (2 * REACH * step) / STEPS;
      const high = low + (2 * REACH) / STEPS;
      const value = arm.mean + ((low + high) / 2) * arm.error;
      const isAbove = others.reduce((product, other) => product * normalBelow((value - other.mean) / other.error), 1);
      chance += (normalBelow(high) - normalBelow(low)) * isAbove;
    }
    return chance;
  });
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return chances.map((chance) => chance / sum);
}
