import { asksThing, readThing } from "./consult-thing";
import type { OpenDesk } from "./desk/open-desk";
import { belongsToPages, isAboutShop, knowledgeIntent, mayConcernPages } from "./knowledge/belongs-to-pages";
import type { SelectedAnswer } from "./knowledge/select-answer";
import { topicOf } from "./knowledge/policy-topics";
import { findPlace, placeOfCode } from "./knowledge/find-place";
import type { Place } from "./knowledge/places";
import { conceptsOf } from "./knowledge/question-concepts";
import { gistOf } from "./knowledge/gist-of";
import { questionForm } from "./knowledge/question-form";
import { isBarePlace, wordBareTopic } from "./knowledge/word-bare-topic";
import { isBareSequel } from "./knowledge/find-evidence";
import { howLong, wordDeadline } from "./knowledge/word-deadline";
import { asksIfUnfit } from "./knowledge/asks-if-unfit";
import { completeQuestion, isBareCost } from "./knowledge/complete-question";
import { asksHowItIsDone, continuesQuestion } from "./knowledge/continues-question";
import { isAboutMaking } from "./knowledge/is-about-making";
import { wordPromotion } from "./knowledge/word-promotion";
import { isReason } from "./knowledge/is-reason";
import { wordFreeShipping, wordShipping } from "./knowledge/word-shipping";
import { foldText } from "./perception/fold-text";
import { CART_INTENTS } from "./perception/intent-families";
import { isWritten } from "./perception/is-written";
import { perceive } from "./perception/perceive";
import type { Entity, IntentName, Perception } from "./perception/perception";
import { splitMessage } from "./perception/split-message";
import { bodyMeasures } from "./variants/measured-size";
import { splitTopics } from "./knowledge/split-topics";
import { recall } from "./recall/recall";
import { speaksOfCode } from "./specialists/speaks-of-code";
import { tellsTheTeam } from "./specialists/tells-the-team";
import type { AskedPages } from "./specialists/route";
import type { Situation } from "./situation";
import { answerQuestion } from "./tools/answer-question";

/** What is left of a message when the questions for the shop's pages are taken out of it. */
export type Consulted = {
  /** The rest in its place of the conversation; the whole message where nothing was taken out. */
  situation: Situation;
  /** Questions before the rest, and after it. */
  before: AskedPages[];
  after: AskedPages[];
  /** There is nothing beside the questions. */
  isAll: boolean;
};

/** Nothing was asked of the pages. */
export function notConsulted(situation: Situation): Consulted {
  return { situation, before: [], after: [], isAll: false };
}

/**
 * Puts the questions of a message to the shop's pages before anything is looked for among its products. What they answer,
 * and what can only be about the shop, is answered from them; the rest goes on as a message of its own.
 */
export async function consultPages(situation: Situation, desk: OpenDesk): Promise<Consulted> {
  const whole = notConsulted(situation);
  const { input, perception } = situation;
  if (input.tap !== null || perception.text.trim() === "") return whole;
  const { pending } = situation;
  if (pending !== null && (pending.reply !== "value" || !["need", "audience"].includes(pending.kind))) return whole;

  // "Widest part of my calf is 14 inches, what size?" of a thing at hand: its own notes say it, and not the guide for shoes.
  const isMeasured =
    perception.intents.some(({ name, confidence }) => name === "size_fit" && confidence >= SURE) &&
    bodyMeasures(perception.text).length > 0;
  // "Bin 1,85 und wiege 82 Kilo, welche Größe?": whoever asks for theirs wants that of the thing at hand.
  const asksOwnSize =
    perception.intents.some(({ name, confidence }) => name === "size_fit" && confidence >= OUTRIGHT) &&
    OWN_SIZE.test(foldText(perception.text));
  if ((isMeasured || asksOwnSize) && situation.referents.productIds.length > 0) return whole;

  // A code of one's own, and what is told to the team, are no questions for the pages.
  if (speaksOfCode(situation) !== null || tellsTheTeam(situation) !== null) return whole;

  const completed = pending === null ? await askCompleted(situation, desk) : null;
  if (completed !== null) return { situation: hush(situation), before: [completed], after: [], isAll: true };

  const thing = pending === null ? await readThing(situation, desk) : null;
  const texts = splitMessage(perception.text).flatMap((text) =>
    splitTopics(text, (part) => perceivePart(part, situation)),
  );
  // What a merchant has answered as a whole is routed as that.
  if (situation.curated !== null && texts.length === 1) return whole;
  const asksOf = (read: Situation) => (thing === null || situation.curated !== null ? null : asksThing(thing, read));
  const reads = texts.map((text) => ({
    text,
    read: texts.length === 1 ? situation : recall(input, perceivePart(text, situation)),
  }));
  // What stands beside a question is said to explain it.
  const ofThing = reads.map(({ read }) =>
    reads.length > 1 && questionForm(read.perception) === "none" ? null : asksOf(read),
  );
  const goesOn = (text: string, at: number) =>
    at > 0 && thing !== null && isBareSequel(thing, text, perception.language);
  if (ofThing[0] === "only" && reads.every(({ text }, at) => ofThing[at] === "only" || goesOn(text, at)))
    return { situation: hush(situation), before: [toThing(perception.text)], after: [], isAll: true };
  // "I have thin wrists. Would that work for me?" asks in its second half about the first.
  const isAskedOfAll = reads.some(
    ({ text, read }, at) => goesOn(text, at) && ["shop", "sold"].includes(questionForm(read.perception)),
  );
  if (isAskedOfAll && asksOf(situation) === "only")
    return { situation: hush(situation), before: [toThing(perception.text)], after: [], isAll: true };

  const parts: { text: string; asked: AskedPages | null }[] = [];
  const beside: AskedPages[] = [];
  for (const [at, { text, read }] of reads.entries()) {
    if (ofThing[at] === "beside") beside.push(toThing(text, "beside"));
    const earlier = parts[parts.length - 1]?.asked ?? null;
    const asked = ofThing[at] === "only" ? toThing(text) : await askPages(read, situation, desk, earlier);
    parts.push({ text, asked });
  }
  if (beside.length > 0 && parts.every(({ asked }) => asked === null)) return { ...whole, after: beside };
  const rest = parts.filter(({ asked }) => asked === null);
  if (rest.length === parts.length) return whole;

  const first = parts.findIndex(({ asked }) => asked === null);
  // That the pages do not say it is said once.
  const isOpen = ({ asked }: (typeof parts)[number]) => asked?.answer === null && asked.ofThing === undefined;
  const firstUnanswered = parts.find(isOpen);
  const isSaid = (part: (typeof parts)[number]) => isOpen(part) && part !== firstUnanswered;
  const questions = (from: number, to: number) =>
    parts.slice(from, to).flatMap((part) => (part.asked === null || isSaid(part) ? [] : part.asked));
  if (first < 0) return { situation: hush(situation), before: questions(0, parts.length), after: [], isAll: true };
  const remaining = recall(input, perceivePart(rest.map(({ text }) => text).join(" "), situation));
  const isAside = rest.every(({ text }) => saysNothing(perceivePart(text, situation)));
  if (
    isReason(remaining.perception) ||
    (isAside && questions(0, parts.length).some(({ ofThing }) => ofThing !== undefined))
  )
    return { situation: hush(situation), before: questions(0, parts.length), after: [], isAll: true };
  return {
    situation: { ...remaining, curated: null, language: situation.language, locale: situation.locale },
    before: questions(0, first),
    after: questions(first, parts.length),
    isAll: false,
  };
}

const OUTRIGHT = 0.85;
const OWN_SIZE =
  /\b(?:welche gr(?:o|oe)s+e (?:brauch\w*|nehm\w*|soll\w*)?|que talla (?:me )?(?:cojo|pido|elijo|compro|necesito|uso|llevo|pondri\w*)|quelle (?:taille|pointure) (?:je |dois|prendre|me ))|\b(?:kilos?|kg|1[.,m]\d\d)\b.{0,40}\b(?:welche gr(?:o|oe)s+e|que talla|quelle (?:taille|pointure)|[sml]|x[sl]) ?(?:ou|oder|o|or)?\b/;

/** "Be honest", "i'm on the fence" beside a question. */
function saysNothing(perception: Perception): boolean {
  const isMeant = perception.intents.some(({ name }) => isWritten(perception, name));
  return !isMeant && perception.entities.length === 0 && questionForm(perception) === "none";
}

function toThing(question: string, ofThing: AskedPages["ofThing"] = "only"): AskedPages {
  return { question, intent: null, answer: null, ofThing };
}

/** A question about the shop says nothing about what is wanted. */
function hush(situation: Situation): Situation {
  const { needState: need, pastNeeds } = situation.input.memory;
  return { ...situation, need, pastNeeds, needChanged: false, pending: null, startsFrom: null, curated: null };
}

/** "And duties?", "how long do I have?": what is left out was said before. */
async function askCompleted(situation: Situation, desk: OpenDesk): Promise<AskedPages | null> {
  const { input, perception } = situation;
  const isGoods = perception.entities.some(
    ({ type, negated }) => !negated && ["product", "price", "color", "order-number"].includes(type),
  );
  const isDoing = perception.intents.some(
    ({ name, confidence }) =>
      (confidence >= SURE &&
        ((DOINGS.has(name) && !pointsBack(perception, name)) || (isGoods && name !== "return_policy"))) ||
      // "Show us your headlamps" goes on with nothing.
      LOOKS.test(foldText(perception.text)),
  );
  if (perception.language !== "en" || isDoing || situation.curated !== null) return null;
  const said = input.history.flatMap(({ from, text }) => (from === "shopper" ? [text] : []));
  const isAfterShop = input.memory.digest.at(-1)?.moves.some((move) => OF_SHOP.has(move)) === true;
  const goods = perception.entities.flatMap(({ type, text }) => (type === "category" ? [text] : []));
  // "When?" is about what the question before it is about.
  const topical = said.slice(-MOST_BACK).filter((message) => [...conceptsOf(message)].some(isTopic));
  const asked = isAfterShop ? { intent: lastQuestion(situation, topical.at(-1))?.intent ?? null } : null;
  const completed = completeQuestion(perception.text, said, asked, goods, isOfThing(situation));
  if (completed === null) return null;
  desk.enter("knowledge");
  const { isWorded } = completed;
  const found = await desk.use(answerQuestion, { question: completed.question.slice(0, 600), topic: "", isWorded });
  return found.ok ? { question: perception.text, intent: completed.intent, answer: found.value.answer } : null;
}

/** "And exchanges?" is about another thing than the return before it. */
function namesOther(text: string, before: string): boolean {
  const asked = conceptsOf(before);
  return asked.size > 0 && conceptsOf(text).has("#exchange") && !asked.has("#exchange");
}

const MOST_BACK = 3;
const isTopic = (idea: string) => idea.startsWith("#") && !["#duration", "#charge"].includes(idea);

/** "Do I have to pay for that?" is no checkout, and "where is that?" no parcel. */
function pointsBack({ text }: Perception, name: IntentName): boolean {
  const folded = foldText(text);
  return isBareCost(folded) || (name === "track_order" && WHERE_THAT.test(folded));
}

const WHERE_THAT = /^\W*(?:(?:and|so|ok(?:ay)?|cool)\W+)*(?:where|when)(?:'s| is| are|s) (?:that|it|this|those)\W*$/;

/** Something is at hand, or named by what it is like: "which of the two has GPS?" */
function isOfThing({ perception, referents }: Situation): boolean {
  return (
    referents.productIds.length > 0 ||
    perception.entities.some(({ type }) => !["date", "recipient", "quantity", "email", "order-number"].includes(type))
  );
}

const LOOKS =
  /\b(?:show|find|recommend|suggest|looking for|search|got any|do (?:you|u|ya) (?:have|sell|carry|stock))\b/;
const OF_SHOP = new Set(["answer-policy", "answer-curated", "order-request", "tell-promotions", "negotiate"]);
const DOINGS = new Set<IntentName>([...CART_INTENTS, "human_agent", "complaint", "track_order", "negotiate"]);

/** `earlier` is the question before it in the same message: "do you ship to Peru, and what does it cost?" is about the shipping. */
async function askPages(
  { perception, referents }: Situation,
  situation: Situation,
  desk: OpenDesk,
  earlier: AskedPages | null,
): Promise<AskedPages | null> {
  const question = { perception, form: questionForm(perception), referents };
  const last = earlier === null && continuesQuestion(perception) ? lastQuestion(situation) : null;
  const continued =
    last !== null &&
    !namesOther(perception.text, last.question) &&
    (asksHowItIsDone(perception) || [null, last.intent].includes(knowledgeIntent(perception)))
      ? last
      : null;
  const isOfCost = afterShipping(situation, perception);
  const isOfPages =
    isOfCost !== null ||
    (referents.productIds.length === 0 && wordCostThere(perception, perception) !== null) ||
    continued !== null ||
    asksIfUnfit(foldText(perception.text)) ||
    mayConcernPages(question);
  if (!isOfPages) return null;

  const before = continued ?? (isBarePlace(perception.text) ? lastQuestion(situation) : null);
  const costThere = referents.productIds.length === 0 ? wordCostThere(perception, perception) : null;
  const intent =
    (costThere === null ? null : "shipping_policy") ??
    before?.intent ??
    settleWay(knowledgeIntent(perception), perception.text) ??
    (perception.cues.pronoun ? (earlier?.intent ?? null) : null);
  const back =
    asksWhatItCosts(perception) && !/#give_back|#return_window/.test([...conceptsOf(perception.text)].join())
      ? lastQuestion(situation)
      : null;
  const isOfReturn =
    isReturnCost(perception) ||
    (earlier === null && back?.intent === "return_policy") ||
    (earlier !== null && isOfGivingBack(earlier) && asksWhatItCosts(perception));
  const home = findPlace(situation.perception.text) ?? placeOfCode(situation.input.page.country);
  const worded = isOfReturn ? returnCost(home) : wordQuestion(perception, situation.perception);
  const free = before === null ? null : wordFreeShipping(perception.text);
  const isOurs = before === null && !worded.startsWith(barely(perception));
  desk.enter("knowledge");
  const use = async (text: string, topic: string, except: string[] = []) => {
    const isWorded = text === isOfCost || text === costThere || text === free || (isOurs && text === worded);
    const found = await desk.use(answerQuestion, { question: text.slice(0, 600), topic, except, isWorded });
    return found.ok ? found.value.answer : undefined;
  };
  // The topic's words help where the question's own find too little; where they find enough they only lead astray.
  const ask = async (text: string) => {
    const own = await use(text, "");
    const topic = topicOf(intent, text);
    if (own === undefined || topic === "" || (own?.confidence ?? 0) >= ENOUGH) return own;
    return (await use(text, topic)) ?? own;
  };
  const own = await ask(
    isOfCost ??
      costThere ??
      free ??
      (before === null
        ? worded
        : `${gistOf(before.question, { intent: before.intent, next: perception.text })} ${perception.text}`),
  );
  // What could not be read is no proof that nothing is there.
  if (own === undefined) return null;
  const isSequel =
    earlier !== null &&
    !isOfReturn &&
    perception.cues.pronoun &&
    isOfOneTopic(knowledgeIntent(perception), earlier.intent);
  const joined = isSequel ? await askSequel(`${earlier.question} ${perception.text}`, earlier.answer, ask, use) : null;
  const answer = joined ?? own;

  if (isAboutMaking(perception.text))
    return {
      question: perception.text,
      intent,
      answer: answer !== null && isAboutMaking(answer.passage.text) ? answer : null,
    };
  if ((isOfCost ?? costThere) !== null && answer !== null)
    return { question: perception.text, intent: "shipping_policy", answer };
  if (continued !== null) return { question: perception.text, intent: continued.intent, answer };
  if (belongsToPages(question, answer)) return { question: perception.text, intent, answer };
  return answer === null && isAboutShop(question) ? { question: perception.text, intent, answer: null } : null;
}

/** What it costs depends on where it comes from. */
function returnCost(from: Place | null): string {
  if (from === null) return RETURN_COST;
  const region = from.regions.includes("europe") ? "europe" : from.name;
  return `${RETURN_COST}, who pays the postage back from ${region}`;
}

/** "Wer zahlt die Rücksendung?", "qui paye le retour": said in one breath. */
function isReturnCost(perception: Perception): boolean {
  return asksWhatItCosts(perception) && SENDS_BACK.test(foldText(perception.text));
}

const SENDS_BACK =
  /\b(?:ruck(?:send\w*|gabe\w*|porto|versand)|zuruck\w*|retour\w*|renvoi\w*|renvoy\w*|devol\w*|devuelv\w*|regres\w*|(?:send|post|ship|mail|bring|sending|shipping) (?:\w+ ){0,2}back|returns?|returning)\b/;

function isOfGivingBack({ intent, question }: AskedPages): boolean {
  return intent === "return_policy" || conceptsOf(question).has("#give_back") || SENDS_BACK.test(foldText(question));
}

type Found = SelectedAnswer | null | undefined;

/** What answers the second of two questions about one thing and was not said to the first; null where nothing is left to say. */
async function askSequel(
  text: string,
  said: SelectedAnswer | null,
  ask: (text: string) => Promise<Found>,
  use: (text: string, topic: string, except: string[]) => Promise<Found>,
): Promise<SelectedAnswer | null> {
  const joined = (await ask(text)) ?? null;
  if (joined === null || said?.passage.id !== joined.passage.id) return joined;
  // "What's the fastest delivery and what does it cost?": told twice how fast, one still does not know what it costs.
  const isRepeated = joined.sentences.some((sentence) => said.sentences.includes(sentence));
  if (!isRepeated) return joined;
  const other = (await use(text, "", [said.passage.id])) ?? null;
  if (other !== null && other.confidence >= ENOUGH) return other;
  return isSame(joined, said) ? null : joined;
}

/** "And what does that cost?", right behind a question about a parcel. */
function afterShipping(situation: Situation, perception: Perception): string | null {
  const isBare = perception.entities.length === 0 && perception.cues.pronoun && asksWhatItCosts(perception);
  const last = isBare && situation.referents.productIds.length === 0 ? lastQuestion(situation) : null;
  if (last === null || !["delivery_time", "shipping_policy"].includes(last.intent ?? "")) return null;
  const place = findPlace(last.question);
  return place === null ? "how much is shipping" : `how much is shipping to ${place.name}`;
}

/** In "how long is delivery, and can I return them?" the second is no sequel: "them" is what is bought. */
function isOfOneTopic(own: IntentName | null, earlier: IntentName | null): boolean {
  const [left, right] = [own, earlier].map((intent) => (intent === "delivery_time" ? "shipping_policy" : intent));
  return left === null || right === null || left === right;
}

/** "If I send it to my sister, what's the postage?": what goes there does not come back, whatever was learnt of "send". */
function settleWay(intent: IntentName | null, text: string): IntentName | null {
  const asked = conceptsOf(text);
  const isThere = asked.has("#deliver") && !asked.has("#give_back") && !asked.has("#return_window");
  return intent === "return_policy" && isThere ? "shipping_policy" : intent;
}

/** The question about the shop that was asked last, where the message before this one was such a question. */
function lastQuestion(
  situation: Situation,
  said = situation.input.history.findLast(({ from }) => from === "shopper")?.text ?? "",
): { question: string; intent: IntentName | null } | null {
  const read = perceivePart(said, situation);
  const intent = knowledgeIntent(read);
  const isAnswered = situation.input.memory.digest.at(-1)?.moves.includes("answer-policy") === true;
  return intent === null && !isAnswered ? null : { question: said, intent };
}

/** "Tell me whether I can return it" asks what "can I return it" asks; to whom a parcel goes is not what it costs. */
const LEADS_IN =
  /^\W*(?:(?:and|also|so|but|please|oh)\W+)*(?:(?:(?:can|could|would) you )?(?:please )?(?:tell me|let me know)|do you know|(?:i )?wonder(?:ing)?|(?:i'd |i would )?(?:like|want) to know|what(?:'s|s| is) the (?:deal|story|situation) with)\s+(?:(?:if|whether)\s+)?/i;
const TO_SOMEBODY = /\b(?:to|for) (?:my|our|a|an|the) $/i;

function barely({ text, entities }: Perception): string {
  const bare = entities
    .filter(({ type, start }) => type === "recipient" && TO_SOMEBODY.test(text.slice(0, start)))
    .sort((left, right) => right.start - left.start)
    .reduce((left, { start, end }) => left.slice(0, start).replace(TO_SOMEBODY, "") + left.slice(end), text);
  return bare.replace(LEADS_IN, "").trim() || text;
}

/** What a question leaves out although it is about it: the size that a bare figure is, the jacket that "one" is. */
function wordQuestion(part: Perception, whole: Perception): string {
  const { entities, cues } = part;
  const text = barely(part);
  const bare = wordBareTopic(part);
  if (bare !== null) return bare;
  const has = (type: Entity["type"]) => entities.some((entity) => entity.type === type);
  if (asksIfUnfit(foldText(text))) return asksWhatItCosts(part) ? RETURN_COST : RETURN_UNFIT;
  const isOfCode = part.intents.some(({ name, confidence }) => name === "promotion" && confidence >= SURE);
  const promotion =
    isOfCode && knowledgeIntent(part) === null && CODE.test(foldText(text)) ? wordPromotion(text) : null;
  if (promotion !== null) return promotion;
  if (WHERE_SHOP.test(foldText(text))) return ADDRESS;
  if (HOW_TO_REACH.test(foldText(text))) return CONTACT;
  if (PAYS_IN.test(foldText(text))) return CURRENCY;
  const shipping = wordShipping(text, whole.text) ?? wordCostThere(part, whole);
  if (shipping !== null) return shipping;
  if (knowledgeIntent(part) === "delivery_time" && FASTER.test(text)) return EXPRESS_TIME;
  if (knowledgeIntent(part) === "delivery_time" && has("date")) return wordDeadline(part);
  if (
    knowledgeIntent(part) === "delivery_time" &&
    (IN_TIME.test(text) ||
      WHEN_HERE.test(foldText(text)) ||
      // "How long will it take to get to Texas?" does not say what.
      (findPlace(whole.text) !== null && (findPlace(text) === null || !conceptsOf(text).has("#deliver"))))
  )
    return howLong(findPlace(text) === null ? whole.text : text);
  const place =
    knowledgeIntent(part) === "shipping_policy" && MAY_ORDER.test(text)
      ? (findPlace(text) ?? findPlace(whole.text))
      : null;
  if (place !== null) return `do you ship to ${place.name}`;
  if (has("size") && !/\bsiz|\d\s?(?:°|degrees?|fahrenheit|celsius|years?|miles?|km|hours?)/i.test(text))
    return `${text} (size)`;
  if (knowledgeIntent(part) !== "warranty_care" || has("category") || !(cues.pronoun || /\bone\b/i.test(text)))
    return text;
  const named = whole.entities
    .filter(({ type, negated }) => type === "category" && !negated)
    .map((entity) => entity.text);
  return `${text} ${named.join(" ")}`.trim();
}

/** "Y a Francia cuánto cuesta?", of no thing that is sold: a place has a price for parcels alone. */
function wordCostThere({ text, intents, entities }: Perception, whole: Perception): string | null {
  const isPrice = intents.some(({ name, confidence }) => name === "price" && confidence >= SURE);
  const isOfGoods = [...entities, ...whole.entities].some(({ type }) =>
    ["category", "product", "brand"].includes(type),
  );
  const place = isPrice && !isOfGoods ? findPlace(text) : null;
  return place === null ? null : `how much is shipping to ${place.name}`;
}

const SURE = 0.5;
const CODE =
  /\b(?:codes?|coupons?|vouchers?|discounts?|gutschein\w*|rabatt\w*|remises?|reductions?|codigos?|cupon\w*|descuentos?)\b/;
const WHERE_SHOP =
  /\bwhere (?:are|r) (?:you|u|ya)(?: guys)? (?:located|based)\b|\bwhere(?:'s| is) (?:your|the) (?:shop|store)\b|\bwhere are you\W*$|\bdo (?:you|u|ya)(?: guys)? have (?:a |an |any )?(?:physical |real |actual |other )?(?:stores?|shops?|locations?|branch(?:es)?)\b|\b(?:what(?:'s| is) )?your (?:shop |store )?address\b/;
const HOW_TO_REACH =
  /\b(?:what(?:'s| is)|whats|do you have|give me|have you got) (?:your|an|a) (?:e-?mail|phone|telephone|contact)\b/;
const CONTACT = "contact e-mail telephone";
const ADDRESS = "where is your shop, address of the shop";
/** "Can I pay in pounds?" asks for no card. */
const PAYS_IN =
  /\b(?:pay|charged?|billed|prices?|checkout)\b.{0,12}\bin (?:my |our |the |local |british |canadian |us |american )*(?:pounds?|euros?|dollars?|currency|cad|gbp|eur|usd|yen|francs?|[£€$])/;
const CURRENCY = "prices in other countries in the local currency";
const IN_TIME = /\bin time\b|\brechtzeitig\b|\bà temps\b|\ba tiempo\b/i;
/** "When would it arrive?" */
const WHEN_HERE =
  /\bwhen\b.{0,25}\b(?:arrives?|gets? to (?!know\b)\p{L}+|(?:get|be|come) (?:here|there|to me)|(?:get|have|receive) (?:it|them|this|that)|show up)\b|\bwann\b.{0,25}\b(?:da|hier|bei mir|an|kommt|kame|kommen|bekomm\w*|krieg\w*|hab\w* ich|hatte ich|geliefert)\b|\bquand\b.{0,25}\b(?:arriv\p{L}+|recev\p{L}+|recoi\p{L}+|livre\p{L}*|l'aurai\p{L}*)|\bcuando\b.{0,25}\b(?:lleg\p{L}+|recib\p{L}+|lo tendr\p{L}+|entreg\p{L}+)/iu;
/** "Can I make it faster?" */
const FASTER =
  /\b(?:make|get|have) (?:it|them|this|that) (?:here |be |come |to me |sent )?(?:faster|sooner|quicker|earlier)\b|\b(?:anything|something) (?:faster|quicker)\b|\bspeed (?:it|this|that) up\b/i;
const EXPRESS_TIME = "how long does express delivery take";
/** "I'm in Poland, can I order?" asks whether anything is sent there. */
const MAY_ORDER = /\b(?:can|could|may|do) (?:i|we) (?:still |also )?(?:order|buy|shop)\b/i;
const ENOUGH = 0.6;
/** For the search alone: nobody reads it. */
const RETURN_COST = "what does a return cost";
const RETURN_UNFIT = "how many days do I have to return or exchange something that is wrong for me";
/** "And who pays the postage?" after a question about returns. */
const COSTS =
  /\bwho(?:'s)? pay(?:s|ing)?\b|\bpostage\b|\bis (?:it|that) free\b|\bfor free\b|\b(?:what does|how much (?:is|does|would)) (?:it|that)(?: cost)?\b|\bdo i (?:have to |need to )?pay\b|\bwer (?:zahlt|bezahlt|tragt|ubernimmt)\b|\bwas kostet\b|\b(?:qui|c'est qui qui) pa(?:ie|ye)\b|\bquien paga\b|\bcuanto (?:cuesta|sale)\b|\b(?:est|sont|c'est|es|son|sale|salen|ist|sind|geht|gehen)\b.{0,20}\b(?:kostenlos|kostenfrei|gratis|umsonst|gratuit\w*|offert\w*)\b|\b(?:is|are) .{0,20}\bfree\b/;

function asksWhatItCosts({ text, entities }: Perception): boolean {
  const namesGoods = entities.some(({ type, negated }) => !negated && ["category", "product", "price"].includes(type));
  return !namesGoods && COSTS.test(foldText(text));
}

function isSame(left: SelectedAnswer, right: SelectedAnswer): boolean {
  return left.passage.id === right.passage.id && left.sentences.join() === right.sentences.join();
}

function perceivePart(text: string, { input, perception }: Situation): Perception {
  return perceive(text, { vocabulary: input.vocabulary, expectedLanguage: perception.language });
}
