import type { Experiment } from "~/contracts/experiment";
import type { ExperimentSnapshot } from "~/ports/experiment-store";

/** Sooner, nobody sees a difference. */
const FRESH_MS = 5000;
/** What takes long is worked out the less often: a hundredth of the time at most is spent on it. */
const SHARE_OF_TIME = 100;

/** Whether results should be worked out anew: before its end, or longer ago than they are good for. */
export function isOutdated(
  { takenAt, tookMs }: Pick<ExperimentSnapshot, "takenAt" | "tookMs">,
  { stoppedAt }: Pick<Experiment, "stoppedAt">,
  now: Date,
): boolean {
  if (stoppedAt !== null && takenAt < stoppedAt) return true;
  return now.getTime() - takenAt.getTime() > Math.max(FRESH_MS, SHARE_OF_TIME * tookMs);
}
