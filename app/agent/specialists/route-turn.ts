import type { Tap } from "~/contracts/agent-api";
import { kindsBeside } from "../need-state/kinds-beside";
import { hasContent } from "../need-state/merge-perception";
import type { GuardrailVerdict } from "../guardrails/guardrail";
import { foldText } from "../perception/fold-text";
import { splitMessage } from "../perception/split-message";
import { tokenize } from "../perception/tokenize";
import type { IntentName } from "../perception/perception";
import { asksAgain } from "../recall/asks-again";
import { COMPLETES, FROM_ORDERS } from "../recall/completes";
import { asksForHelp, asksHowWeAre, asksRange, asksWhatNow } from "../recall/asks-range";
import { hesitates } from "../recall/hesitates";
import { goesBack } from "../recall/goes-back";
import { asksToChoose } from "../recall/asks-to-choose";
import { asksForAlike } from "../recall/asks-for-alike";
import { TO_CART } from "../recall/to-cart";
import type { Situation } from "../situation";
import { asksToUseCode } from "./asks-to-use-code";
import type { AskedPages, MoveName, RouteStep } from "./route";
import { speaksOfCode } from "./speaks-of-code";
import { specialistOf } from "./specialist-of";
import { tellsTheTeam } from "./tells-the-team";
import { wordFault } from "../knowledge/word-fault";
import { routeCurated } from "./route-curated";

const SURE = 0.5;
const MAX_STEPS = 3;

/** Which move an intent asks for, in the order in which things are done in a turn. */
const MOVE_OF_INTENT: [intent: IntentName, move: MoveName][] = [
  ["complaint", "soothe"],
  ["remove_from_cart", "remove"],
  ["change_cart", "change-cart"],
  ["add_to_cart", "add"],
  ["view_cart", "view-cart"],
  ["compare_products", "compare"],
  ["size_fit", "size-help"],
  ["availability", "check-stock"],
  ["price", "tell-price"],
  ["negotiate", "negotiate"],
  ["promotion", "tell-promotions"],
  ["product_detail", "product-detail"],
  ["find_product", "find-products"],
  ["get_recommendation", "find-products"],
  ["gift_help", "find-products"],
  ["track_order", "order-status"],
  ["cancel_order", "order-request"],
  ["change_order", "order-request"],
  ["change_address", "order-request"],
  ["return_item", "order-request"],
  ["exchange_item", "order-request"],
  ["refund_status", "order-request"],
  ["order_problem", "order-request"],
  ["invoice", "order-request"],
  ["delivery_time", "answer-policy"],
  ["shipping_policy", "answer-policy"],
  ["return_policy", "answer-policy"],
  ["payment_methods", "answer-policy"],
  ["payment_problem", "answer-policy"],
  ["warranty_care", "answer-policy"],
  ["store_info", "answer-policy"],
  ["newsletter", "answer-policy"],
  ["account_help", "answer-policy"],
  ["privacy_request", "answer-policy"],
  ["human_agent", "hand-over"],
  ["feedback", "take-feedback"],
  ["checkout", "checkout"],
];

/** What an insult is answered after: somebody swears at a parcel that is late, and still wants to know where it is. */
const SERVES_REQUEST = new Set<MoveName>([
  ...(["order-status", "order-request", "answer-policy", "hand-over", "soothe"] as const),
  ...(["remove", "change-cart", "undo", "view-cart", "checkout"] as const),
]);

/** What this turn does, in order: at most three things, each by the specialist whose move it is. */
export function routeTurn(
  situation: Situation,
  guardrails: GuardrailVerdict[],
  asked: AskedParts = NONE_ASKED,
): RouteStep[] {
  const { tap } = situation.input;
  if (tap) return steps(moveOfTap(tap, situation));

  const isTriggered = (name: GuardrailVerdict["name"]) =>
    guardrails.some((guardrail) => guardrail.name === name && guardrail.triggered);
  if (isTriggered("input-self-harm")) return steps("stay-safe");
  if (isTriggered("input-injection")) return steps("refuse-request");
  if (isTriggered("input-other-customers")) return steps("protect-others");
  // A merchant who has answered it wants it answered.
  if (isTriggered("input-off-topic") && situation.curated === null) return steps("refuse-request");

  if (situation.forget !== null) return steps("forget");

  if (asksToUseCode(situation.perception.text) && situation.pending === null) return steps("apply-code");

  const isWhole = !asked.isAll && asked.before.length + asked.after.length === 0;
  if (isWhole && speaksOfCode(situation) !== null) return steps("apply-code");
  const told = isWhole ? tellsTheTeam(situation) : null;
  if (told !== null) return steps(told);
  const text = situation.input.message ?? "";
  if (situation.curated === null && (asksRange(text) || asksForHelp(text))) return steps("tell-range");
  const wentWrong = situation.input.memory.digest
    .at(-1)
    ?.moves.some((move) => move === "soothe" || move === "order-request" || move === "hand-over");
  if (wentWrong === true && asksWhatNow(text)) return steps("hand-over");
  if (asksHowWeAre(text) && situation.pending === null) return steps("greet");

  const [before, after] = [asked.before.map(toStep), asked.after.map(toStep)];
  const isAsked = (step: RouteStep) =>
    step.move === "answer-policy" && [...before, ...after].some(({ intent }) => intent === step.intent);
  const rest = asked.isAll ? [] : routeRest(situation, isTriggered("input-regulated-advice"));
  const own = rest.filter((step) => !isAsked(step));
  // A parcel that came broken is answered with a sorry before anything else.
  const opening = own.filter(({ move }) => move === "soothe");
  const known = [...opening, ...before, ...own.filter(({ move }) => move !== "soothe"), ...after];
  if (isTriggered("input-abuse") && !known.some(({ move }) => SERVES_REQUEST.has(move))) return steps("soothe");
  const route = known.length > 0 ? known : routeSmallTalk(situation);
  return routeCurated(route, situation).slice(0, before.length + after.length > 0 ? MAX_STEPS + 1 : MAX_STEPS);
}

/** Questions of the message that the shop's pages answer, before and after the rest of it; `isAll` where there is no rest. */
type AskedParts = { before: AskedPages[]; after: AskedPages[]; isAll: boolean };
const NONE_ASKED: AskedParts = { before: [], after: [], isAll: false };

function toStep(asked: AskedPages): RouteStep {
  return { ...step(asked.ofThing !== undefined ? "product-detail" : "answer-policy", asked.intent), asked };
}

function routeRest(situation: Situation, needsAdvice: boolean): RouteStep[] {
  const answered = routePending(situation);
  const again = answered.length === 0 ? routeAgain(situation) : [];
  if (again.length > 0) return again;
  const wanted = routeIntents(situation, answered.length > 0);
  // "I'm pregnant: electrolytes without caffeine, please" asks for no judgement but for goods.
  const isGoods =
    needsAdvice &&
    wanted.length === 0 &&
    answered.length === 0 &&
    situation.referents.how === "none" &&
    wishesForKind(situation);
  if (isGoods) wanted.push(...steps("find-products"));
  const delivery = asksInTime(situation, wanted) ? [step("answer-policy", "delivery_time")] : [];
  const isUrgent = situation.perception.urgency >= URGENT;
  const isBroken = wanted.some(({ move }) => move === "soothe") && wordFault(situation.perception.text) !== null;
  const fault = isBroken ? [step("answer-policy", "complaint")] : [];
  // Somebody who waits for a parcel in a hurry is better served by a person than by a date.
  const person = isUrgent && wanted.some(({ move }) => move === "order-status") ? steps("hand-over") : [];
  // "No, just one is fine" says with the rest what the "no" is about.
  const isSaid = wanted.some(({ move }) => CART_CHANGES.has(move));
  const reply = answered.filter(({ move }) => move !== "acknowledge" || !isSaid);
  const told = besideCart(wanted, situation);
  const all = [
    ...(needsAdvice ? steps("decline-advice") : []),
    ...reply,
    ...(isUrgent ? delivery : []),
    ...told,
    ...delivery,
    ...fault,
    ...person,
  ];
  return all.filter((step, index) => all.findIndex(({ move }) => move === step.move) === index);
}

/** "Lime green, in the cart! And can she swim with it?": what is asked of it beside what is done with it. */
function besideCart(wanted: RouteStep[], { perception }: Situation): RouteStep[] {
  if (!wanted.some(({ move }) => CART_CHANGES.has(move)) || wanted.some(({ move }) => TELLS.has(move))) return wanted;
  const parts = splitMessage(perception.text);
  const isAsked = (part: string) => ASIDE.test(foldText(part)) && !TO_CART.test(foldText(part));
  const question = parts.length < 2 ? undefined : parts.findLast(isAsked);
  if (question === undefined) return wanted;
  const rest = wanted.filter(({ move }) => move !== "product-detail");
  return [...rest, { ...step("product-detail", null), asked: { question, intent: null, answer: null } }];
}

const ASIDE =
  /^\W*(?:(?:and|but|oh|also|so|by the way|btw)\W+)*(?:can|could|does|do|is|are|will|would|how|what)\b.*\b(?:it|they|them|these|those|this|that)\b.*\?\s*$/;
const TELLS = new Set<MoveName>([
  "tell-price",
  "check-stock",
  "size-help",
  "answer-policy",
  "compare",
  "find-products",
  "recommend-complementary",
]);

function wishesForKind({ perception }: Situation): boolean {
  return (
    perception.entities.some(({ type, negated }) => type === "category" && !negated) &&
    perception.intents.some(({ name, confidence }) => name === "find_product" && confidence >= WISHED)
  );
}

const WISHED = 0.35;
const CART_CHANGES = new Set<MoveName>(["change-cart", "remove", "undo", "add"]);

/**
 * What was bought before is read from the orders. Who is not logged in sees meanwhile what there is of the kind, and "in the
 * size I took last time" is a wish for another thing.
 */
function routeAgain({ perception, input, need }: Situation): RouteStep[] {
  const asked = asksAgain(perception);
  const isBefore = input.memory.pastNeeds.length > 0 && goesBack(perception);
  if (asked === null || isBefore) return [];
  const isKind = perception.entities.some(({ type, negated }) => type === "category" && !negated) && hasContent(need);
  return isKind && (asked === "size" || !input.isLoggedIn)
    ? [...steps("buy-again"), ...steps("find-products")]
    : steps("buy-again");
}

const URGENT = 0.7;

/** Something is wanted by a day that was named just now: when it can be there is told with it. */
function asksInTime({ need, input, perception }: Situation, wanted: RouteStep[]): boolean {
  const isNew = need.deadline !== null && need.deadline !== input.memory.needState.deadline;
  return (
    isNew &&
    perception.entities.some(({ type }) => type === "date") &&
    wanted.some(({ move }) => move === "find-products")
  );
}

function moveOfTap(tap: Tap, situation: Situation): MoveName {
  switch (tap.kind) {
    case "add-to-cart":
      return "add";
    case "set-quantity":
      return tap.quantity === 0 ? "remove" : "change-cart";
    case "undo":
      return "undo";
    case "cart-written":
      return "confirm-write";
    case "remove-need":
      if (situation.forget !== null) return "forget";
      return hasContent(situation.need) ? "find-products" : "acknowledge";
    case "view-cart":
      return "view-cart";
    case "talk-to-person":
      return "hand-over";
    case "leave-message":
      return "leave-message";
  }
}

/** The answer to our own question comes before anything else in the message. */
function routePending({ pending, perception }: Situation): RouteStep[] {
  if (!pending || (pending.reply === "value" && startsAnew(perception))) return [];
  if (pending.reply === "no") return pending.kind === "audience" ? steps("find-products") : steps("acknowledge");

  switch (pending.kind) {
    case "choose-variant":
    case "confirm-add":
      return steps("add");
    case "confirm-amount":
      return steps(pending.data.lineId === undefined ? "add" : "change-cart");
    case "confirm-plan":
      return pending.data.tool === "add_to_cart"
        ? steps("add")
        : steps(pending.data.tool === "remove_from_cart" ? "remove" : "change-cart");
    case "which-line":
      return steps(pending.data.move === "remove" ? "remove" : "change-cart");
    case "which-product":
      return readMove(pending.data.move);
    case "relax":
      return pending.reply === "yes" ? steps("find-products") : [];
    case "audience":
    case "need":
      return steps("find-products");
    case "offer-person":
      return pending.reply === "yes" ? steps("hand-over") : [];
    default:
      return [];
  }
}

/** "Find me trail shoes" in the middle of choosing a size is a new wish, not an answer. */
function startsAnew({ intents, entities }: Situation["perception"]): boolean {
  const isWish = intents.some(({ name, confidence }) => name === "find_product" && confidence >= 0.85);
  return isWish && entities.some(({ type }) => type === "category" || type === "product");
}

function readMove(move: unknown): RouteStep[] {
  const known: MoveName[] = ["add", "size-help", "check-stock", "tell-price", "product-detail", "compare"];
  const found = known.find((candidate) => candidate === move);
  return found ? steps(found) : [];
}

function routeIntents(situation: Situation, isAnswered: boolean): RouteStep[] {
  const { perception, pending } = situation;
  const confidence = (name: IntentName) => perception.intents.find((intent) => intent.name === name)?.confidence ?? 0;
  const hasProduct = situation.referents.productIds.length > 0;

  const found = MOVE_OF_INTENT.flatMap(([intent, move]): RouteStep[] => {
    // Words that answered our question are not a new wish as well.
    if (isAnswered && pending?.reply !== "no" && move === "find-products") return [];
    // "Make it six", of what is being chosen, is no line of the cart yet, and "S-M" asks for no stock.
    const isChosen = isAnswered && pending?.kind === "choose-variant" && pending.reply === "value";
    if (isChosen && (move === "change-cart" || (move === "check-stock" && !perception.cues.question))) return [];
    if (confidence(intent) < SURE) return [];
    const isOneProduct =
      situation.referents.how === "named" &&
      !perception.entities.some(({ type, negated }) => type === "category" && !negated);
    if (intent === "find_product" && isOneProduct)
      return [step(isOfVariant(situation) ? "check-stock" : "product-detail", intent)];
    if (intent === "change_cart" && perception.cues.undo) return [step("undo", intent)];
    if (situation.startsFrom !== null && (intent === "get_recommendation" || intent === "find_product"))
      return [step("find-products", intent)];
    if (intent === "get_recommendation" && (hasProduct || isAlong(situation)))
      return [step(recommendation(situation), intent)];
    if (intent === "find_product" && hasProduct && isBareLikeness(situation))
      return [step("recommend-similar", intent)];
    return [step(move, intent)];
  });

  if (asksForMost(situation))
    return dropWeaker([...found.filter(({ move }) => !ANSWERED_BY_MOST.has(move)), step("pick-most", null)], situation);
  if (pending === null && asksToChoose(perception, situation.input.memory)) return steps("choose-one");
  if (perception.cues.isBot) {
    if (isShort(perception.text)) return [step("identify", null), ...found.filter(({ move }) => move === "hand-over")];
    found.unshift(step("identify", null));
  }
  if (perception.cues.memory) return [step("tell-memory", null)];
  const isPointing = ["named", "ordinal", "described", "plural", "earlier"].includes(situation.referents.how);
  if (found.length === 0 && isPointing && hasProduct && !pending) return steps("product-detail");
  return dropWeaker(found, situation);
}

/** "Who are you? Are you a bot?" leaves no room for a wish: what else is heard in it is misheard. */
function isShort(text: string): boolean {
  return tokenize(text).length <= MOST_WORDS_OF_IDENTITY;
}

const MOST_WORDS_OF_IDENTITY = 7;
const ANSWERED_BY_MOST = new Set<MoveName>([
  "compare",
  "find-products",
  "recommend-similar",
  "product-detail",
  "tell-price",
  "check-stock",
  "size-help",
]);

/** "Which one is brightest?", unless something is to be done with it ("add the brightest one") or asked of the shop. */
function asksForMost({ superlative, perception, pending }: Situation): boolean {
  if (superlative === null || pending !== null) return false;
  const elsewhere = perception.intents
    .filter(({ confidence }) => confidence >= SURE)
    .flatMap(({ name }) => MOVE_OF_INTENT.find(([intent]) => intent === name)?.[1] ?? []);
  return elsewhere.every((move) => ANSWERED_BY_MOST.has(move));
}

/** "I want the Scree 4 in teal, 6.5": whether that one is there is what matters. */
function isOfVariant({ perception }: Situation): boolean {
  return perception.entities.some(({ type, negated }) => !negated && ["color", "size", "option"].includes(type));
}

/** "Something like this", and no more: what is like it is looked for, not the words. */
function isBareLikeness({ perception, measures }: Situation): boolean {
  const isThing = perception.entities.some(({ type }) =>
    ["category", "product", "attribute", "material", "color", "price"].includes(type),
  );
  const isAlike =
    asksForAlike(perception) ||
    (ANOTHER_ONE.test(foldText(perception.text)) && perception.terms.every((term) => term.endsWith("er")));
  return isAlike && !isThing && measures.length === 0 && !perception.cues.cheaper && !perception.cues.pricier;
}

/** "Is there something smaller?" in front of a thing: one of its kind. */
const ANOTHER_ONE = /\b(?:something|anything) (?:a bit |a little |even |much |slightly )?\p{L}{2,}er\b/u;

/** "Something like this" and "what goes with it" are about the product at hand; anything else is about the need. */
function recommendation(situation: Situation): MoveName {
  const { perception, need, referents } = situation;
  const text = foldText(perception.text);
  if (FROM_ORDERS.test(text)) return "recommend-from-orders";
  if (FOR_CART.test(text)) return "recommend-for-cart";
  if (COMPLETES.test(text)) return referents.productIds.length > 0 ? "recommend-complementary" : "recommend-for-cart";
  if (
    /\b(?:goes?|pairs?|match(?:es)?|wear)\b.*\bwith\b|\bpasst\b|\bva (?:bien )?avec\b|\bcombina|\bwhat else\b|\banything else\b/.test(
      text,
    )
  )
    return "recommend-complementary";
  if (/\bsimilar|\blike (?:this|it|that|these)\b|\bahnlich|\bähnlich|\bparecid/.test(text)) return "recommend-similar";
  return hasContent(need) ? "find-products" : "recommend-similar";
}

const FOR_CART = /\bmy (?:cart|basket)\b|\bwarenkorb\b|\b(?:mon|le) panier\b|\b(?:mi|el) carrito\b/;

function isAlong({ perception }: Situation): boolean {
  const text = foldText(perception.text);
  return FROM_ORDERS.test(text) || FOR_CART.test(text) || COMPLETES.test(text) || /\bgoes? with\b/.test(text);
}

const ADDS =
  /\b(?:add|adding|put|throw|pop|chuck|stick|toss|include|also (?:want|need|take|get)|(?:and|plus) (?:i'?ll|i'd|we'll|an?|the|some|two|three|\d)|hinzu|noch|leg\w*|pack\w*|ajout\w*|mets|mettez|anad\w*|agreg\w*|pon\w*)\b/;

const ASKS_SIZE = /\bsiz\w*|\bfits?\b|\bgross\w*|\bpass(?:t|en)\b|\btailles?\b|\bpointures?\b|\btallas?\b/;

/** Where another thing to do may follow. */
const BESIDES = /[,;.!]\s*\p{L}|\b(?:and|plus|also|then|und|dann|et|puis|y|luego)\b/u;

/** One question about shipping is one answer, however many of its words point at a policy. */
function dropWeaker(found: RouteStep[], situation: Situation): RouteStep[] {
  const confidence = (intent: IntentName | null) =>
    situation.perception.intents.find(({ name }) => name === intent)?.confidence ?? 0;
  const byMove = new Map<MoveName, RouteStep>();
  for (const candidate of found) {
    const present = byMove.get(candidate.move);
    if (!present || confidence(candidate.intent) > confidence(present.intent)) byMove.set(candidate.move, candidate);
  }
  const kept = [...byMove.values()];
  const has = (move: MoveName) => kept.some((candidate) => candidate.move === move);
  const folded = foldText(situation.perception.text);
  return kept.filter(({ move, intent }) => {
    // "One more of the medium" is one thing to do, however it is heard; "change the cap and add socks" are two.
    const isOneDoing = !BESIDES.test(folded) || !ADDS.test(folded);
    if (move === "add" && has("change-cart") && isOneDoing) return false;
    // "Take the black one out" takes nothing in.
    if (move === "add" && has("remove") && !ADDS.test(folded)) return false;
    // What goes into the cart is told to be there with it.
    if (move === "check-stock" && intent === "find_product" && has("add")) return false;
    // "Do you have 36D in plum?" on a bra's page: told of that one, and no list of bras.
    const isImplied = situation.perception.entities.every(({ type, text }) => type !== "category" || /\d/.test(text));
    const isAtOne = ["page", "focus"].includes(situation.referents.how);
    if (move === "find-products" && has("check-stock") && isAtOne && isImplied && confidence("find_product") < 0.95)
      return false;
    const isAlongside = has("recommend-for-cart") || has("recommend-complementary") || has("recommend-from-orders");
    if (move === "find-products" && isAlongside) return false;
    // "I'm a woman, 70 kg" tells for whom it is.
    const tellsWho = situation.perception.entities.some(({ type }) => type === "recipient");
    if (move === "size-help" && has("find-products") && tellsWho && !ASKS_SIZE.test(folded)) return false;
    if (move === "product-detail" && (has("recommend-complementary") || has("recommend-similar"))) return false;
    // "Do you have gels and chews?" is about no one product.
    const isOfKinds =
      has("find-products") && situation.referents.how === "none" && kindsBeside(situation.perception) !== null;
    if (isOfKinds && (move === "product-detail" || move === "check-stock")) return false;
    // "Price difference?" of two is told with the two.
    if (move === "tell-price" && intent === "price" && has("compare") && situation.referents.places.length === 0)
      return false;
    if (move === "product-detail")
      return !has("tell-price") && !has("check-stock") && !has("size-help") && !has("compare");
    // "Something like this but waterproof" is one search: the need carries what was added.
    if (move === "recommend-similar") return !has("find-products");
    if (move === "order-status") return !has("order-request");
    if (move === "hand-over") return !has("soothe");
    return true;
  });
}

function routeSmallTalk(situation: Situation): RouteStep[] {
  const { perception, need, pending, input } = situation;
  const has = (name: IntentName) =>
    perception.intents.some((intent) => intent.name === name && intent.confidence >= SURE);
  if (hesitates(perception.text)) return steps("nudge");
  if (pending) return steps("acknowledge");
  if (has("out_of_scope")) return steps("refuse-off-topic");
  if (has("thanks")) return steps("thank");
  if (has("goodbye")) return steps("say-goodbye");
  // "Hello, I need help choosing a sports bra": a wish, however it begins.
  if (has("greeting")) return steps(wishesForKind(situation) ? "find-products" : "greet");
  if (has("affirm") || has("deny")) return steps("acknowledge");
  if (perception.text.trim() === "") return steps("greet");
  if (perception.terms.length > 0 || perception.entities.length > 0) return steps("find-products");
  if (hasContent(need) && perception.cues.correction) return steps("find-products");
  // Nobody is greeted in the middle of a talk.
  return steps(input.history.length > 0 ? "nudge" : "greet");
}

function steps(move: MoveName): RouteStep[] {
  return [step(move, null)];
}

function step(move: MoveName, intent: IntentName | null): RouteStep {
  return { specialist: specialistOf(move), move, intent };
}
