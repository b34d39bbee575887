const GREETS = String.raw`(?:hi|hello|hey|hiya|ok(?:ay)?|right|great|cool|perfect|lovely|thanks|yes|yeah|sure|so|and|also|plus|then|good (?:morning|evening|afternoon))`;
/** Words that hand a wish over to whoever serves: "can I get", "I'll take", "could you put". */
const REQUESTS = String.raw`(?:(?:can|could|may|might|would|will) (?:i|we|you|u)(?: please| pls| just| also| maybe)* (?:get|have|grab|order|buy|take|add|put|give me|get me|send me|throw|pop|stick|chuck)|(?:i|we)(?:'ll| will|'d like to| would like to| want to|'m going to| am going to)(?: just| also| have to)? (?:take|have|get|grab|go (?:for|with)|buy|order|purchase)|(?:let me|lemme) (?:get|have|take|grab)|(?:please )?(?:get|give|grab|bring|send) (?:me|us)|gimme|(?:please )?(?:add|put|bag|throw|pop|stick|chuck|toss)(?: in)?|put (?:me|us) down for)`;
/** Words that may as well begin a search: what is wanted has to be told more closely. */
const WISHES = String.raw`(?:(?:i|we)(?: would|'d)?(?: just| also| really| only)? (?:need|want|like|love)|(?:i'm|i am|we're) (?:buying|ordering|getting))`;
const LEAD = new RegExp(String.raw`^\W*(?:${GREETS}\W+)*(?:please\W+)?(?:(${REQUESTS})|(${WISHES}))?\s*`, "u");

/** How far the greeting and the words of asking go at the start of a folded message, and which they are. */
export function requestLead(folded: string): { length: number; isRequest: boolean; isWish: boolean } {
  const lead = LEAD.exec(folded);
  return { length: lead?.[0].length ?? 0, isRequest: lead?.[1] !== undefined, isWish: lead?.[2] !== undefined };
}
