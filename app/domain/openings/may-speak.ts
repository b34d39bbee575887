import type { VisitorStanding } from "~/ports/opening-store";

/** A visit ends after half an hour without a page: within it nobody is spoken to twice. */
const VISIT_MS = 30 * 60_000;
/** Who puts a message away has said enough for a week. */
const QUIET_MS = 7 * 24 * 3600_000;

/**
 * Whether this visitor may be spoken to first at all: with consent and in the arm that meets the agent, not twice a visit,
 * at most so often a week, and not for a week after one was put away.
 */
export function maySpeak(standing: VisitorStanding | null, mostAWeek: number, now: Date): boolean {
  if (standing?.arm !== "agent" || standing.isPreview) return false;
  const { lastShownAt, lastHeldOutAt, lastDismissedAt, shownThisWeek } = standing;
  // Who is kept out of one message of a visit hears no other in its place, as who has had theirs.
  if (isWithin(lastShownAt, VISIT_MS, now) || isWithin(lastHeldOutAt, VISIT_MS, now)) return false;
  if (isWithin(lastDismissedAt, QUIET_MS, now)) return false;
  return shownThisWeek < mostAWeek;
}

function isWithin(time: Date | null, ms: number, now: Date): boolean {
  return time !== null && now.getTime() - time.getTime() < ms;
}
