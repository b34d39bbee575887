import type { RunningExperiment } from "~/contracts/experiment";
import type { OpeningRule } from "~/contracts/opening-rule";
import { decideArm, type Exposure } from "~/lib/decide-arm";

type Trial = {
  /** The merchant's rules as they hold for this visitor. */
  rules: OpeningRule[];
  exposures: Exposure[];
};

/** Whether one of the merchant's rules is tried, or was stopped with its arm kept. */
export function isAnyTried(rules: readonly OpeningRule[], running: readonly RunningExperiment[]): boolean {
  return rules.some(({ id, isActive }) => isActive && running.some(({ subject }) => subject === `rule:${id}`));
}

/**
 * Leaves out the rules that experiments switch off for this visitor. `tell`: what would be said by these rules, "" for
 * silence. A visitor to whom a rule makes no difference at this moment has not met its experiment; nor has one who is to
 * hear nothing anyway, by an experiment about every opening.
 */
export function tryRules(
  rules: readonly OpeningRule[],
  running: readonly RunningExperiment[],
  visitor: { id: string; language: string },
  tell: (rules: OpeningRule[]) => string,
): Trial {
  const trial: Trial = { rules: [...rules], exposures: [] };
  if (decideArm(running, "opening", visitor).isHeldOut) return trial;

  for (const { id, isActive } of rules) {
    if (!isActive || !running.some(({ subject }) => subject === `rule:${id}`)) continue;
    const without = trial.rules.filter((rule) => rule.id !== id);
    if (tell(trial.rules) === tell(without)) continue;

    const { isRuleOff, exposures } = decideArm(running, `rule:${id}`, visitor);
    trial.exposures.push(...exposures);
    if (isRuleOff) trial.rules = without;
  }
  return trial;
}
