import { foldText } from "../../perception/fold-text";
import { CART_INTENTS, KNOWLEDGE_INTENTS, ORDER_INTENTS } from "../../perception/intent-families";
import { isWritten } from "../../perception/is-written";
import type { IntentName, Perception } from "../../perception/perception";
import { asksForAlike } from "../asks-for-alike";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

/** "Can I run in it at 5 degrees", "are they squat proof": what a question that points says first. On folded text. */
const POINTS =
  /^\W*(?:(?:and|but|so|ok|okay|also|hey|hi|oh|hm+|cool|nice)\W+)*(?:is|are|does|do|can|could|will|would|has|have|should|how|what)\b[^.!?]{0,60}\b(?:it|they|them|these|this|those)\b(?! (?:shop|store|site|week|weekend|month|year|evening|afternoon|morning|country|company|chat|people|days))/;
/** "Good for a marathon?", of the one at hand. */
const GOOD_FOR =
  /^\W*(?:(?:and|but|so|ok|okay|also)\W+)*(?:also |still |any |really )*(?:good|ok|okay|fine|suitable|warm enough|light enough|great|decent|made|meant|usable) (?:enough )?(?:for|in|on|with|at|to) [^.!?]{2,60}\?/;
/** "Can I see maps", "roomy or tight", in front of one thing. */
const OF_ONE =
  /^\W*(?:(?:and|but|so|ok|okay|also)\W+)*(?:can|could|do|will|would|should) (?:i|one|we)\b(?! (?:also |please |just |maybe |still )*(?:get|have|find|order|buy|see (?:the|some|other|more|your|all)|add|cancel|change|pay|talk|speak|need|want|look|try)\b)|^\W*(?:[\p{L}-]+ ){1,3}or (?:[\p{L}-]+ ?){1,3}\?*\s*$/u;
/** "Overkill for road running?" */
const FRAGMENT =
  /^(?!\W*(?:(?:and|or|but|ok|okay|so|also) )*(?:any|anything|something|what|which|where|when|how|who|do you|have you|got|need|want|show|find|is there|are there)\b)(?:\S+\s+){0,6}\S+\?\s*$/;
const ASSUMED = 0.65;
/** What is learnt of the words alone, and may be misheard beside a thing that is pointed at. */
const DOUBTFUL = 0.8;
const OF_THING = new Set<IntentName>(["product_detail", "availability", "size_fit", "price", "compare_products"]);
const OF_SHOP = new Set<IntentName>([...KNOWLEDGE_INTENTS, ...ORDER_INTENTS, "out_of_scope", "privacy_request"]);
const OF_GOODS = new Set<IntentName>(["find_product", "get_recommendation", "gift_help"]);
const ELSEWHERE = new Set<IntentName>([
  ...CART_INTENTS,
  "human_agent",
  "complaint",
  "negotiate",
  "promotion",
  "feedback",
]);
const SURE = 0.5;
const OF_A_CHOICE = new Set(["size", "option", "color"]);
/** Tights are called so as well. */
const FIT = /^tight$/i;
/** "Use my phone" has a telephone in it, and asks for no number to call. */
const OWN_PHONE = /\b(?:my|a|your|the|an?) (?:i?phone|mobile|smartphone)\b/;

/** What a shop does with things, and not what they are. */
const OF_SERVICE =
  /\b(?:stores?|shops?|pick\w* (?:it |them |this |these |that )?up|collect\w*|deliver\w*|ship\w*|arriv\w*|returns?|returned|returning|refund\w*|exchang\w*|swap|orders?|ordered|track\w*|wrap\w*|invoice\w*|receipt|warrant\w*|guarantee\w*|pay|paid|website|codes?|vouchers?|discount\w*|sale|reduced|restock\w*|back in)\b/;

/** A question that points at what is at hand is asked of that, whatever its other words sound like. */
export function readAskedOfThing(perception: Perception, { referents, memory }: Place): Reading {
  const { entities, intents, text, cues } = perception;
  if (
    referents.productIds.length === 0 ||
    referents.how === "none" ||
    memory.pendingQuestion?.kind === "choose-variant"
  )
    return null;
  if (cues.other || cues.cheaper || cues.pricier || asksForAlike(perception)) return null;
  const folded = foldText(text);
  if (OF_SERVICE.test(folded)) return null;
  const isAtOne = referents.how === "page" || memory.focus?.isAlone === true;
  const isGoodFor = isAtOne && GOOD_FOR.test(folded);
  const isFragment =
    isAtOne &&
    FRAGMENT.test(folded) &&
    entities.length > 0 &&
    entities.every(({ type }) => type === "attribute" || type === "material") &&
    intents.every(({ name, confidence }) => !OF_GOODS.has(name) || confidence <= ASSUMED);
  const isOfOne =
    isGoodFor || isFragment || (isAtOne && OF_ONE.test(folded) && !entities.some(({ type }) => OF_A_CHOICE.has(type)));
  if (!isOfOne && !POINTS.test(folded)) return null;
  if (
    entities.some(
      ({ type, negated, text: said }) => (type === "category" && !FIT.test(said)) || type === "product" || negated,
    )
  )
    return null;
  const isElsewhere = intents.some(
    ({ name, confidence }) =>
      confidence >= SURE &&
      (ELSEWHERE.has(name) ||
        (OF_SHOP.has(name) &&
          !(name === "store_info" && OWN_PHONE.test(folded)) &&
          (confidence >= DOUBTFUL || isWritten(perception, name)))),
  );
  if (isElsewhere) return null;
  const misheard = intents.flatMap(({ name }) => (OF_SHOP.has(name) || (isOfOne && OF_GOODS.has(name)) ? [name] : []));
  const isHeard = intents.some(({ name, confidence }) => OF_THING.has(name) && confidence >= SURE);
  if (misheard.length === 0 && isHeard) return null;
  if (!isOfOne && !isHeard && intents.some(({ name, confidence }) => OF_GOODS.has(name) && confidence >= DOUBTFUL))
    return null;
  const told = { ...perception, entities: entities.filter(({ type }) => type !== "category") };
  const kept = intend(told, { name: "product_detail", confidence: 0.7 }, [
    ...misheard,
    ...(isHeard ? [] : [...OF_GOODS]),
  ]);
  return { again: kept };
}
