import { foldText } from "../perception/fold-text";
import type { IntentName, Perception } from "../perception/perception";
import { findPlace } from "./find-place";

/** What a topic alone asks, most of all. For the search alone: nobody reads it. */
const ASKED: Partial<Record<IntentName, string>> = {
  return_policy: "how many days do I have to return something",
  delivery_time: "how long does delivery take",
  shipping_policy: "how much is shipping",
  payment_methods: "which ways of paying do you accept",
  store_info: "what are your opening hours",
};
const MAX_WORDS = 2;
const SURE = 0.5;
const PLACES = /\b(?:address|contact|phone|email|e-mail|store|shop|adresse|kontakt|telefon|contacto|direcci)/i;

/** "What is your return policy?", "is it too late to send them back?": asked as a whole. On folded text. */
const RETURNS_AS_A_WHOLE =
  /^\W*(?:(?:and|so|hi|hello|hey|ok(?:ay)?|also|please)\W+)*(?:what(?:'s| is| are)?|whats|how(?:'s| is| are)?|tell me(?: about)?|explain)?\s*(?:with |about )?(?:the |your |ur |you |this shop's )?(?:(?:returns?|refund)s?(?: and (?:refunds?|exchanges?))? (?:polic(?:y|ies)|rules|terms|conditions)|(?:policy|rules) (?:on|for|about|regarding) (?:returns?|refunds?))(?: (?:here|like|please))?(?: (?:on|for|of|with) (?:these|those|this|that|them|it))?\W*$|\bhow (?:do|does) (?:your |the )?returns? work\b|\btoo late to (?:send|return|bring|give)\b|\bpolitique de retours?\b|\bpoliticas? de devoluci\w+\b|\bruckgabe(?:recht|bedingung\w*|richtlinie\w*|regel\w*)\b/;

/** "What's your shipping like?" On folded text. */
const DELIVERY_AS_A_WHOLE =
  /^\W*(?:(?:and|so|hi|hello|hey|ok(?:ay)?|also|please)\W+)*(?:what(?:'s| is| are|s)?|how(?:'s| is| are|s)|tell me(?: about)?|explain)\s+(?:the |your |ur |you guys'? |youre )?((?:shipping|delivery)(?: (?:like|polic(?:y|ies)|options?|situation|times?|terms|rates?|info\w*))?)(?: (?:here|like|please))?\W*$/;

/** "Returns?" asks how long one has; "Returns Canada?" what goes there. Null where more is said than a topic. */
export function wordBareTopic({ text, intents }: Pick<Perception, "text" | "intents">): string | null {
  if (RETURNS_AS_A_WHOLE.test(foldText(text)) && findPlace(text) === null) return ASKED.return_policy ?? null;
  const parcels = DELIVERY_AS_A_WHOLE.exec(foldText(text))?.[1];
  if (parcels !== undefined)
    return /time|long/.test(parcels) ? (ASKED.delivery_time ?? null) : (ASKED.shipping_policy ?? null);
  if (!isBare(text) || PLACES.test(text)) return null;
  const topic = intents.find(({ name, confidence }) => confidence >= SURE && ASKED[name] !== undefined);
  const place = findPlace(text);
  if (!topic || place !== null) return null;
  return ASKED[topic.name] ?? null;
}

/** "Canada?", "and to France?": a place alone, which asks the last question again. */
export function isBarePlace(text: string): boolean {
  return (
    isBare(text.replace(/^\W*(?:and|und|et|y|or|what about|how about)\s+(?:to |in |for |from |nach |en )?/i, "")) &&
    findPlace(text) !== null
  );
}

function isBare(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  return words.length > 0 && words.length <= MAX_WORDS;
}
