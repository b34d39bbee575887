import type { BehaviorEvent } from "~/contracts/behavior-events";
import { type AllowedOpenings, decideMove } from "./decide-move";
import { NO_SIGNALS, observe } from "./hesitation-signals";
import { REASON_WEIGHTS } from "./reason-weights";
import { type HesitationScore, OPENING_THRESHOLD } from "./score-hesitation";
import { scorePropensity } from "./score-propensity";

/** `at` in milliseconds of the visit; `because` names the trigger or why there was none, `reason` is the strongest then. */
type Decision = {
  at: number;
  move: "offer-help" | "stay-silent";
  because: string;
  reason: string | null;
  score: number;
};

export type Replay = HesitationScore & { propensity: number; decisions: Decision[] };

/**
 * Takes a recorded visit through the same code as the device does, event by event, with the weights that every shop starts
 * with. Score and reasons are those of the moment of the strongest hesitation; the decision is the first offer, for there is
 * one a visit, or else the silence that the visit ended with.
 */
export function replaySession(events: readonly BehaviorEvent[], allowed: AllowedOpenings): Replay {
  let signals = NO_SIGNALS;
  let strongest: HesitationScore = { score: 0, reasons: [] };
  let last: Decision = { at: 0, move: "stay-silent", because: "below-threshold", reason: null, score: 0 };

  for (const event of events) {
    signals = observe(signals, event);
    const { trigger, isMachine, score, reasons } = decideMove(signals, REASON_WEIGHTS, allowed);
    if (score >= strongest.score) strongest = { score, reasons };
    if (last.move === "offer-help") continue;
    last = {
      ...{ at: event.at, reason: reasons[0]?.reason ?? null, score },
      ...(trigger
        ? { move: "offer-help", because: trigger }
        : { move: "stay-silent", because: isMachine ? "automated" : whySilent(score) }),
    };
  }
  return { ...strongest, propensity: scorePropensity(signals), decisions: [last] };
}

function whySilent(score: number): string {
  return score >= OPENING_THRESHOLD ? "not-allowed" : "below-threshold";
}
