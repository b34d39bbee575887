import type { CatalogDocument } from "~/ports/catalog-search";
import type { OpenDesk } from "./desk/open-desk";
import { findEvidence } from "./knowledge/find-evidence";
import { ideasAsked } from "./knowledge/thing-ideas";
import { isOfShop } from "./knowledge/is-of-shop";
import { questionForm } from "./knowledge/question-form";
import { foldText } from "./perception/fold-text";
import { KNOWLEDGE_INTENTS, ORDER_INTENTS } from "./perception/intent-families";
import { isWritten } from "./perception/is-written";
import type { Entity, IntentName, Perception } from "./perception/perception";
import { stemsOf } from "./perception/phrase-index";
import { tellsBodyWeight } from "./recall/body-weight";
import { asksForAlike } from "./recall/asks-for-alike";
import { asksWhenBack } from "./recall/asks-when-back";
import { asksToChoose } from "./recall/asks-to-choose";
import { readRelaxed } from "./recall/read-relaxed";
import { readDocument } from "./ranking/read-document";
import { askedChoice } from "./variants/asks-for-values";
import type { Situation } from "./situation";
import { getProduct } from "./tools/get-product";

/** What is done, or read of an order or of several things, rather than told of the one at hand. */
const IN_CART = new Set<IntentName>(["add_to_cart", "change_cart", "remove_from_cart", "checkout", "negotiate"]);
const ELSEWHERE = new Set<IntentName>([
  "view_cart",
  "human_agent",
  "complaint",
  "compare_products",
  "promotion",
  ...ORDER_INTENTS,
]);
const KNOWLEDGE = new Set<IntentName>(KNOWLEDGE_INTENTS);
const STOCK = new Set<IntentName>(["availability"]);
const LIVE = new Set<IntentName>(["price", "size_fit"]);
const WISHES = new Set<IntentName>(["find_product", "gift_help"]);
const ALONG = new Set<IntentName>(["get_recommendation"]);
const SURE = 0.5;
const COMPARED = 0.6;
/** What has no form of a question has to speak of little else. */
const WELL_COVERED = 0.6;

/** The product that a message may be asking about: the one on the page, talked about or named. Null where there is none. */
export async function readThing(situation: Situation, desk: OpenDesk): Promise<CatalogDocument | null> {
  const { referents, input } = situation;
  if (situation.forget !== null || situation.perception.cues.memory) return null;
  // What is asked behind two that stood side by side is asked of both.
  const isCompared = input.memory.digest.at(-1)?.moves.includes("compare") === true;
  if (isElsewhere(situation.perception) || (isCompared && referents.how === "focus")) return null;
  const [productId, other] = referents.productIds;
  const isOne = referents.how === "shown" ? input.memory.shown[0]?.length === 1 : referents.how !== "none";
  if (productId === undefined || other !== undefined || !isOne || referents.how === "plural") return null;
  desk.enter("sales");
  const read = await desk.use(getProduct, { productIds: [productId] });
  return read.ok ? (desk.evidence.documents.get(productId) ?? null) : null;
}

/**
 * Whether a message asks something of the thing at hand that its own texts surely speak of. "beside" where price, stock or
 * sizes are read live as well.
 */
export function asksThing(thing: CatalogDocument, situation: Situation): "only" | "beside" | null {
  const { perception, referents, startsFrom, superlative, input } = situation;
  const { intents, cues, entities, text } = perception;
  if (referents.productIds[0] !== thing.id || startsFrom !== null || superlative !== null) return null;
  if (cues.isBot || cues.memory || cues.undo || cues.startOver || cues.cheaper || cues.pricier) return null;
  // "Do you have wide ones?" asks for others.
  if (OTHER_ONES.test(foldText(text))) return null;
  // What a person weighs is nothing that a thing weighs.
  if (tellsBodyWeight(text)) return null;
  if (situation.measures.length > 0 || entities.some(({ negated }) => negated) || asksWhenBack(perception)) return null;
  if (asksToChoose(perception, input.memory) || asksForAlike(perception) || isElsewhere(perception)) return null;

  // "They don't have to be waterproof."
  if (readRelaxed(perception, input.memory).length > 0) return null;

  // "Can I choose the amount?" of a gift card is told by what there is to choose.
  if (!isOfShop(text) && CHOOSES.test(foldText(text)) && askedChoice(text, thing) !== null) return "only";

  const evidence = findEvidence(thing, text, perception.language);
  if (evidence?.isSure !== true) return null;
  const { coverage, ideas } = evidence;
  const isWell = coverage >= WELL_COVERED;
  const isRich = isWell && evidence.meets >= 2;
  // "Can I swap the battery?" is no exchange.
  if (isOfShop(text) && !ideas.has("change") && !(ideas.has("by_email") && (cues.pronoun || cues.plural))) return null;

  // "Velcro or laces?" on a shoe's page asks how that one is made.
  const points = cues.pronoun || cues.plural || (referents.how === "page" && EITHER.test(foldText(text)));
  const isOfOther = entities.some(
    ({ type, negated, text: said }) =>
      !negated &&
      (type === "category" || (isProperty(type) && !points && ideasAsked(said).size === 0)) &&
      !isOfKind(thing, said, points),
  );
  if (isOfOther && !evidence.isCounted && !(isWell && (points || referents.how === "named"))) return null;
  const saysOne = (names: ReadonlySet<IntentName>) =>
    intents.some(({ name }) => names.has(name) && isWritten(perception, name));
  // "High waisted?" of tights: the High of another thing's arches is no choice of theirs.
  const isOfValue = entities.some(
    (entity) =>
      entity.type === "size" ||
      (entity.type === "option" && thing.options.some(({ name }) => name === entity.value.name)),
  );
  if (saysOne(STOCK) && (isOfValue || !isRich)) return null;
  if (saysOne(LIVE) || isOfValue) {
    if (isRich && !isOfValue) return "only";
    return ideas.size > 0 && isWell ? "beside" : null;
  }
  // What comes by e-mail is not sent as parcels are.
  if (saysOne(KNOWLEDGE) && !isRich && !(ideas.has("by_email") && points)) return null;
  if (saysOne(ALONG)) return null;
  const isOfKinds = entities.some(({ type }) => type === "category");
  if (saysOne(WISHES) && !(isWell && (points || !isOfKinds))) return null;

  const form = questionForm(perception);
  if (form === "goods") return points && isWell && NEEDS_TO.test(foldText(text)) ? "only" : null;
  // "I'm left-handed", "I need to use my phone with them on": said of oneself, and meant as a question.
  const isTold =
    isWell &&
    ideas.size > 0 &&
    !cues.correction &&
    !WHICH_ONE.test(foldText(text)) &&
    (points || OF_ONESELF.test(foldText(text)));
  return form !== "none" || isTold ? "only" : null;
}

/** "I need to open gels with them on" wishes for nothing that is sold. */
const NEEDS_TO = /\b(?:need|want|have) to\b|\bmuss\b|\bdois\b|\btengo que\b/;
const OTHER_ONES = /\b(?:do|have|got|any|are there)\b[^.?!]{0,20}\b\p{L}+ ones\b/u;
const CHOOSES = /\b(?:choose|pick|select|change|set)\b/;
const EITHER = /^\W*(?:[\p{L}-]+ ){1,3}or (?:[\p{L}-]+ ?){1,3}\?*\s*$/u;
const WHICH_ONE = /\b(?:which|welche\w*|lequel|laquelle|lesquel\w*|cual\w*)\b/;
const OF_ONESELF =
  /^\W*(?:(?:but|and|so|well|hi|hey) )?(?:i|i'm|im|i've|ive|my|ich|mein\w*|je|j'ai|mon|ma|mes|soy|tengo|mi)\b/;

/** Carts, orders and comparisons are spoken of, whatever else is. */
function isElsewhere(perception: Perception): boolean {
  return perception.intents.some(
    ({ name, confidence }) =>
      confidence >= SURE &&
      (IN_CART.has(name) ||
        (name === "compare_products" && confidence >= COMPARED) ||
        (ELSEWHERE.has(name) && isWritten(perception, name))),
  );
}

function isProperty(type: Entity["type"]): boolean {
  return type === "material" || type === "attribute";
}

/** "Gloves" of gloves; with "it" and the like what its description names is no other kind of thing either. */
function isOfKind(thing: CatalogDocument, said: string, points: boolean): boolean {
  const { title, type, tags, sentences } = readDocument(thing);
  const own = new Set([title, type, ...tags, ...(points ? sentences() : [])].flatMap(({ stems }) => stems));
  return stemsOf(said).every((word) => own.has(word));
}
