import { foldText } from "../perception/fold-text";

/** "Can I return them?", "may we send it back": whether that is possible, and with it until when. */
const MAY_RETURN =
  /\b(?:can|could|may|might|do|will|would|am|are|is it possible|possible|allowed) (?:i|we|you|one|people|to)\b.{0,30}?\b(?:returns?|returned|(?:send|bring|give|take|get|post|ship) (?:it|them|this|that|these|those|one|stuff|things|something|the \w+|my \w+)(?: \w+)? back|(?:send|bring|give|take) back)\b(?! (?:label|address|cost|policy))/i;

/** The same in German, French and Spanish, on folded text. */
const MAY_RETURN_ABROAD =
  /\b(?:kann|konnen|konnte|darf|durfen) (?:ich|wir|man)\b.{0,40}\b(?:zuruc?k|retour|umtausch)|\b(?:puis-je|peut-on|pouvons-nous|je peux|on peut|est-il possible de)\b.{0,30}\b(?:renvoy|retourn|rendre)|\b(?:puedo|podemos|podria|se puede[n]?|es posible)\b.{0,30}\b(?:devolv|retorn)/;

/** A span of time, as pages give it for that. */
export const TERM = /\b\d+(?:\s?[-–]\s?\d+)? (?:(?:calendar|business|working) )?(?:days?|weeks?|months?)\b/i;

/** Ideas that make no other question of it; gels, gift cards and sale goods do. */
const PLAIN = new Set(["#give_back", "#return_window", "#size", "#changed_mind"]);

/** Whether a question asks if goods, of no special kind, may go back. `concepts` are its ideas and words (`conceptsOf`). */
export function asksMayReturn(question: string, concepts: ReadonlySet<string>): boolean {
  const ideas = [...concepts].filter((term) => term.startsWith("#"));
  return mayReturn(question) && ideas.includes("#give_back") && ideas.every((idea) => PLAIN.has(idea));
}

function mayReturn(question: string): boolean {
  return MAY_RETURN.test(question) || MAY_RETURN_ABROAD.test(foldText(question));
}

/** "If they don't fit": why something would go back, and no question about sizes. */
const REASON =
  /[,;]?\s*\b(?:if|when|in case|should|wenn?|falls|si) (?:it'?s|they'?re|it|they|this|these|those|i|we|the \w+|my \w+|sie|es|ich|wir|elles?|ils?|[cç]a|cela|je|no|me)\b[^,.?!;]{0,24}?\b(?:fit|small|big|large|tight|loose|right|suit(?: me)?|work(?: out)?|like|love|hate|want|need|passen|passt|gef[aä]ll\w*|m[oö]gen?|vont|va|pla[iî]\w*|convien\w*|gust\w*|qued\w*|val\w*|sirv\w*)\b(?: (?:it|them|this|that|me|the \w+|how (?:it|they) \w+))?/i;

/** "Can I swap them?" */
const MAY_EXCHANGE = /\b(?:can|could|may|do|will) (?:i|we|you)\b.{0,20}\b(?:swap|exchange|change|trade)\b/i;

/** The question without the reason, where it asks what can go back. */
export function withoutReason(question: string): string {
  const left = question.replace(REASON, "").trim();
  return left !== question && (mayReturn(left) || MAY_EXCHANGE.test(left)) ? left : question;
}
