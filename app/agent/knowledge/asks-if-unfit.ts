const BOUGHT =
  /\b(?:my order|i(?:'ve| have)? (?:just |already )?(?:bought|ordered|received|got)|bestellt|gekauft|commande|achete|pedi|compre)\b|#\s?\d/;

/** What somebody is to do, or who pays, if a thing is not right for them. */
const IF_UNFIT =
  /\b(?:what (?:happens )?if|if|in case|suppose|supposing)\b[^.!?]{0,24}\b(?:don'?t|doesn'?t|do not|does not|didn'?t|won'?t|should not|not) (?:end up )?(?:fit|work out|suit)\b|\b(?:what (?:do|can|should|would) (?:i|we) do if|what (?:happens )?if|in case)\b[^.!?]{0,36}\b(?:too (?:small|big|large|tight|loose|narrow|wide|short|long)|wrong size|the wrong size)\b|\b(?:wenn|falls)\b[^.!?]{0,30}\bnicht (?:passt|passen|passend)\b|\b(?:wenn|falls)\b[^.!?]{0,20}\bzu (?:klein|gros|gross|eng|weit)\b|\bsi\b[^.!?]{1,30}\b(?:va|vont|convien\w+) pas\b|\bsi\b[^.!?]{1,25}\b(?:est|sont) trop (?:petit|grand|serre|large|etroit|long|court)\w*\b|\bsi\b[^.!?]{0,25}\b(?:queda|quedan|es|son|esta|estan) (?:muy |demasiado )?(?:pequen|grande|chic|estrech|anch|larg|cort)\w*\b|\bsi no (?:me|le|les) (?:queda|quedan|sirve|sirven|va|van|vale)\b/;

/** "What if they don't fit?", of what is not bought yet: a question for the rules of giving back. On folded text. */
export function asksIfUnfit(folded: string): boolean {
  return IF_UNFIT.test(folded) && !BOUGHT.test(folded);
}
