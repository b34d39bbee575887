import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "Back to what I had before", "show me what we looked at earlier": what was wanted before, by no name. On folded text. */
const BACK = [
  /\b(?:(?:go|going|get|come|jump|switch|let'?s go)? ?back|return(?:ing)?) to (?:what|that (?:before|other)|the (?:other|previous|last|earlier|first|former) (?:things?|ones|stuff|search|topic|list|results?)|the ones? (?:before|from before)|before|where (?:i|we) (?:was|were))\b/,
  /\b(?:what|the (?:ones|things|stuff)) (?:i|we|you) (?:had|(?:looked|were looking|was looking) at|saw|showed me|were showing me) (?:before|earlier|first|previously|a (?:moment|minute|second) ago)\b(?! (?:the|i|we|it)\b)/,
  /\bzuruck zu(?:m|r)? (?:dem|den|der|das|vorher\w*|vorigen|ersten?)?\s?(?:was|die|von)? ?(?:ich|wir|vorher|vorhin|davor|eben)\b|\bwas (?:ich|wir) (?:vorher|vorhin|davor|eben) (?:hatten?|angeschaut|gesehen)/,
  /\b(?:revenons|retour|revenir|reviens|on revient) (?:a|au|aux) (?:ce que|ceux d'avant|celles d'avant|precedent\w*|avant)\b|\bce qu(?:e |')(?:j'|je |on |nous )\p{L}+ (?:\p{L}+ )?avant\b/u,
  /\b(?:volv(?:er|amos|iendo|emos)|vuelve|vuelvo|regres\p{L}+) a l[oa]s? (?:de antes|que|anterior(?:es)?)\b/u,
];
/** "Same as what I had before" is bought again, "the size I had before" is a size. */
const OF_PURCHASE =
  /\b(?:same|size|again as|bought|ordered|purchased|got|bestellt|gekauft|achete\w*|commande\w*|compre|pedi)\b/;

/** Whether a message asks for what was looked for before the present wish, without saying what that was. */
export function goesBack({ text, entities }: Perception): boolean {
  const folded = foldText(text);
  const isNamed = entities.some(({ type, negated }) => !negated && (type === "category" || type === "product"));
  return !isNamed && !OF_PURCHASE.test(folded) && BACK.some((pattern) => pattern.test(folded));
}
