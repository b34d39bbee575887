import type { ConversationMemory } from "~/contracts/conversation-memory";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "Which one would you take if you were me?", on folded text. */
const ASKS = [
  /\b(?:which|what)(?: ones?| pair| shoe| model)?(?: of (?:them|these|those|the (?:two|three)))? (?:(?:would|should|do|did|will|shall|can)(?:n't)? )(?:you|i|we|he|she)(?: rather| then| actually| personally)? (?:take|pick|choose|buy|get|have|go (?:for|with)|recommend|suggest|prefer)\b/,
  /\b(?:which|what) (?:one )?(?:of (?:them|these|those) )?(?:is|'s|would be) (?:the )?most (?!popular|expensive|cushioned|breathable)[a-z]+\W*$|\bif (?:you|u) (?:were|was) (?:me|i)\b|\bin my (?:place|shoes)\b|\byour (?:pick|choice|favou?rite|money on)\b|\bhelp (?:me|us) (?:decide|choose|pick)\b|\b(?:just )?(?:pick|choose) (?:one|for me)\b|\bi can(?:'t|not) (?:decide|choose)\b|\bwhat(?:'s| is) (?:your|the better|the best) (?:pick|choice|one for me)\b|\b(?:which|what) (?:one )?(?:of (?:them|these|those|the (?:two|three)) )?(?:is|'s|would be) (?:the )?(?:better|best|right)(?: one| choice| option| pick)?(?: for me)?\b(?! (?:size|way|colou?r|time))/,
  /\b(?:welche[nrs]?|was) (?:(?:davon )?wurdest (?:du|ihr)|(?:davon )?wurden sie|empfiehlst du|empfehlen sie|soll ich|ist (?:der|die|das) (?:bessere|beste))\b|\ban meiner stelle\b/,
  /\b(?:tu|vous) (?:prendrais|prendriez|choisirais|choisiriez|conseilles|conseillez|recommandes|recommandez) (?:laquelle|lequel|quoi)\b|\b(?:laquelle|lequel|lesquelles|lesquels)\b.{0,12}\b(?:prendr\w+|choisir\w*|conseill\w+|recommand\w+)\b|\ba ma place\b/,
  /\bcual(?:es)? (?:de (?:ellos|ellas|los dos|las dos) )?(?:me )?(?:recomiend\w+|recomendarias?|llevarias?|elegirias?|comprarias?|escogerias?|cogerias?|conviene)\b|\ben mi lugar\b|\b(?:cual(?:es)?|que) (?:es|son|seria) (?:el |la |los |las )?mejor(?:es)?\b|\b(?:laquelle|lequel|lesquel\w*) (?:est|serait|sont) (?:(?:le|la|les) )?(?:mieux|meilleure?s?|mieux adaptee?s?)\b|\b(?:welche[rs]?|was) (?:davon |von beiden )?(?:ist|ware) (?:da |dafur |hier )?besser\b/,
];

/** "Is it worth the extra money?", "the faster one for a marathon", behind two that stood side by side. */
const WEIGHS =
  /\b(?:is|are) (?:it|that|the \p{L}+(?: \p{L}+)?|they) (?:really )?worth\b|\bworth (?:it|the)\b|\b(?:lohnt|rentiert) (?:sich|es)\b|\b(?:vaut|valent) (?:le coup|la peine|vraiment)\b|\b(?:vale|merece) la pena\b|^\W*(?:(?:ok|so|and|which is|which one is|what'?s)\W+)*the (?!cheap|pric|other|first|second|third|last|brown|light|dark)\p{L}{3,}er one\b/u;

/** Whether a message leaves the choice among what was shown last to us. */
export function asksToChoose(
  { text, entities }: Perception,
  { shown, pendingQuestion, digest }: ConversationMemory,
): boolean {
  const isOther = entities.some(({ type, negated }) => !negated && (type === "category" || type === "product"));
  const areShown = (shown[0]?.length ?? 0) > 1;
  if (!areShown || isOther || pendingQuestion?.kind === "choose-variant") return false;
  const folded = foldText(text);
  const isCompared = digest.at(-1)?.moves.some((move) => move === "compare" || move === "choose-one") === true;
  if (isCompared && WEIGHS.test(folded)) return true;
  return ASKS.some((pattern) => pattern.test(folded)) && !/\bsizes?\b|\bgrosse\b|\btaille\b|\btalla\b/.test(folded);
}
