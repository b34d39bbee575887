import type { HesitationSignals } from "./hesitation-signals";
import type { ReasonWeights } from "./reason-weights";
import { type HesitationScore, OPENING_THRESHOLD, scoreHesitation } from "./score-hesitation";

/** What the merchant allows. */
export type AllowedOpenings = { hesitation: boolean; exit: boolean };

/**
 * What to do: with a `trigger` ask for an opening, without one stay silent. Silence has its cause: too little was seen, the
 * merchant wants no opening, or the visitor is a machine.
 */
export type Move = HesitationScore & {
  trigger?: "hesitation" | "exit";
  silence?: "below-threshold" | "not-allowed" | "automated";
};

const MACHINE_SIGNS = 4;
/** People are as quick as a machine now and then: of every three pages of a visit one such moment is theirs. */
const PAGES_A_SIGN = 3;

/** What to do about a shopper who behaves like this. Pure: the device and the replay of recorded sessions decide alike. */
export function decideMove(
  signals: HesitationSignals,
  weights: Partial<ReasonWeights>,
  allowed: AllowedOpenings,
): Move {
  const { machineSigns, pages, ofVisit } = signals;
  const hesitation = scoreHesitation(signals, weights);
  if (machineSigns >= MACHINE_SIGNS && machineSigns * PAGES_A_SIGN > pages)
    return { ...hesitation, silence: "automated" };

  const hesitates = hesitation.score >= OPENING_THRESHOLD;
  if (hesitates && allowed.hesitation) return { ...hesitation, trigger: "hesitation" };
  if (ofVisit["about-to-leave"] && allowed.exit) return { ...hesitation, trigger: "exit" };
  return { ...hesitation, silence: hesitates ? "not-allowed" : "below-threshold" };
}
