import type { Place } from "../knowledge/places";
import { conceptsOf } from "../knowledge/question-concepts";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import type { AskedPages } from "../specialists/route";
import { asksWhatItCosts } from "./asks-what-it-costs";

/** What it costs depends on where it comes from. */
export function returnCost(from: Place | null): string {
  if (from === null) return RETURN_COST;
  const region = from.regions.includes("europe") ? "europe" : from.name;
  return `${RETURN_COST}, who pays the postage back from ${region}`;
}

/** "Wer zahlt die Rücksendung?", "qui paye le retour": said in one breath. */
export function isReturnCost(perception: Perception): boolean {
  return asksWhatItCosts(perception) && SENDS_BACK.test(foldText(perception.text));
}

const SENDS_BACK =
  /\b(?:ruck(?:send\w*|gabe\w*|porto|versand)|zuruck\w*|retour\w*|renvoi\w*|renvoy\w*|devol\w*|devuelv\w*|regres\w*|(?:send|post|ship|mail|bring|sending|shipping) (?:\w+ ){0,2}back|returns?|returning)\b/;

export function isOfGivingBack({ intent, question }: AskedPages): boolean {
  return intent === "return_policy" || conceptsOf(question).has("#give_back") || SENDS_BACK.test(foldText(question));
}

/** For the search alone: nobody reads it. */
export const RETURN_COST = "what does a return cost";
