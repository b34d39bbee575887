import { askedLabels } from "../attributes/find-asked-attribute";
import { askedKind, asksWhetherSold } from "../need-state/asked-kind";
import { CART_INTENTS, KNOWLEDGE_INTENTS, ORDER_INTENTS } from "../perception/intent-families";
import { isWritten } from "../perception/is-written";
import type { Entity, IntentName, Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { isEmptyMention } from "../recall/find-mention";
import type { Referents } from "../recall/resolve-referents";
import { conceptsOf } from "./question-concepts";
import type { QuestionForm } from "./question-form";
import type { SelectedAnswer } from "./select-answer";
import { wordBareTopic } from "./word-bare-topic";

const KNOWLEDGE = new Set<IntentName>(KNOWLEDGE_INTENTS);
const ORDERS = new Set<IntentName>(ORDER_INTENTS);
/** What is done rather than answered. */
const DOINGS = new Set<IntentName>([
  ...CART_INTENTS,
  "negotiate",
  "human_agent",
  "complaint",
  "gift_help",
  "get_recommendation",
]);
/** What is read of a product, live. */
const OF_PRODUCT = new Set<IntentName>(["price", "availability", "product_detail", "compare_products", "size_fit"]);
const OUTRIGHT = new Set<IntentName>(["account_help", "privacy_request"]);
const SURE = 0.5;
/** A pattern said so; what is learnt alone stays below. */
const SAID = 0.85;

/** Needed of a page before it is preferred to anything that is sold. */
const LEAST = { shop: 0.44, sold: 0.5, besideProduct: 0.7, besideOrder: 0.7, certain: 0.9 };
const ON_SALE =
  /\b(?:any|some)(?:thing)?\b.{0,30}\b(?:on sale|reduced|discounted|marked down|on offer)\b|\bwhat(?:'s| is)? .{0,20}\b(?:on sale|reduced|on offer)\b|\b(?:do you have|have you got|got|any|is there|are there)\b[^.?!]{0,12}\b(?:clearance|sale) (?:stuff|items?|section|goods|things|rack)\b|\b(?:is|are) (?:it|this|that|these|they|those)(?: also| still| currently| now)? (?:on sale|reduced|discounted|on offer|marked down)\b|\b(?:im angebot|reduziert)\b|\ben (?:promo\w*|soldes?|oferta)\b|\brebajad\w+/i;
const HOW =
  /^\W*(?:(?:and|so|but|hi|hey|ok)\W+)*(?:how (?:many|much|often|long|far)|when (?:do|should)|wie ?viele?|wie oft|combien de|cuant[oa]s?)\b/i;
const ADVICE =
  /\b(?:any|a|some) (?:tricks?|tips?|advice|idea)\b|\bhow (?:do|can|should) (?:i|you|one) (?:keep|stop|prevent|avoid|clean|wash|dry|store|look after|get .{1,30} out)\b|\bbest way to\b/i;
const DENIES = /^\W*(?:no|nein|non)\b[.,:!]/i;

type Question = { perception: Perception; form: QuestionForm; referents: Referents };

/** The knowledge intent that a message is about, or null. What is said of accounts and privacy anyway has to be asked for outright. */
export function knowledgeIntent({ intents }: Perception): IntentName | null {
  return (
    intents.find(({ name, confidence }) => KNOWLEDGE.has(name) && confidence >= (OUTRIGHT.has(name) ? SAID : SURE))
      ?.name ?? null
  );
}

/** Whether it is worth asking the pages at all. */
export function mayConcernPages({ perception, form, referents }: Question): boolean {
  const { intents, cues } = perception;
  if (cues.isBot || cues.memory || cues.undo) return false;
  if (form === "none" && wordBareTopic(perception) === null) return false;
  // "What's the fastest delivery?" wishes for nothing that is sold.
  if (form === "goods" && !isOnlyService(perception) && !asksHowToDress(perception)) return false;
  // "Is anything on sale?" asks for goods, and not whether they can be returned.
  const isOnSale =
    intents.some(({ name, confidence }) => name === "promotion" && confidence >= SAID) && ON_SALE.test(perception.text);
  if (isOnSale && knowledgeIntent(perception) === null) return false;
  if (knowledgeIntent(perception) !== null) return true;
  // "How many gels do people take?" asks how it is done; that it sounds like a wish is learnt of its words.
  const isGuess = (name: IntentName) =>
    (name === "get_recommendation" || name === "gift_help") &&
    form === "shop" &&
    HOW.test(perception.text) &&
    !isWritten(perception, name);
  if (intents.some(({ name, confidence }) => DOINGS.has(name) && confidence >= SURE && !isGuess(name))) return false;
  if (intents.some(({ name, confidence }) => ORDERS.has(name) && confidence >= SAID)) return false;
  const isPriced = intents.some(
    ({ name, confidence }) => ["price", "availability", "compare_products"].includes(name) && confidence >= SAID,
  );
  if (isPriced && (!isEmptyMention(referents.mention) || referents.productIds.length > 0)) return false;
  return !isAboutProduct(perception, referents);
}

/**
 * Whether the pages are to answer, by what was found on them against what else the words may mean: a thing that is sold, the
 * product at hand, an order.
 */
export function belongsToPages(question: Question, answer: SelectedAnswer | null): boolean {
  const { perception, form, referents } = question;
  const has = (names: ReadonlySet<IntentName>) =>
    perception.intents.some(({ name, confidence }) => confidence >= SURE && names.has(name));
  const isKnowledge = knowledgeIntent(perception) !== null;
  const kinds = askedGoods(perception).filter(({ type }) => ["category", "product", "brand"].includes(type));
  if (answer === null) return false;

  const { confidence, passage } = answer;
  if (passage.kind === "curated" || wordBareTopic(perception) !== null) return true;
  if (form === "sold") {
    if (kinds.length > 0) return confidence >= LEAST.certain && DENIES.test(passage.text);
    // "Do you sell bikes?" is answered with what there is instead, and noted as wanted.
    if (asksWhetherSold(perception) && askedKind(perception) !== null && DENIES.test(passage.text)) return false;
    return isKnowledge || (confidence >= LEAST.sold && coversTerms(perception, answer));
  }
  if (isKnowledge) return true;
  // "Any trick to keep a flask from going mouldy?" asks for advice, whatever it sounds like.
  if (has(ORDERS) && !ADVICE.test(perception.text)) return confidence >= LEAST.besideOrder;
  // "How long do running shoes last?" in front of a shoe is about shoes.
  // "Max waist size?" in front of a belt names no other thing.
  const isOfSize = perception.intents.some(({ name, confidence }) => name === "size_fit" && confidence >= SAID);
  const isNoOther = isEmptyMention(referents.mention) || (isOfSize && referents.mention.categories.length === 0);
  const isAtProduct = referents.productIds.length > 0 && (perception.cues.pronoun || isNoOther);
  if (isAtProduct && perception.entities.some(({ type }) => type === "size")) return false;
  if (isAtProduct && has(OF_PRODUCT)) return confidence >= LEAST.besideProduct;
  return confidence >= LEAST.shop;
}

/** A question that is about the shop, whether or not its pages answer: nothing in it names a thing that is sold. */
export function isAboutShop({ perception, form }: Question): boolean {
  if (knowledgeIntent(perception) !== null) return true;
  if (form !== "shop" && !(form === "sold" && SERVICE.test(perception.text))) return false;
  const isBuying = perception.intents.some(
    ({ name, confidence }) => confidence >= SAID && (OF_PRODUCT.has(name) || name === "promotion"),
  );
  const thing = ["category", "product", "brand", "color", "size", "price", ...(form === "sold" ? PROPERTIES : [])];
  const namesGoods = askedGoods(perception).some(({ type }) => thing.includes(type));
  return !isBuying && perception.terms.length > 0 && !namesGoods;
}

const PROPERTIES = ["attribute", "material"];
const SERVICE = /\boffer\b|\b(?:is|are) there\b/i;

/** Things that are asked for themselves: in "a repair service for old shoes" the shoes are not, in "any of your shoes" they are. */
function askedGoods({ entities, text }: Perception): Entity[] {
  const isInside = (before: string) => INSIDE.test(before) && !ONE_OF.test(before);
  return entities.filter(({ negated, start }) => !negated && !isInside(text.slice(0, start)));
}

const ONE_OF =
  /\b(?:any|one|some|which|none|either) of (?:your|ur|the|these|those) (?:[\p{L}']+ )?$|\b(?:eine[rs]?|welche[rs]?) (?:eurer|ihrer|von (?:euren|ihren|den)) $|\bun(?:e|s|es)? de vos $|\balgun[oa]s? de (?:sus|vuestr[oa]s|tus) $/iu;

const INSIDE =
  /\b(?:for|with|of|on|about|from|against|to|für|von|mit|pour|de|avec|para|con)\s+(?:[\p{L}']+\s+){0,2}$/iu;

function isOnlyService({ entities, text }: Perception): boolean {
  return (
    /\b(?:deliver\w*|shipping|postage|returns?|refunds?|payments?|warrant\w*|guarantees?|opening hours)\b/i.test(
      text,
    ) && entities.every(({ type }) => ["price", "date", "recipient"].includes(type))
  );
}

/** "What should I wear at 35 °F?" names nothing that is sold. */
function asksHowToDress({ text, entities }: Perception): boolean {
  const isThing = entities.some(({ type }) => ["category", "product", "brand"].includes(type));
  return conceptsOf(text).has("#dress") && /\d/.test(text) && !isThing;
}

function isAboutProduct({ cues, intents, text }: Perception, { how, productIds, mention }: Referents): boolean {
  if (productIds.length === 0) return false;
  if (["named", "ordinal", "described", "earlier"].includes(how)) return true;
  if (askedLabels(text).length > 0 && (cues.pronoun || isEmptyMention(mention))) return true;
  const isListed = intents.some(({ name, confidence }) => confidence >= SURE && OF_PRODUCT.has(name));
  return (cues.pronoun || cues.plural) && (isListed || how === "page" || how === "focus");
}

/** What no thing that is sold explains has to stand on the page. */
function coversTerms({ terms }: Perception, { passage }: SelectedAnswer): boolean {
  const text = `${passage.title} ${passage.text}`;
  const told = new Set([...conceptsOf(text), ...stemsOf(text)]);
  const asked = [...conceptsOf(terms.join(" "))];
  return asked.length > 0 && asked.every((concept) => told.has(concept));
}
