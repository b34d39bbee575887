import type { ExperimentStore } from "~/ports/experiment-store";

/** Whether an experiment about this rule for openings is running: then the rule has to stay as it is. */
export async function isRuleTried(
  experiments: Pick<ExperimentStore, "listRunning">,
  ruleId: string | null,
): Promise<boolean> {
  if (ruleId === null) return false;
  const running = await experiments.listRunning();
  return running.some(({ subject, keptArm }) => subject === `rule:${ruleId}` && keptArm === null);
}
