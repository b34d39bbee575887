import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

const LIKE =
  /\b(?:like|similar to) (?:this|it|that|these|those|the one)\b|\bsimilar\b|\balike\b|\balternatives?\b|\b(?:an?|any|the|some) equivalents?\b|\bin (?:that|this|the same) (?:direction|style|vein)\b|\balong (?:those|these) lines\b|\bof (?:that|this|the same) (?:kind|sort|type)\b|\bcomparable\b|\b(?:the )?same(?: (?:one|thing|kind|style|shoes?|model))? (?:but|just|only|in)\b|\bsame but\b|\bahnlich|\b(?:so ?was|sowas|so etwas)\b|\bvergleichbar\w*|\balternativen?\b|\bso (?:etwas|was|einen?) (?:nur|aber|in)\b|\b(?:das|den|die|der) (?:selbe|gleiche)|\b(?:das|der|die)selben?\b|\bgleiche[nrs]? (?:aber|nur|in)\b|\bsemblables?\b|\bequivalent\w*|\bcomparables?\b|\bdans (?:ce|le meme) (?:genre|style|esprit)\b|\bsimilaires?\b|\b(?:le|la|les) memes?\b|\bcomme (?:ca|cela|celui|celle|ceux)|\bparecid|\bequivalentes?\b|\bde ese estilo\b|\balternativas?\b|\bsimilar(?:es)?\b|\b(?:el|la|lo|los|las) mism[oa]s?\b|\bcomo (?:este|esta|ese|esa)\b/;

/** "The same but waterproof", "something like this": another thing than the one at hand, and like it. */
export function asksForAlike({ text }: Perception): boolean {
  return LIKE.test(foldText(text));
}
