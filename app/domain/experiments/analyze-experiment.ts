import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { holm } from "~/lib/statistics/holm";
import { checkSampleRatio } from "~/lib/statistics/sample-ratio";
import { type Comparison, compareArms } from "./compare-arms";
import { type Verdict, judgeComparison, judgeExperiment } from "./verdict";

export type Analysis = {
  /** As given. */
  arms: { name: string; n: number; mean: number }[];
  /** Names, best mean first. */
  ranking: string[];
  control: string;
  /** Every arm but the control, p-values corrected for their number. */
  comparisons: (Comparison & { verdict: Verdict })[];
  sampleRatio: { pValue: number; warning: boolean };
  verdict: Verdict;
};

/** `control` names one of the arms; `expectedShares` are in the order of `arms` (equal without them). */
export function analyzeExperiment(
  arms: readonly ArmEstimate[],
  { control: name, expectedShares }: { control: string; expectedShares?: readonly number[] },
): Analysis {
  const control = arms.find(({ arm }) => arm === name);
  if (!control) throw new Error(`There is no arm "${name}".`);
  const others = arms.filter(({ arm }) => arm !== name);

  const counts = arms.map(({ count }) => count);
  const sampleRatio = checkSampleRatio(counts, expectedShares ?? counts.map(() => 1));
  const compared = others.map((arm) => compareArms(arm, control, others.length));
  const pValues = holm(compared.map(({ pValue }) => pValue));
  const comparisons = compared.map((comparison, index) => {
    const corrected = { ...comparison, pValue: pValues[index] ?? comparison.pValue };
    return { ...corrected, verdict: judgeComparison(corrected) };
  });

  return {
    arms: arms.map(({ arm, count, mean }) => ({ name: arm, n: count, mean })),
    ranking: arms.toSorted((left, right) => right.mean - left.mean).map(({ arm }) => arm),
    control: name,
    comparisons,
    sampleRatio,
    verdict: judgeExperiment(
      comparisons.map(({ verdict }) => verdict),
      sampleRatio.warning,
    ),
  };
}
