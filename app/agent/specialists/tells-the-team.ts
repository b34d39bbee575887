import { questionForm } from "../knowledge/question-form";
import { foldText } from "../perception/fold-text";
import type { IntentName } from "../perception/perception";
import type { Situation } from "../situation";

/** Moves after which the team has the word. */
const OF_TEAM = new Set(["order-request", "hand-over", "soothe", "note-detail"]);
/** An address that something is to be looked up by is no message. */
const LOOKS_UP = /\b(?:look\w*|find|track\w*|status|check|password|log ?in|account|newsletter|subscri\w*|sign)\b/;
const ASKS_TO_WRITE =
  /\b(?:call|ring|phone|contact|e-?mail|write|reach|get back|reply|answer|message)\b.{0,25}\b(?:me|us)\b|\bmy (?:e-?mail|mail|address)(?: address)? is\b|\b(?:reach|contact) (?:me|us)\b/;
/** What is told of an order that the team has been brought in for, however it is heard. */
const OF_DETAIL = new Set<IntentName>([
  "order_problem",
  "find_product",
  "size_fit",
  "product_detail",
  "availability",
  "feedback",
  "change_address",
  "invoice",
  "change_order",
]);
/** "What happens now?", "what do you need from me?" */
const ASKS_NEXT =
  /^\W*(?:(?:so|and|ok(?:ay)?|right|well)\W+)*(?:what (?:happens|do i do|should i do)(?: now| next| with (?:it|this|that|them)(?: one)?)?|what now|what'?s next|what (?:else )?do you need(?: from me)?|now what|(?:is there )?(?:really )?(?:nothing|anything) (?:else |more )?(?:that )?you can do|what can (?:i|you) do(?: now| about (?:it|this|that))?|what (?:are|r|will) (?:you|u)(?: guys)? (?:going to |gonna )?(?:do|doing)(?: now)?(?: about (?:it|this|that))?|how (?:are|will) you (?:going to |gonna )?(?:fix|solve|sort|make) (?:it|this|that)(?: out| right)?|can(?:'t| not)? you (?:just )?(?:send|get|give|ship) (?:me |us )?(?:a |another )?(?:new one|replacement|new pair|one))\W*$/;
/** "I don't have an account", to whom the log-in was named. */
const HAS_NO_LOGIN =
  /\b(?:don'?t|do not|dont|didn'?t|never|no|without|not|haven'?t|can'?t|cannot|cant|won'?t)\b.{0,20}\b(?:an? |my |any |the |in to )?(?:account|log ?-?in|login|log in|password|register(?:ed)?|guest)\b|\bas a guest\b|\bguest (?:checkout|order)\b/;
/** "It's been nine days." */
const BEEN =
  /^\W*(?:it'?s|it has|that'?s|its|been)\b.{0,12}\b(?:been|over|about|\d+|\p{L}+) ?\d* (?:days?|weeks?|months?)\b/u;
/** "Oh ok" */
const ONLY_TAKES_NOTE =
  /^\W*(?:(?:oh|ok|okay|k|alright|all right|i see|got it|fine|right|sure|cool|thanks|thank you|ty|great|good|yes|yeah|hm+|lol)\W*)+$/;
const ASKS_WHERE = /\b(?:where|when|status|arriv\w*|track\w*)\b/;
const SURE = 0.6;
const WISHED = 0.85;

/**
 * What is said for the team, once they have been brought in: an address to be answered at leaves the message, and "it's
 * number 1009, from a 9 to a 9.5" is noted. Null where something else is wanted.
 */
export function tellsTheTeam({
  perception,
  input,
  pending,
}: Situation): "leave-message" | "note-detail" | "hand-over" | null {
  const { entities, intents, text } = perception;
  const folded = foldText(text);
  if (input.tap !== null || pending !== null || folded.trim() === "") return null;
  const isOfTeam = input.memory.digest.at(-1)?.moves.some((move) => OF_TEAM.has(move)) === true;
  const sure = intents.filter(({ confidence }) => confidence >= SURE).map(({ name }) => name);
  const has = (...types: string[]) => entities.some(({ type }) => types.includes(type));

  const wasAskedToLogIn = input.memory.digest.slice(-3).some(({ moves }) => moves.includes("order-status"));
  if (wasAskedToLogIn && !input.isLoggedIn && HAS_NO_LOGIN.test(folded)) return "hand-over";
  if (has("email") && !LOOKS_UP.test(folded) && (isOfTeam || ASKS_TO_WRITE.test(folded))) return "leave-message";
  if (isOfTeam && ASKS_NEXT.test(folded)) return "note-detail";
  if (isOfTeam && ONLY_TAKES_NOTE.test(folded)) return null;
  if (!isOfTeam || text.includes("?") || questionForm(perception) !== "none") return null;
  // Who is logged in is told of the order itself.
  const isOfOrder = !input.isLoggedIn && !ASKS_WHERE.test(folded);
  const mayTell = (name: IntentName) =>
    OF_DETAIL.has(name) ||
    (name === "track_order" && isOfOrder && (has("order-number") || !isSaid(name) || BEEN.test(folded)));
  const isSaid = (name: IntentName) => intents.some((intent) => intent.name === name && intent.confidence >= WISHED);
  if (!sure.every(mayTell)) return null;
  const isWish = intents.some(({ name, confidence }) => name === "find_product" && confidence >= WISHED);
  if (isWish && has("category", "product")) return null;
  return /\d/.test(folded) || entities.length > 0 || perception.terms.length > 0 || sure.length > 0
    ? "note-detail"
    : null;
}
