import type { HesitationSignals } from "./hesitation-signals";
import type { ReasonWeights } from "./reason-weights";
import { type HesitationScore, OPENING_THRESHOLD, scoreHesitation } from "./score-hesitation";

/** What the merchant allows. */
export type AllowedOpenings = { hesitation: boolean; exit: boolean };

/** With a `trigger` ask for an opening, without one stay silent. Nothing is ever said to a machine. */
export type Move = HesitationScore & { isMachine: boolean; trigger: "hesitation" | "exit" | undefined };

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
  const isMachine = machineSigns >= MACHINE_SIGNS && machineSigns * PAGES_A_SIGN > pages;

  const hesitates = hesitation.score >= OPENING_THRESHOLD && allowed.hesitation;
  const leaves = ofVisit["about-to-leave"] && allowed.exit;
  const trigger = isMachine ? undefined : hesitates ? "hesitation" : leaves ? "exit" : undefined;
  return { ...hesitation, isMachine, trigger };
}
