import type { ExperimentSubject, RunningExperiment, Treatment } from "~/contracts/experiment";
import { armKey } from "./arm-key";
import { bucketOf } from "./experiment-arm";
import { speaks } from "./speaks";

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
 * What the running experiments say about `subject` to one visitor; the same visitor always gets the same, but for those who
 * get what does best so far: that may change, and they are in no comparison. `opening:<move>`
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

    const { does, key, isCompared } = chooseArm(experiment, visitor.id);
    if (isCompared) decision.exposures.push({ experimentId: experiment.id, arm: key });
    if (does.kind === "words") decision.wording = does.text;
    if (does.kind === "tone") decision.tone = does.tone;
    if (does.kind === "rule-off") decision.isRuleOff = true;
    if (does.kind === "held-out") return { ...decision, isHeldOut: true };
  }
  return decision;
}

type ChosenArm = { does: Treatment; key: string; isCompared: boolean };

function chooseArm({ salt, arms, keptArm, adaptiveShare, chances }: RunningExperiment, visitorId: string): ChosenArm {
  const keyed = arms.map(({ does, share }, index) => ({ does, share, key: armKey(index) }));
  const kept = keyed.find(({ key }) => key === keptArm);
  // What was kept is tried on nobody any more.
  if (kept) return { ...kept, isCompared: false };

  // Another hash than that of the arms, and of no result: who is compared is chance alone, and never changes.
  const isCompared = bucketOf(`${salt}:adaptive:${visitorId}`) * 100 >= adaptiveShare;
  if (isCompared) return { ...deal(keyed, bucketOf(`${salt}:${visitorId}`)), isCompared };

  const speaking = keyed.filter(({ does }) => speaks(does));
  const likely = speaking.map((arm) => ({ ...arm, share: chances[arm.key] ?? 1 / speaking.length }));
  return { ...deal(likely, bucketOf(`${salt}:likely:${visitorId}`)), isCompared };
}

/** Each as often as its share of all shares says. `bucket` in [0, 1). */
function deal<Arm extends { share: number }>(arms: readonly Arm[], bucket: number): Arm {
  let left = bucket * arms.reduce((sum, { share }) => sum + share, 0);
  for (const arm of arms) {
    left -= arm.share;
    if (left < 0) return arm;
  }
  const last = arms.at(-1);
  if (!last) throw new Error("An experiment has at least two arms.");
  return last;
}
