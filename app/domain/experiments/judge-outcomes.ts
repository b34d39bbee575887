import type { Experiment, GuardrailMetric } from "~/contracts/experiment";
import type {
  ArmLift,
  ArmResult,
  ExperimentResults,
  GuardrailReading,
  LiftRange,
} from "~/contracts/experiment-results";
import { armKey } from "~/lib/arm-key";
import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import type { Interval } from "~/lib/statistics/relative-interval";
import { speaks } from "~/lib/speaks";
import { compareShares } from "~/lib/statistics/compare-shares";
import type { OutcomeGroup, SpeedGroup } from "~/ports/experiment-store";
import { analyzeExperiment } from "./analyze-experiment";
import { chancesOfBest } from "./chances-of-best";
import { checkGuardrail } from "./check-guardrail";
import { controlOf } from "./control-of";
import { type OutcomeEstimates, estimateOutcomes } from "./estimate-outcomes";

/** `fewest`: visitors of each arm, below which a metric with a long tail says nothing. `whole`: `Guardrail`. */
type Harm = {
  estimate: keyof Omit<OutcomeEstimates, "adjustedBy">;
  harm: "more" | "less";
  fewest?: number;
  whole?: number;
};

/** Waits are told from here on (contracts/visitor-events.ts): where the control has none, harm is a part of the shortest. */
const SHORTEST_WAIT_MS = 104;

const HARM: Record<GuardrailMetric, Harm> = {
  revenue: { estimate: "revenue", harm: "less" },
  "refund-rate": { estimate: "refundRate", harm: "more" },
  dismissals: { estimate: "dismissals", harm: "more", whole: 1 },
  complaints: { estimate: "complaints", harm: "more", whole: 1 },
  "page-speed": { estimate: "paint", harm: "more", fewest: 200 },
  "page-response": { estimate: "wait", harm: "more", fewest: 200, whole: SHORTEST_WAIT_MS },
};

/** What an experiment has shown so far; it may be asked for at any time, since its verdict holds at every look. */
export function judgeOutcomes(
  experiment: Pick<Experiment, "arms" | "guardrails" | "adaptiveShare">,
  groups: readonly OutcomeGroup[],
  speeds: readonly SpeedGroup[] = [],
): ExperimentResults {
  const { arms } = experiment;
  const keys = arms.map((_, index) => armKey(index));
  const control = controlOf(experiment);
  const estimates = estimateOutcomes(groups, keys, speeds);
  const options = { control, expectedShares: arms.map(({ share }) => share) };
  const { verdict, sampleRatio, ...revenue } = analyzeExperiment(estimates.revenue, options);
  const liftsOf = (estimated: ArmEstimate[]) =>
    estimated.length === 0 ? [] : toLifts(analyzeExperiment(estimated, options));

  const chances = readChances(experiment, estimates.revenue);

  const results = arms.map(({ name, share }, index) => ({
    ...{ key: armKey(index), name, share, chance: chances.get(armKey(index)) ?? null },
    ...countArm(groups.filter(({ arm }) => arm === armKey(index))),
    ...countPages(speeds.filter(({ arm }) => arm === armKey(index))),
  }));
  return {
    ...{ control, verdict, sampleRatio, adjustedBy: estimates.adjustedBy },
    arms: results,
    revenue: toLifts(revenue),
    conversion: liftsOf(estimates.conversion),
    averageOrderValue: liftsOf(estimates.averageOrderValue),
    hasUnevenMatches: hasUnevenMatches(groups, keys),
    guardrails: experiment.guardrails.map((setting) => readGuardrail(setting, estimates, control)),
  };
}

/** By key; none where no visitor is dealt by them. */
function readChances(
  { arms, adaptiveShare }: Pick<Experiment, "arms" | "adaptiveShare">,
  revenue: readonly ArmEstimate[],
): Map<string, number> {
  if (adaptiveShare === 0) return new Map();
  const speaking = revenue.filter((_, index) => arms[index] && speaks(arms[index].does));
  const chances = chancesOfBest(speaking);
  return new Map(speaking.map(({ arm }, index) => [arm, chances[index] ?? 0]));
}

function toLifts({ comparisons }: Pick<ReturnType<typeof analyzeExperiment>, "comparisons">): ArmLift[] {
  return comparisons.map(({ arm, lift, interval, alwaysValidInterval, pValue, verdict, minimumDetectableLift }) => ({
    ...{ arm, lift, pValue, verdict, smallestFindable: minimumDetectableLift },
    once: toRange(interval),
    always: toRange(alwaysValidInterval),
  }));
}

function readGuardrail(
  { metric, tolerance }: Experiment["guardrails"][number],
  estimates: OutcomeEstimates,
  control: string,
): GuardrailReading {
  const { estimate, fewest = 0, ...harm } = HARM[metric];
  const arms = estimates[estimate];
  const hasControl = arms.some(({ arm }) => arm === control);
  const hasTooFew = fewest > 0 && (!hasControl || arms.some(({ count }) => count < fewest));
  if (!hasControl || hasTooFew) return { metric, tolerance, hasTooFew, arms: [], broken: [], isHarmless: false };

  const readings = checkGuardrail({ ...harm, tolerance }, arms, control);
  return {
    ...{ metric, tolerance, hasTooFew },
    arms: readings.map(({ arm, change, interval }) => ({ arm, change, always: toRange(interval) })),
    broken: readings.filter(({ isBroken }) => isBroken).map(({ arm }) => arm),
    isHarmless: readings.every(({ isHarmless }) => isHarmless),
  };
}

type Pages = Pick<ArmResult, "pages" | "paint" | "wait">;

function countPages(speeds: SpeedGroup[]): Pages {
  const sumOf = (asked: SpeedGroup["measure"], read: (group: SpeedGroup) => number) =>
    speeds.reduce((sum, group) => sum + (group.measure === asked ? group.visitors * read(group) : 0), 0);
  const meanOf = (measure: SpeedGroup["measure"]) =>
    divide(
      sumOf(measure, ({ ms }) => ms),
      sumOf(measure, ({ pages }) => pages),
    );
  return { pages: sumOf("wait", ({ pages }) => pages), paint: meanOf("paint"), wait: meanOf("wait") };
}

function countArm(groups: OutcomeGroup[]): Omit<ArmResult, "key" | "name" | "share" | "chance" | keyof Pages> {
  const sumOf = (read: (group: OutcomeGroup) => number) =>
    groups.reduce((sum, group) => sum + group.visitors * read(group), 0);
  const exposed = sumOf(() => 1);
  const orders = sumOf((group) => group.orders);
  const netRevenue = sumOf(({ net }) => net);

  return {
    ...{ exposed, orders, netRevenue },
    revenuePerVisitor: divide(netRevenue, exposed),
    conversionRate: divide(
      sumOf((group) => Math.min(1, group.orders)),
      exposed,
    ),
    averageOrderValue: divide(netRevenue, orders),
    refundRate: divide(
      sumOf(({ givenBack }) => givenBack),
      sumOf(({ ordered }) => ordered),
    ),
    dismissals: divide(
      sumOf(({ dismissals }) => dismissals),
      exposed,
    ),
    complaints: divide(
      sumOf(({ complaints }) => complaints),
      exposed,
    ),
    matchRate: divide(
      sumOf(({ isLinked }) => Number(isLinked)),
      sumOf(({ hasCart }) => Number(hasCart)),
    ),
  };
}

/** Whether the carts of some arm are joined more often than chance would have it: its orders would be found more often. */
function hasUnevenMatches(groups: readonly OutcomeGroup[], keys: readonly string[]): boolean {
  const count = (arm: string, isCounted: (group: OutcomeGroup) => boolean) =>
    groups.reduce((sum, group) => sum + (group.arm === arm && isCounted(group) ? group.visitors : 0), 0);
  const shares = keys.map((arm) => ({
    part: count(arm, ({ isLinked }) => isLinked),
    whole: count(arm, ({ hasCart }) => hasCart),
  }));
  return compareShares(shares).warning;
}

function toRange(interval: Interval | null): LiftRange | null {
  const finite = (end: number) => (Number.isFinite(end) ? end : null);
  return interval && { low: finite(interval.low), high: finite(interval.high) };
}

function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
