import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

const LIKE =
  /\b(?:like|similar to) (?:this|it|that|these|those|the one)\b|\bsimilar\b|\b(?:the )?same(?: (?:one|thing|kind|style|shoes?|model))? (?:but|just|only|in)\b|\bsame but\b|\bahnlich|\bso (?:etwas|was|einen?) (?:nur|aber|in)\b|\b(?:das|den|die|der) (?:selbe|gleiche)|\b(?:das|der|die)selben?\b|\bgleiche[nrs]? (?:aber|nur|in)\b|\bsemblables?\b|\bsimilaires?\b|\b(?:le|la|les) memes?\b|\bcomme (?:ca|cela|celui|celle|ceux)|\bparecid|\bsimilar(?:es)?\b|\b(?:el|la|lo|los|las) mism[oa]s?\b|\bcomo (?:este|esta|ese|esa)\b/;

/** "The same but waterproof", "something like this": another thing than the one at hand, and like it. */
export function asksForAlike({ text }: Perception): boolean {
  return LIKE.test(foldText(text));
}
