import type { ExperimentSubject, RunningExperiment, Treatment } from "~/contracts/experiment";
import { armKey } from "./arm-key";
import { bucketOf } from "./experiment-arm";

/** In which arm (its key) of which experiment a visitor was when it took effect. */
export type Exposure = { experimentId: string; arm: string };

export type ArmDecision = {
  /** Say nothing, or offer no discount. */
  isHeldOut: boolean;
  /** Words of an opening in the place of the usual ones; `{product}` stands for the title of the product on the page. */
  wording: string | null;
  /** The tone in the place of the shop's. */
  tone: Extract<Treatment, { kind: "tone" }>["tone"] | null;
  /** The rule that was asked about does not count. */
  isRuleOff: boolean;
  /** To be logged at the moment when the decision takes effect; being held out takes effect where something would have come. */
  exposures: Exposure[];
};

/**
 * What the running experiments say about `subject` to one visitor; the same visitor always gets the same. `opening:<move>`
 * also asks the experiments about every opening, first: who is held out by those meets no narrower one. `visitor` must be
 * counted (consent, no preview) and in the store-wide arm that meets the agent: everybody else is in no experiment.
 */
export function decideArm(
  experiments: readonly RunningExperiment[],
  subject: ExperimentSubject,
  visitor: { id: string; language: string },
): ArmDecision {
  const decision: ArmDecision = { isHeldOut: false, wording: null, tone: null, isRuleOff: false, exposures: [] };
  const language = visitor.language.slice(0, 2).toLowerCase();

  for (const asked of subject.startsWith("opening:") ? (["opening", subject] as const) : [subject]) {
    const experiment = experiments.find((one) => one.subject === asked);
    if (!experiment || (experiment.language !== null && experiment.language !== language)) continue;

    const { does, key } = dealArm(experiment, visitor.id);
    // What was kept is tried on nobody any more.
    if (experiment.keptArm === null) decision.exposures.push({ experimentId: experiment.id, arm: key });
    if (does.kind === "words") decision.wording = does.text;
    if (does.kind === "tone") decision.tone = does.tone;
    if (does.kind === "rule-off") decision.isRuleOff = true;
    if (does.kind === "held-out") return { ...decision, isHeldOut: true };
  }
  return decision;
}

/** The kept arm, or by salted hash each as often as its share says. */
function dealArm({ salt, arms, keptArm }: RunningExperiment, visitorId: string) {
  const total = arms.reduce((sum, { share }) => sum + share, 0);
  const bucket = bucketOf(`${salt}:${visitorId}`) * total;

  let until = 0;
  for (const [index, { share, does }] of arms.entries()) {
    until += share;
    if (keptArm === null ? bucket < until : keptArm === armKey(index)) return { does, key: armKey(index) };
  }
  throw new Error("An experiment has at least two arms, and keeps one of them.");
}
