import { asksForHelp, asksHowWeAre, asksRange, asksWhatNow } from "../../recall/asks-range";
import type { Situation } from "../../situation";
import { asksToUseCode } from "../asks-to-use-code";
import type { MoveName } from "../route";
import { speaksOfCode } from "../speaks-of-code";
import { tellsTheTeam } from "../tells-the-team";

const SET_RIGHT = new Set(["soothe", "order-request", "hand-over"]);

/** What whole messages ask for in so many words; `isWhole`: no part of it was put to the shop's pages. Null: read on. */
export function routeOutright(situation: Situation, isWhole: boolean): MoveName | null {
  const { forget, perception, pending, curated, input } = situation;
  const text = input.message ?? "";
  if (forget !== null) return "forget";
  if (asksToUseCode(perception.text) && pending === null) return "apply-code";
  if (isWhole && speaksOfCode(situation) !== null) return "apply-code";
  const told = isWhole ? tellsTheTeam(situation) : null;
  if (told !== null) return told;
  if (curated === null && (asksRange(text) || asksForHelp(text))) return "tell-range";
  const wentWrong = input.memory.digest.at(-1)?.moves.some((move) => SET_RIGHT.has(move));
  if (wentWrong === true && asksWhatNow(text)) return "hand-over";
  return asksHowWeAre(text) && pending === null ? "greet" : null;
}
