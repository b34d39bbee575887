import type { KeptLearning } from "~/contracts/kept-learning";
import { chooseFactors } from "~/lib/hesitation/learning/choose-factors";
import { learnReasonWeights, type LeftAlone, NOTHING_LEARNT } from "~/lib/hesitation/learning/learn-reason-weights";
import type { Clock } from "~/ports/clock";
import type { ReasonLearningStore } from "~/ports/reason-learning-store";

/** An order counts within a day of the hesitation; two more bring its webhook, its cancellation, and the nightly reconciliation. */
const KNOWN_AFTER_MS = 3 * 24 * 3600_000;
/** Of one transaction. */
const BATCH_SIZE = 500;

/** Learns from every visit whose outcome is known by now. `isChanged`: other weights are to be printed than before. */
export async function learnFromVisits({
  reasonLearning,
  clock,
}: {
  reasonLearning: ReasonLearningStore;
  clock: Clock;
}): Promise<{ isChanged: boolean }> {
  const now = clock.now();
  const until = new Date(now.getTime() - KNOWN_AFTER_MS);
  const learn = (before: KeptLearning | null, visits: LeftAlone[]): KeptLearning => {
    const learning = visits.reduce(learnReasonWeights, before?.learning ?? NOTHING_LEARNT);
    return { learning, inUse: chooseFactors(before?.inUse ?? null, learning, now) };
  };

  const before = await reasonLearning.read();
  let taken: number;
  do taken = await reasonLearning.settle(until, BATCH_SIZE, learn);
  while (taken === BATCH_SIZE);
  const after = await reasonLearning.read();
  return { isChanged: JSON.stringify(before?.inUse) !== JSON.stringify(after?.inUse) };
}
