import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { Constraint } from "~/contracts/need-state";
import { askedKind } from "../need-state/asked-kind";
import { askedLabels } from "../attributes/find-asked-attribute";
import { foldText } from "../perception/fold-text";
import { isWritten } from "../perception/is-written";
import type { Entity, Intent, IntentName, Perception } from "../perception/perception";
import { isTalk } from "../need-state/is-talk";
import { COMPLETES, FROM_ORDERS } from "./completes";
import { cutByPlace } from "../variants/cut-by-place";
import { questionForm } from "../knowledge/question-form";
import { readServiceTalk } from "./read-service-talk";
import { settleAsked } from "./settle-asked";
import type { Referents } from "./resolve-referents";
import { TO_CART } from "./to-cart";

type Context = { referents: Referents; measures: Constraint[]; memory: ConversationMemory; hasTap: boolean };

const LIKE =
  /\b(?:like|similar to) (?:this|it|that|these|those|the one)\b|\bsimilar\b|\b(?:the )?same(?: (?:one|thing|kind|style|shoes?|model))? (?:but|just|only|in)\b|\bsame but\b|\bahnlich|\bso (?:etwas|was|einen?) (?:nur|aber|in)\b|\b(?:das|den|die|der) (?:selbe|gleiche)|\b(?:das|der|die)selben?\b|\bgleiche[nrs]? (?:aber|nur|in)\b|\bsemblables?\b|\bsimilaires?\b|\b(?:le|la|les) memes?\b|\bcomme (?:ca|cela|celui|celle|ceux)|\bparecid|\bsimilar(?:es)?\b|\b(?:el|la|lo|los|las) mism[oa]s?\b|\bcomo (?:este|esta|ese|esa)\b/;
/** "Make it black": said of what was just put into the cart. */
const INTO =
  /\bmake (?:it|that|them)\b|\b(?:switch|swap|change) (?:it|that|them)?\b|\b(?:mach|nimm|nehmen sie|tausch\w*) (?:es|sie|ihn|das)?\b|\b(?:mets|mettez|change[zr]?)-?(?:le|la|les)?\b|\b(?:cambia(?:lo|la|r)?|ponlo|ponla)\b/;
const OPTIONS = new Set<Entity["type"]>(["color", "size", "option"]);
const WISHES = new Set<Entity["type"]>(["attribute", "material", "color", "price", "brand", "option"]);
const FALLBACK = 0.5;
const SAID = 0.85;

/**
 * What a message means where it stands. Its words alone make a wish of "the second one in black", of "what does it weigh"
 * and of "no, I meant 43"; with what is being talked about they are questions about one thing, or a correction.
 */
export function readInContext(perception: Perception, context: Context): Perception {
  const { referents, measures, memory, hasTap } = context;
  if (hasTap || perception.text === "") return perception;
  const { entities, cues, intents, terms } = perception;
  const confidence = (name: IntentName) => intents.find((intent) => intent.name === name)?.confidence ?? 0;
  const wanted = entities.filter(({ negated }) => !negated);
  const hasKind = wanted.some(({ type }) => type === "category" || type === "product");
  const hasProduct = referents.productIds.length > 0;
  const isOnlyOptions = wanted.length > 0 && wanted.every(({ type }) => OPTIONS.has(type));
  // "Sorry, I need 9.5 instead" is a change of what was just put in, by its words alone as well.
  const isSwap = memory.justAdded.length > 0 && cues.correction;
  const isElsewhere = intents.some(
    ({ name, confidence: sure }) => sure >= 0.6 && !OF_A_WISH.has(name) && !(isSwap && name === "change_cart"),
  );

  const service = readServiceTalk(perception, context);
  if (service) return service;
  const asked = settleAsked(perception, referents);
  if (asked) return asked;
  // "I need a belt urgently, the race is on Sunday" is a wish with a day, and asks whether that can be.
  const wantsInTime = hasKind && !isElsewhereThan(intents, "delivery_time") && confidence("delivery_time") >= FALLBACK;
  if (wantsInTime && confidence("find_product") < FALLBACK && questionForm(perception) === "goods")
    return withIntents(perception, [...without(intents, "find_product"), { name: "find_product", confidence: 0.7 }]);
  // "I have wide feet, which shoe comes in wide?" asks for the shoe.
  const wantsKind = hasKind && confidence("find_product") >= FALLBACK && questionForm(perception) === "goods";
  if (
    wantsKind &&
    confidence("size_fit") >= FALLBACK &&
    !isSaid(perception, "size_fit") &&
    !wanted.some(({ type }) => type === "size")
  )
    return readInContext(withIntents(perception, without(intents, "size_fit")), context);
  // "Recovery drink, I'm lactose intolerant" asks nothing of any one product: a kind is named, and what is learnt guesses.
  const form = questionForm(perception);
  const isStated = form === "goods" ? NEEDS.test(perception.text) : form === "none" && wanted.some(({ type }) => type === "category"); // prettier-ignore
  if (isStated && !hasProduct && confidence("product_detail") >= FALLBACK && !isWritten(perception, "product_detail"))
    return readInContext(withIntents(perception, [...without(intents, "product_detail", "find_product"), { name: "find_product", confidence: 0.7 }]), context); // prettier-ignore
  // "I want to buy a surfboard" names nothing that could be added.
  if (askedKind(perception) !== null && confidence("add_to_cart") >= FALLBACK && !isSaid(perception, "add_to_cart") && !hasProduct)
    return withIntents(perception, [...without(intents, "add_to_cart"), { name: "find_product", confidence: 0.7 }]); // prettier-ignore
  const settled = settleCartTalk(perception, context);
  if (settled) return settled;

  const wantsAdvice = confidence("get_recommendation") >= FALLBACK || isWritten(perception, "get_recommendation");
  const isFromOrders = FROM_ORDERS.test(foldText(perception.text)) && wantsAdvice;
  if (COMPLETES.test(foldText(perception.text)) || isFromOrders)
    return withIntents({ ...perception, terms: [] }, [{ name: "get_recommendation", confidence: 0.8 }]);
  // "It has to be here by Friday" says when, and asks whether that can be.
  const isDeadline = wanted.length > 0 && wanted.every(({ type }) => type === "date") && terms.every(isTalk);
  if (isDeadline && !isElsewhere)
    return withIntents({ ...perception, terms: [] }, [{ name: "delivery_time", confidence: 0.8 }]);
  // "Electric scooters?": a few words for a thing that is not known here are a wish for it.
  const isUnknownThing = intents.every(({ name, confidence: sure }) => name === "out_of_scope" && sure <= FALLBACK);
  if (
    isUnknownThing &&
    askedLabels(perception.text).length === 0 &&
    terms.length > 0 &&
    terms.length <= 3 &&
    askedKind(perception) !== null
  ) {
    return withIntents(perception, [{ name: "find_product", confidence: FALLBACK }]);
  }
  // "Dart MD track spike": words of a product's own name ask for nothing.
  if (confidence("track_order") >= FALLBACK && wanted.some(({ type, text }) => type === "product" && /track|order/i.test(text)))
    return readInContext(withIntents(perception, [...without(intents, "track_order"), { name: "find_product", confidence: 0.6 }]), context); // prettier-ignore
  // "How much does it weigh?", "how long does the battery last?" ask for what is listed.
  const facts = askedLabels(perception.text);
  const isMisread = (name: IntentName) =>
    confidence(name) >= FALLBACK && (name !== "store_info" || !isWritten(perception, name));
  const misread = (["price", "delivery_time", "store_info"] as const).filter(isMisread);
  if (hasProduct && facts.length > 0 && misread.length > 0 && !/\b(?:cost|price|deliver|ship|liefer|livr|entrega|envio|preis|kost)/.test(foldText(perception.text)))
    return readInContext(withIntents(perception, [...without(intents, ...misread), { name: "product_detail", confidence: 0.8 }]), context); // prettier-ignore
  // "Which size should I take?" recommends a size, not a product.
  const isOfSize = /\b(?:which|what) (?:[\p{L}']+ ){0,2}size\b/iu.test(perception.text) && !isElsewhereThan(intents, "size_fit"); // prettier-ignore
  if (confidence("size_fit") >= 0.6 && (isOfSize || !wanted.some(({ type }) => type !== "size"))) {
    return withIntents(perception, without(intents, "get_recommendation", "find_product"));
  }
  // "Sorry, 10.5 I meant", of one product that is being talked about: a question about it, and no word to put it anywhere.
  const isAlone = memory.focus?.isAlone === true && referents.how === "focus" && memory.justAdded.length === 0;
  const isCorrection = cues.correction || confidence("deny") >= 0.5;
  const meant = isAlone && isCorrection && memory.pendingQuestion === null ? bareNumber(perception) : null;
  if (isAlone && isCorrection && memory.pendingQuestion === null && (isOnlyOptions || (meant !== null && wanted.length === 0)))
    return withIntents(wanted.length === 0 ? withSize(perception, meant) : perception, [...without(intents, "find_product", "deny", "size_fit", "add_to_cart", "change_cart"), { name: "availability", confidence: 0.8 }]); // prettier-ignore
  if (isElsewhere || measures.length > 0) return perception;

  const corrects = cues.correction || confidence("deny") >= 0.5 || INTO.test(foldText(perception.text));
  const number = corrects && wanted.length === 0 ? bareNumber(perception) : null;
  const isOfVariant = wanted.some(({ type }) => OPTIONS.has(type)) && wanted.every(({ type }) => OPTIONS.has(type) || type === "product"); // prettier-ignore
  if (memory.justAdded.length > 0 && corrects && (isOfVariant || number !== null)) {
    return withIntents(withSize(perception, number), [...without(intents, "find_product", "deny", "size_fit", "add_to_cart"), { name: "change_cart", confidence: 0.8 }]); // prettier-ignore
  }
  // An answer to our own question about the variant stays that.
  const isAnswering = memory.pendingQuestion?.kind === "choose-variant" && isOnlyOptions;
  const isNamedVariant = referents.how === "named" && wanted.some(({ type }) => OPTIONS.has(type));
  if (isNamedVariant && confidence("product_detail") > 0 && confidence("product_detail") <= 0.6 && facts.length === 0)
    return withIntents(perception, [...without(intents, "product_detail", "find_product"), { name: "availability", confidence: 0.7 }]); // prettier-ignore
  if (!hasProduct || hasKind || isAnswering || confidence("add_to_cart") >= FALLBACK) return perception;

  const isFactual =
    askedLabels(perception.text).length > 0 && isAsking(perception) && !LIKE.test(foldText(perception.text));
  if (isFactual && confidence("find_product") < 0.6 && wanted.every(({ type }) => type === "attribute")) {
    // "And the drop?" after a question about the weight is about the same thing; what is learnt hears "and" as a comparison.
    const isCompared = isWritten(perception, "compare_products");
    const left = without(intents, "find_product", ...(isCompared ? [] : (["compare_products"] as const)));
    return withIntents(perception, [...left, { name: "product_detail", confidence: 0.7 }]);
  }

  const isPointing = referents.how === "ordinal" || referents.how === "described" || referents.how === "earlier";
  const isDiscussed = referents.how === "page" || ((cues.pronoun || memory.focus?.isAlone === true) && referents.how === "focus"); // prettier-ignore
  const figure = isDiscussed && wanted.length === 0 ? bareNumber(perception) : null;
  if (figure && /^\s*(?:in |size |gr\S* )?[\d.,]+\s*(?:please|bitte|svp|por favor)?[.!?]?\s*$/i.test(perception.text))
    return withIntents(withSize(perception, figure), [{ name: "availability", confidence: 0.7 }]);
  if (isFactual && confidence("product_detail") >= FALLBACK) return perception;
  if (isOnlyOptions && !cues.other && (isPointing || isDiscussed) && confidence("availability") < FALLBACK) {
    return withIntents(perception, [...without(intents, "find_product", "size_fit"), { name: "availability", confidence: 0.7 }]); // prettier-ignore
  }
  if (isPointing && wanted.length === 0 && terms.length === 0 && confidence("find_product") <= 0.65) {
    return withIntents(perception, [...without(intents, "find_product"), { name: "product_detail", confidence: 0.7 }]);
  }
  const isVagueQuestion = cues.question && !cues.other && wanted.length === 0 && confidence("find_product") < FALLBACK;
  return isVagueQuestion && confidence("find_product") > 0
    ? withIntents(perception, [...without(intents, "find_product"), { name: "product_detail", confidence: 0.5 }])
    : perception;
}

/** "It's dark by four, what do I need?" */
const NEEDS = /\bwhat (?:do|should|can|could) I (?:need|wear|get|buy)\b/i;
const OUT_OF_CART =
  /\b(?:out of|from|remove|delete|take out|in my (?:cart|basket|bag)\s*\?|what'?s|what is|show|view|empty|clear|raus|entfern|retire|enleve|quita|saca|vacia)\b/;
const CART_SUM =
  /\b(?:what|how much)\b.*\b(?:cart|basket|bag)\b|\b(?:was|wie viel|wieviel)\b.*\bwarenkorb\b|\bcombien\b.*\bpanier\b|\bcuanto\b.*\b(?:carrito|cesta)\b/;
const CART = new Set<IntentName>(["add_to_cart", "remove_from_cart", "view_cart", "checkout", "compare_products"]);
const CHOOSES =
  /\b(?:then|dann|alors|entonces)\s*[.!]*$|\b(?:i(?:'ll| will)|let'?s|let me) (?:take|have|go (?:with|for))\b|^\s*(?:ok(?:ay)?,? )?(?:dann|alors|entonces)\b/;
const ASKS_TO_SEE = /\b(?:show|see|compare|versus|vs|difference|better|which|zeig\w*|vergleich\w*|montre\w*|compar\w*|muestra\w*)\b/; // prettier-ignore
const AND_ALSO = /^\s*(?:and|und|et|y|also|plus|dazu|noch|aussi|tambien)\b/;

/** Words for the cart say what is to be done, whatever else they are near. */
function settleCartTalk(perception: Perception, { referents, memory }: Context): Perception | null {
  const { intents, entities, cues, text } = perception;
  const folded = foldText(text);
  const confidence = (name: IntentName) => intents.find((intent) => intent.name === name)?.confidence ?? 0;
  const has = (...types: Entity["type"][]) => entities.some(({ type, negated }) => !negated && types.includes(type));
  const others = without(intents, "find_product", "product_detail", "availability", "size_fit", "get_recommendation", "price", "change_cart"); // prettier-ignore

  if (confidence("change_cart") >= FALLBACK && !cues.correction && has("price") && !has("quantity", "color", "size", "option"))
    return withIntents(perception, [...without(intents, "change_cart", "add_to_cart", "find_product", "price"), { name: "negotiate", confidence: 0.8 }]); // prettier-ignore
  if (
    CART_SUM.test(folded) &&
    !/\b(?:go(?:es)?|need|passt|va|falta)\b/.test(folded) &&
    confidence("remove_from_cart") < FALLBACK
  )
    return withIntents(perception, [...others, { name: "view_cart", confidence: 0.8 }]);

  const isBusy = intents.some(({ name, confidence: sure }) => sure >= FALLBACK && CART.has(name));
  if (isBusy || cues.question) return null;
  if (TO_CART.test(folded) && !OUT_OF_CART.test(folded) && referents.productIds.length + Number(has("category")) > 0)
    return withIntents(perception, [...others, { name: "add_to_cart", confidence: 0.8 }]);
  // "The Gannet in black then", of what was just shown: that is a choice.
  const shown = new Set(memory.shown[0]?.map(({ id }) => id));
  const isShown = referents.productIds.length === 1 && referents.productIds.every((id) => shown.has(id));
  const isPointedAt = ["named", "ordinal", "described"].includes(referents.how);
  if (isShown && isPointedAt && CHOOSES.test(folded) && !has("category"))
    return withIntents(perception, [...others, { name: "add_to_cart", confidence: 0.8 }]);
  // "The Plover in black 10 and two pairs of Milepost socks in M": an order, with every choice made.
  const parts = referents.places.length > 1 ? cutByPlace(perception, referents.places) : [];
  const isChosen = (part: Perception) => part.entities.some(({ type, negated }) => !negated && OPTIONS.has(type));
  const isWanted = confidence("find_product") >= FALLBACK || intents.length === 0;
  if (parts.length > 1 && isWanted && parts.every(isChosen) && !ASKS_TO_SEE.test(folded))
    return withIntents(perception, [...others, { name: "add_to_cart", confidence: 0.7 }]);
  // "And the journal in brick": the adding goes on.
  const isAdding = memory.justAdded.length > 0 || memory.pendingQuestion?.kind === "choose-variant";
  if (isAdding && referents.how === "named" && AND_ALSO.test(folded))
    return withIntents(perception, [...others, { name: "add_to_cart", confidence: 0.7 }]);
  return null;
}

/** "No, I meant 43": a figure and nothing else that could be wanted. */
function bareNumber({ text, terms }: Perception): RegExpExecArray | null {
  if (terms.some((term) => !/^\d/.test(term) && !isTalk(term))) return null;
  return /(?<![\d.,])\d{1,2}(?:[.,]5)?(?![\d.,%])/.exec(text);
}

function withSize(perception: Perception, number: RegExpExecArray | null): Perception {
  if (!number) return perception;
  const [text] = number;
  const value = { size: text.replace(",", "."), upTo: null, system: null };
  const size: Entity = {
    type: "size",
    value,
    text,
    start: number.index,
    end: number.index + text.length,
    negated: false,
  };
  return { ...perception, entities: [...perception.entities, size], terms: [] };
}

/** Whether a message starts from the product at hand: "something like this but waterproof", "anything warmer?". */
export function startsFromProduct(perception: Perception, { referents, measures, memory, hasTap }: Context): boolean {
  const { entities, cues, terms, intents, text } = perception;
  if (hasTap || referents.productIds.length === 0) return false;
  const wanted = entities.filter(({ negated }) => !negated);
  if (wanted.some(({ type }) => type === "category" || type === "product")) return false;
  const isWish = intents.some(({ name, confidence }) => (name === "find_product" || name === "get_recommendation") && confidence >= FALLBACK); // prettier-ignore
  const adds = entities.some(({ type }) => WISHES.has(type)) || measures.length > 0 || cues.cheaper || cues.pricier;
  if (!isWish || !adds) return false;

  if (LIKE.test(foldText(text))) return true;
  const hasTopic = memory.needState.constraints.some(({ kind }) => kind === "category");
  const isAtProduct = referents.how === "page" || (referents.how === "focus" && memory.focus?.isAlone === true);
  return isAtProduct && !hasTopic && terms.length === 0 && !wanted.some(({ type }) => type === "recipient");
}

/** A pattern says so and nothing denies it; what is learnt alone may be as sure. */
function isSaid(perception: Perception, name: IntentName): boolean {
  return perception.intents.some((intent) => intent.name === name && intent.confidence >= SAID) && isWritten(perception, name); // prettier-ignore
}

export function asksForAlike({ text }: Perception): boolean {
  return LIKE.test(foldText(text));
}

const OF_A_WISH = new Set<IntentName>(["find_product", "get_recommendation", "product_detail", "availability", "size_fit", "affirm", "deny", "thanks", "greeting", "add_to_cart"]); // prettier-ignore

function isElsewhereThan(intents: Intent[], name: IntentName): boolean {
  return intents.some((intent) => intent.name !== name && intent.confidence >= 0.6 && !OF_A_WISH.has(intent.name));
}

function isAsking({ cues, text }: Perception): boolean {
  return (
    cues.question ||
    /^\s*(?:and |und |et |y )?(?:what|how|which|was|wie|welche|quel|combien|cual|cuant|que)/.test(foldText(text))
  );
}

function without(intents: Intent[], ...names: IntentName[]): Intent[] {
  return intents.filter(({ name }) => !names.includes(name));
}

function withIntents(perception: Perception, intents: Intent[]): Perception {
  const sorted = [...intents].sort((left, right) => right.confidence - left.confidence);
  const first = ({ name }: Intent, index: number) => sorted.findIndex((intent) => intent.name === name) === index;
  return { ...perception, intents: sorted.filter(first) };
}
