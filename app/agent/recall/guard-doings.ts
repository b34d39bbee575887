import type { ConversationMemory } from "~/contracts/conversation-memory";
import { asksIfUnfit } from "../knowledge/asks-if-unfit";
import { questionForm } from "../knowledge/question-form";
import { findTopics } from "../perception/intents/find-topics";
import { splitIntentWords } from "../perception/intents/split-intent-words";
import { foldText } from "../perception/fold-text";
import { KNOWLEDGE_INTENTS, ORDER_INTENTS } from "../perception/intent-families";
import { isWritten } from "../perception/is-written";
import type { Entity, IntentName, Perception } from "../perception/perception";
import { TO_CART } from "./to-cart";

/** What is done with orders, and the page about taking things back, which shares its words. */
const DEALINGS: readonly IntentName[] = [...ORDER_INTENTS, "return_policy"];
/** A cart is written only where its words, or words of choosing, were said (`lexicons/topics`). */
const WORDS_OF_CART: Partial<Record<IntentName, string[]>> = {
  add_to_cart: ["add", "take", "cart", "need", "checkout", "yes", "quantity", "number"],
  change_cart: ["cart", "quantity", "instead", "change", "exchange", "undo", "add", "remove", "number"],
  remove_from_cart: ["remove", "undo", "no", "cart", "notwant", "instead"],
};
/** What is asked of the shop. A payment that fails is told, most of all in an outburst that asks nothing. */
const ASKED_OF_SHOP = KNOWLEDGE_INTENTS.filter((name) => name !== "payment_problem");
const BELOW = 0.45;
const SURE = 0.5;
const LIKELY = 0.65;
const PLAIN = 0.85;
const UPSET = -0.4;

const GOODS = String.raw`(?:it|them|this|these|those|that|one|both|(?:the|my|a|an|our|his|her|some|two) )`;
/** Of dealings with a shop in English; what a shopper returns to, swaps for running or loses on a trail is none of it. */
const DEALS = new RegExp(
  [
    String.raw`\b(?:orders|my order|(?:an|the|this|that|last|previous|recent|first|same|new|old|your|place|cancel|change) order|order (?:number|no\b|\d|was|is|has|came|arrived)|ordered|purchased?|parcels? (?!on foot)|packages?|shipments?|invoices?|receipts?|refund\w*|reimburs\w*|money back|tracking (?:number|link|code)|warranty|delivered|my delivery(?! (?:job|work|round|shift|route)))\b`,
    String.raw`\byou(?:'ve| have| guys)? (?:just )?(?:sent|shipped|delivered|charged|billed|packed|sold)\b|\bfrom you\b`,
    String.raw`\b(?:i|we)(?:'ve| have)? (?:just |only )?(?:bought|received|paid for)\b|\b(?:i|we) got (?:it|them|the wrong|only)\b|\b(?:came|arrived)\b`,
    String.raw`\breturn(?:s|ed|ing|able)?\b(?! (?:to (?!you\b|the (?:shop|store))|home|from|after|in|at|of)\b)`,
    String.raw`\b(?:send|sent|give|bring|take|ship|hand|post)(?:ing)? ${GOODS}.{0,30}\bback\b`,
    String.raw`\b(?:cancel|exchange|swap|replace)(?:ling|ing)? ${GOODS}`,
    String.raw`\b(?:chang\w*|updat\w*|correct\w*|fix|wrong|different|another|forgot|enter\w*|typ\w*|put|gave|edit|moved|missing)\b.{0,30}\b(?:address|street|postcode|zip|house number|apartment)\b`,
    String.raw`\b(?:address|street|postcode|zip|house number)\b.{0,20}\b(?:wrong|changed|incorrect|should be|missing)\b`,
    String.raw`#\s?\d`,
  ].join("|"),
  "u",
);
const TOPICS_OF_DEALS = new Set([
  "order",
  "parcel",
  "return",
  "exchange",
  "refund",
  "invoice",
  "cancel",
  "long-number",
  "already",
]);

/** Asks for goods after something was told: "my street is a sheet of ice, what helps?", "the leash broke, any belt?" */
const ASKS_AFTER =
  /[,.;:!-]\s*(?:so |and )?(?:(?:any|got|some) (?!news|idea|chance|update|way)\w|what (?:helps|works|would help|can help|do you have)\b|(?:can|could) you (?:recommend|suggest)\b)|\bneeds? (?:a )?new (?:ones?|pair)\b/;

/** "I just need the address it's going to": nothing of it is to be changed. */
function settleAddress(perception: Perception, folded: string): Perception {
  const asks = perception.language === "en" && !CHANGES.test(folded) && WANTS_ADDRESS.test(folded);
  return asks ? rename(perception, "change_address", "track_order") : perception;
}

const WANTS_ADDRESS = /\b(?:need|know|what(?:'s| is)|tell me|give me|see)\b[^.!?]{0,12}\baddress\b/;

/** "And if it doesn't fit, how do I send it back?": what holds then is asked before anything was bought. */
function settleDoubt(perception: Perception, folded: string): Perception {
  if (!asksIfUnfit(folded)) return perception;
  const HEARD: IntentName[] = ["return_item", "exchange_item", "size_fit", "order_problem", "complaint"];
  const rest = perception.intents.filter(({ name }) => !HEARD.includes(name) && name !== "return_policy");
  return { ...perception, intents: [{ name: "return_policy", confidence: 0.9 }, ...rest] };
}

/** "Do these need to be broken in?" is no fault. */
function settleBreakingIn(perception: Perception, folded: string): Perception {
  if (!BROKEN_IN.test(folded) || questionForm(perception) === "none") return perception;
  const HEARD: IntentName[] = [
    "order_problem",
    "complaint",
    "return_item",
    "exchange_item",
    "warranty_care",
    "out_of_scope",
  ];
  const rest = perception.intents.filter(({ name }) => !HEARD.includes(name) && name !== "product_detail");
  return { ...perception, intents: [{ name: "product_detail", confidence: 0.8 }, ...rest] };
}

/** "Can it be personalised?" asks what can be done with the thing, and for no data. */
function settlePersonal(perception: Perception, folded: string): Perception {
  return PERSONALISES.test(folded) ? rename(perception, "privacy_request", "product_detail") : perception;
}

const PERSONALISES =
  /\b(?:personali[sz]ed?|engrav\w*|monogram\w*|customi[sz]ed?|printed on|gravier\w*|personalisier\w*|graver|personaliz\w*|grabar)\b/;

/** "Can I take two per hour?" asks how it is used. */
function settleDose(perception: Perception, folded: string): Perception {
  if (!PER_TIME.test(folded) || questionForm(perception) === "none") return perception;
  const entities = perception.entities.filter(({ type }) => type !== "size" && type !== "quantity");
  return rename({ ...perception, entities }, "add_to_cart", "product_detail");
}

const PER_TIME =
  /\b(?:take|use|have|eat|drink|need)\b[^.!?]{0,24}\b(?:per|an|a|each|every) (?:hour|day|night|run|race|mile|week|session|serving)\b|\b(?:nehmen|trinken|essen)\b.{0,10}\bpro (?:stunde|tag|lauf)\b|\bpar (?:heure|jour)\b|\bpor (?:hora|dia)\b/;

function rename(perception: Perception, from: IntentName, to: IntentName): Perception {
  const intents = perception.intents
    .filter(({ name }) => name !== to)
    .map((intent) => (intent.name === from ? { ...intent, name: to } : intent));
  return { ...perception, intents };
}

const CHANGES =
  /\b(?:chang\w*|updat\w*|correct\w*|edit\w*|fix\w*|wrong|different|new|another|other|mov(?:e|ed|ing)|typo|redirect\w*|instead|swap\w*)\b/;

/** Whose track is meant: "I want to track my runs" is no parcel. */
const TRACKS_OWN =
  /\btrack(?:s|ing|ed)?\b(?: \w+){0,2} (?:runs?|running|routes?|rides?|sleep|heart ?rate|pulse|pace|distance|steps|miles|kilomet\w+|laps?|workouts?|training|calories|sessions?|progress|hikes?|walks?|gps)\b|\b(?:watch|watches|gps)\b.{0,30}\btrack|\b(?:on|round|around|at) the track\b|\btrack (?:spikes?|shoes?|meets?|races?|sessions?|running|season)\b/;
/** Work that has the words of a parcel. */
const OWN_WORK =
  /\b(?:delivery|courier|parcel|postal|shipping|warehouse) (?:jobs?|work|rounds?|shifts?|drivers?|riders?|routes?)\b/;
/** "I need someone to run with" is company, and what a coach said is no wish for a person here. */
const COMPANY =
  /\b(?:someone|somebody|a person|people|partner) to (?:run|walk|train|hike|race|jog|ride|share|go)\b|\b(?:coach|doctor|physio\w*|trainer|wife|husband|friend|mother|father|mom|mum|dad|partner) (?:says|said|thinks|told|tells|recommends|suggests)\b/;

/**
 * A message less what its words do not bear out. What was learnt of whole messages, and patterns of single words, may be sure
 * of an order, a cart or a person where the shopper tells of their own life and wants something for it.
 */
export function guardDoings(heard: Perception, memory: Talk = NO_TALK): Perception {
  const folded = foldText(heard.text);
  const told = settleDose(settleDoubt(settleAddress(settleBreakingIn(heard, folded), folded), folded), folded);
  const perception = settlePersonal(told, folded);
  const dropped = new Set<IntentName>();
  const drop = (name: IntentName) => {
    if (perception.intents.some((intent) => intent.name === name && intent.confidence >= SURE)) dropped.add(name);
  };

  // "I want a replacement", once an order is spoken of.
  const isOfOrder =
    memory.digest.at(-1)?.moves.some((move) => move.startsWith("order-") || move === "note-detail") === true;
  const isDealing = isOfOrder || dealsWithShop(perception, folded);
  if ((TRACKS_OWN.test(folded) || OWN_WORK.test(folded)) && !isDealing) drop("track_order");
  if (speaksOfCompany(folded)) drop("human_agent");
  const isWish = questionForm(perception) === "goods" || ASKS_AFTER.test(folded);
  if (isWish && !isDealing) for (const name of DEALINGS) drop(name);
  // "Change it to mint", "one in plum too, same size": of what is being bought, as long as no order is spoken of.
  const isChoosing = isShopping(memory) && perception.entities.some(({ type }) => OF_CHOICE.has(type));
  if (isChoosing && !isDealing && perception.language === "en")
    for (const name of DEALINGS) if (name !== "return_policy" && !isWritten(perception, name)) drop(name);
  // "Add those to my order": the cart is called that while it is being filled.
  const isFilling = memory.lastCartWriteId !== null || memory.pendingQuestion !== null;
  const isNumbered = perception.entities.some(({ type }) => type === "order-number");
  if (isFilling && !isNumbered && INTO_ORDER.test(folded) && !PLACED.test(folded)) drop("change_order");
  // Who delivers letters all day wants no parcel; what has to be here by a day does.
  const isTimed = perception.entities.some(({ type }) => type === "date");
  if (isWish && !isDealing && !isTimed)
    for (const name of ["delivery_time", "shipping_policy"] as const) if (!isWritten(perception, name)) drop(name);

  const isUnwritten = (name: IntentName, words: string[]) =>
    !isWritten(perception, name) && !TO_CART.test(folded) && !speaksOf(perception, new Set(words));
  for (const [name, words] of Object.entries(WORDS_OF_CART)) {
    const intent = perception.intents.find((found) => found.name === name);
    if (intent && intent.confidence >= SURE && isUnwritten(intent.name, words)) dropped.add(intent.name);
  }
  // "A jacket that packs small" only describes what is wanted.
  if (DESCRIBES.test(folded) && isChoiceOfKind(perception) && !isWritten(perception, "add_to_cart"))
    drop("add_to_cart");
  // "Protein powder, no dairy": what must not be in it, not what is to leave the cart.
  const isChoice = perception.entities.some(({ type, negated }) => type === "category" && !negated);
  if (
    isChoice &&
    !isWritten(perception, "remove_from_cart") &&
    !speaksOf(perception, new Set(["remove", "undo", "cart"]))
  )
    drop("remove_from_cart");
  // "So what then for 30?" offers no price where nothing speaks of money.
  if (!isWritten(perception, "negotiate") && !OF_MONEY.test(folded)) drop("negotiate");
  // "Am I gonna wreck my calves?" worries, and blames nobody.
  const complaint = perception.intents.find(({ name }) => name === "complaint")?.confidence ?? 0;
  const isWorry = ASKS_OF_SELF.test(folded) && complaint < PLAIN;
  if (isWorry && !isDealing && !isWritten(perception, "complaint")) drop("complaint");
  // "Dries fast?" is no parcel.
  if (/\bdr(?:y|ies|ying)\b/.test(folded) && !isDealing) drop("delivery_time");
  // "Phone holder for the arm" asks for no phone number.
  if (questionForm(perception) === "none" && isChoiceOf(perception, "phone") && !OF_CALLING.test(folded))
    drop("store_info");
  // "Is it comfortable with a hat?" asks, and praises nothing.
  if (questionForm(perception) !== "none" && !isWritten(perception, "feedback")) drop("feedback");
  for (const name of ASKED_OF_SHOP) if (isGuess(perception, name)) drop(name);
  if (dropped.size === 0) return perception;

  const kept = perception.intents.map(({ name, confidence }) => ({
    name,
    confidence: dropped.has(name) ? Math.min(confidence, BELOW) : confidence,
  }));
  const isAnything = kept.some(({ confidence }) => confidence >= SURE);
  const own = kept.filter(({ name }) => isAnything || name !== "find_product");
  const intents = isAnything ? own : [{ name: "find_product" as const, confidence: 0.7 }, ...own];
  return { ...perception, intents: intents.sort((left, right) => right.confidence - left.confidence) };
}

/** What a conversation has come to, as far as it tells what a message is about. */
type Talk = Pick<ConversationMemory, "focus" | "shown" | "lastCartWriteId" | "pendingQuestion" | "digest">;
const NO_TALK: Talk = { focus: null, shown: [], lastCartWriteId: null, pendingQuestion: null, digest: [] };

function isShopping({ focus, shown, lastCartWriteId }: Talk): boolean {
  return focus !== null || shown.length > 0 || lastCartWriteId !== null;
}

const OF_CHOICE = new Set<Entity["type"]>(["color", "size", "option", "category", "product", "quantity"]);
const INTO_ORDER =
  /\b(?:add|put|include|throw|pop|stick)\b[^.!?]{0,40}\b(?:to|in|into|on|onto) (?:my|the|our|this) order\b/;
const BROKEN_IN = /\b(?:broken|break|breaking) (?:(?:it|them|these|those) )?in\b/;
/** An order that was placed before. */
const PLACED =
  /\b(?:placed|ordered|yesterday|last (?:week|night)|earlier today|already|existing|pending|previous|shipped)\b/;

const DESCRIBES = /^\W*(?:(?:hi|hey|hello)\W+)?(?:an?|some|any) [^.!?]*\b(?:that|which|with|for|without)\b/;

function isChoiceOfKind({ entities }: Perception): boolean {
  return entities.some(({ type, negated }) => type === "category" && !negated);
}

const OF_CALLING =
  /\b(?:number|call|ring|your phone|contact|reach|hotline|telephone|by phone|nummer|anruf\w*|appel\w*|llamar)\b/;

function isChoiceOf({ entities }: Perception, use: string): boolean {
  return entities.some((entity) => entity.type === "attribute" && !entity.negated && entity.value.value === use);
}

const OF_MONEY =
  /[$€£%]|\b(?:pric\w*|pay\w*|cheap\w*|discount\w*|deals?|offers?|off|lower|less|bargain\w*|bucks?|dollars?|euros?|pounds?|quid|cost\w*|expensive|pricey|dear|much|budget|afford\w*|broke|coupon\w*|free|throw in|extra|preis\w*|rabatt\w*|teuer|billig\w*|gunstig\w*|nachlass|kost\w*|prix|remise\w*|reduc\w*|cher|chere|gratuit\w*|rabais|precio\w*|descuent\w*|barat\w*|car[oa]s?|rebaj\w*|gratis|pagar)\b/;
const ASKS_OF_SELF =
  /(?:^|[.!?,;]\s*)(?:am i|will i|would i|do i|could i|can i|should i|werde ich|vais-je|est-ce que je|voy a)\b/;

/** Barely learnt and not written, beside a wish that is plain, or in an outburst that asks nothing. */
function isGuess(perception: Perception, name: IntentName): boolean {
  const { intents, sentiment } = perception;
  const found = intents.find((intent) => intent.name === name);
  if (!found || found.confidence >= LIKELY || isWritten(perception, name)) return false;
  const isPlain = intents.some((intent) => intent.confidence >= PLAIN && intent.name !== name);
  return isPlain || (sentiment.score <= UPSET && questionForm(perception) === "none");
}

/** Whether a person in a folded message is one of the shopper's own life. */
export function speaksOfCompany(folded: string): boolean {
  return COMPANY.test(folded);
}

function dealsWithShop(perception: Perception, folded: string): boolean {
  if (perception.entities.some(({ type }) => type === "order-number")) return true;
  return perception.language === "en" ? DEALS.test(folded) : speaksOf(perception, TOPICS_OF_DEALS);
}

function speaksOf({ text, language }: Perception, topics: ReadonlySet<string>): boolean {
  return findTopics(splitIntentWords(text), language).some((found) => found.some((topic) => topics.has(topic)));
}
