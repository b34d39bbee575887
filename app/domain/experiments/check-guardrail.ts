import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { meanInterval } from "~/lib/statistics/mean-interval";
import type { Interval } from "~/lib/statistics/relative-interval";
import { ALPHA, compareArms } from "./compare-arms";

/** A metric that must not get worse while another one is tried to be made better: refunds, dismissals, page speed. */
export type Guardrail = {
  harm: "more" | "less";
  /** Relative harm that is put up with, 0.05 for five per cent. */
  tolerance: number;
  /**
   * What harm is a part of where the control has none of it at all, so that nothing is a multiple of it: beside silence
   * nothing can be dismissed. Nothing is compared with such a control where this is left out.
   */
  whole?: number;
};

/** `change` is relative; `interval` holds at every look, for all arms together. Null: nothing to compare with yet. */
export type HarmReading = {
  arm: string;
  change: number | null;
  interval: Interval | null;
  /** The harm is beyond the tolerance, or within it, at every point of the interval. */
  isBroken: boolean;
  isHarmless: boolean;
};

/** That a control has none of it is believed from so many visitors on. */
const FEWEST_WITH_NONE = 100;

/**
 * What each arm does to the metric. Those that are broken have to be stopped: looking every hour stops one harmless arm in
 * twenty at most.
 */
export function checkGuardrail(guardrail: Guardrail, arms: readonly ArmEstimate[], controlName: string): HarmReading[] {
  const control = arms.find(({ arm }) => arm === controlName);
  if (!control) throw new Error(`There is no arm "${controlName}".`);
  const others = arms.filter(({ arm }) => arm !== controlName);

  return others.map((arm) => {
    const { change, interval } = compare(arm, control, guardrail, others.length);
    const { low, high } = interval ?? { low: -Infinity, high: Infinity };
    const [least, most] = guardrail.harm === "more" ? [low, high] : [-high, -low];
    return {
      ...{ arm: arm.arm, change, interval },
      isBroken: least > guardrail.tolerance,
      isHarmless: most <= guardrail.tolerance,
    };
  });
}

function compare(
  arm: ArmEstimate,
  control: ArmEstimate,
  { whole }: Guardrail,
  comparisons: number,
): Pick<HarmReading, "change" | "interval"> {
  if (whole !== undefined && control.mean === 0 && control.count >= FEWEST_WITH_NONE) {
    const own = meanInterval(arm, ALPHA / comparisons);
    return { change: arm.mean / whole, interval: own && { low: own.low / whole, high: own.high / whole } };
  }
  const { lift, alwaysValidInterval } = compareArms(arm, control, comparisons);
  return { change: lift, interval: alwaysValidInterval };
}
