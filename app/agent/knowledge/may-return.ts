/** "Can I return them?", "may we send it back": whether that is possible, and with it until when. */
const MAY_RETURN =
  /\b(?:can|could|may|might|do|will|would|am|are|is it possible|possible|allowed) (?:i|we|you|one|people|to)\b.{0,30}?\b(?:returns?|returned|(?:send|bring|give|take|get|post|ship) (?:it|them|this|that|these|those|one|stuff|things|something|the \w+|my \w+)(?: \w+)? back|(?:send|bring|give|take) back)\b(?! (?:label|address|cost|policy))/i;

/** A span of time, as pages give it for that. */
export const TERM = /\b\d+(?:\s?[-–]\s?\d+)? (?:(?:calendar|business|working) )?(?:days?|weeks?|months?)\b/i;

/** Ideas that make no other question of it; gels, gift cards and sale goods do. */
const PLAIN = new Set(["#give_back", "#return_window", "#size", "#changed_mind"]);

/** Whether a question asks if goods, of no special kind, may go back. `concepts` are its ideas and words (`conceptsOf`). */
export function asksMayReturn(question: string, concepts: ReadonlySet<string>): boolean {
  const ideas = [...concepts].filter((term) => term.startsWith("#"));
  return MAY_RETURN.test(question) && ideas.includes("#give_back") && ideas.every((idea) => PLAIN.has(idea));
}

/** "If they don't fit": why something would go back, and no question about sizes. */
const REASON =
  /[,;]?\s*\b(?:if|when|in case|should|wenn|falls|si) (?:it|they|this|these|those|the \w+|my \w+|sie|es)\b[^,.?!;]{0,24}?\b(?:fit|small|big|large|tight|loose|right|suit(?: me)?|work(?: out)?|passen|passt)\b/i;

/** The question without the reason, where it asks what can go back. */
export function withoutReason(question: string): string {
  const left = question.replace(REASON, "").trim();
  return left !== question && MAY_RETURN.test(left) ? left : question;
}
