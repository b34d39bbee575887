import { compareArms } from "~/domain/experiments/compare-arms";
import { estimateMean } from "~/lib/statistics/estimate-mean";
import { addValue, emptyMoments } from "~/lib/statistics/moments";
import type { Random } from "../../bench/statistics/seeded-random.ts";
import type { SimulatedShop } from "./simulated-shop.ts";

export type PeekedTest = {
  /** The always-valid interval excluded "no difference" at some visitor. */
  stopped: boolean;
  stoppedAt: number | null;
  /** The true lift was inside the always-valid interval at every visitor. */
  alwaysCovered: boolean;
  /** The true lift was inside the fixed-horizon interval at the last visitor. */
  covered: boolean;
};

/** One experiment of `visitors` visitors, looked at after each of them. The treatment multiplies conversion by 1 + `lift`. */
export function peekContinuously(shop: SimulatedShop, lift: number, visitors: number, random: Random): PeekedTest {
  const control = emptyMoments();
  const treatment = emptyMoments();
  let stoppedAt: number | null = null;
  let alwaysCovered = true;

  const compare = () => compareArms(estimateMean("treatment", treatment), estimateMean("control", control), 1);
  for (let visitor = 1; visitor <= visitors; visitor++) {
    const isTreated = random() < shop.treatmentShare;
    const conversion = shop.conversion * (isTreated ? 1 + lift : 1);
    addValue(isTreated ? treatment : control, random() < conversion ? shop.orderValue(random) : 0);

    const { decided, alwaysValidInterval } = compare();
    if (decided !== null) stoppedAt ??= visitor;
    if (alwaysValidInterval !== null && !contains(alwaysValidInterval, lift)) alwaysCovered = false;
  }
  const { interval } = compare();
  return {
    stopped: stoppedAt !== null,
    stoppedAt,
    alwaysCovered,
    covered: interval === null || contains(interval, lift),
  };
}

function contains({ low, high }: { low: number; high: number }, value: number): boolean {
  return low <= value && value <= high;
}
