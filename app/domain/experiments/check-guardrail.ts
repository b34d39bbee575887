import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { compareArms } from "./compare-arms";

/** A metric that must not get worse while another one is tried to be made better: refunds, dismissals, page speed. */
export type Guardrail = {
  name: string;
  harm: "more" | "less";
  /** Relative harm that is put up with, 0.05 for five per cent. */
  tolerance: number;
};

export type GuardrailReading = { name: string; arm: string; harmAtLeast: number };

/**
 * The arms that have to be stopped: those whose harm is beyond the tolerance at every point of the always-valid interval, so
 * that looking every hour stops one harmless arm in twenty at most.
 */
export function checkGuardrail(
  { name, harm, tolerance }: Guardrail,
  arms: readonly ArmEstimate[],
  controlName: string,
): GuardrailReading[] {
  const control = arms.find(({ arm }) => arm === controlName);
  if (!control) throw new Error(`There is no arm "${controlName}".`);
  const others = arms.filter(({ arm }) => arm !== controlName);

  return others.flatMap((arm) => {
    const interval = compareArms(arm, control, others.length).alwaysValidInterval;
    if (interval === null) return [];
    const harmAtLeast = harm === "more" ? interval.low : -interval.high;
    return harmAtLeast > tolerance ? [{ name, arm: arm.arm, harmAtLeast }] : [];
  });
}
