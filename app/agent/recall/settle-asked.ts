import { asksWhetherSold, askedKind } from "../need-state/asked-kind";
import { questionForm } from "../knowledge/question-form";
import { foldText } from "../perception/fold-text";
import { CART_INTENTS, ORDER_INTENTS } from "../perception/intent-families";
import { isWritten } from "../perception/is-written";
import type { Entity, Intent, IntentName, Perception } from "../perception/perception";
import type { Referents } from "./resolve-referents";

/** "Compass 45 or Sextant 47?", "between the Grain and the Drift": two names with a choice between them. */
const BETWEEN_NAMES = /^\W*(?:[\p{L}\d'-]+\W+){0,3}?(?:or|vs|versus|oder|ou|o)\b/u;
const OPENS_CHOICE = /\b(?:between|zwischen|entre)\b/;
/** "Is the watch still there?" asks after a thing that is sold. */
const STILL_THERE =
  /\b(?:is|are) (?:the|that|those|these|this|it|they)\b.{0,40}?\b(?:still|yet)\b.{0,12}\b(?:there|available|in stock|left|around|on sale)\b|\b(?:ist|sind) (?:der|die|das)\b.{0,40}\bnoch (?:da|verfugbar|lieferbar|auf lager)\b|\best-(?:il|elle)\b.{0,20}\bencore (?:la|disponible|en stock)\b|\bsigue(?:n)?\b.{0,30}\b(?:disponibles?|en stock)\b/;
const OF_A_CHOICE: IntentName[] = ["find_product", "get_recommendation", "product_detail", "size_fit", "availability"];
const WEAK = 0.6;
const SAID = 0.85;

/**
 * What is asked of things by the way in which a message names them, where what was learnt guesses otherwise: one of two, a
 * kind with limits, whether something is still there, whether something unknown is sold. Null where it says nothing of that.
 */
export function settleAsked(perception: Perception, { places, productIds }: Referents): Perception | null {
  const { intents, entities, text } = perception;
  const folded = foldText(text);
  const confidence = (name: IntentName) => intents.find((intent) => intent.name === name)?.confidence ?? 0;
  const wanted = entities.filter(({ negated }) => !negated);
  const has = (...types: Entity["type"][]) => wanted.some(({ type }) => types.includes(type));
  const isDoing = intents.some(({ name, confidence: sure }) => sure >= WEAK && DOINGS.has(name));

  const [first, second] = places;
  if (first && second && !isDoing && confidence("price") < WEAK) {
    const isChoice =
      BETWEEN_NAMES.test(text.slice(first.end, second.start).toLowerCase()) ||
      OPENS_CHOICE.test(text.slice(0, first.start).toLowerCase());
    if (isChoice) return read(perception, "compare_products", OF_A_CHOICE);
  }
  if (STILL_THERE.test(folded) && !isDoing && (productIds.length > 0 || has("category", "product")))
    return read(perception, "availability", [
      "find_product",
      "product_detail",
      "greeting",
      "store_info",
      "warranty_care",
    ]);

  const form = questionForm(perception);
  // "Hydration vest, at most 120 dollars" tells a limit and asks for no price.
  const isLimit = has("price") && form !== "shop" && !/\bhow much\b|\bprice\b|\bcosts?\b/.test(folded);
  if (has("category") && productIds.length === 0 && isLimit && confidence("price") > 0 && !has("product"))
    return read(perception, "find_product", ["price"]);
  // "Which men's stability shoe comes in wide?" asks for the shoe.
  const isGuess = confidence("size_fit") > 0 && !(confidence("size_fit") >= SAID && isWritten(perception, "size_fit"));
  if (
    form === "goods" &&
    (has("category") || WEARS.test(folded) || SOMETHING.test(folded)) &&
    (!has("size") || WISHES.test(folded)) &&
    places.length === 0 &&
    (isGuess || (WISHES.test(folded) && SOMETHING.test(folded))) &&
    !isDoing &&
    !FITS.test(folded)
  )
    return read(perception, "find_product", ["size_fit"]);
  // "Do you have a headlamp that is rechargeable?" asks for any such headlamp.
  const isAny =
    asksWhetherSold(perception) &&
    wanted.some(({ type, start }) => type === "category" && !DEFINITE.test(text.slice(0, start)));
  if (
    isAny &&
    productIds.length === 0 &&
    places.length === 0 &&
    !isDoing &&
    !has("product") &&
    confidence("find_product") < WEAK
  )
    return read(perception, "find_product", ["product_detail", "availability"]);
  // "Do you have Nike Pegasus?": whatever it is, whether it is sold is asked.
  const isUnknown = wanted.length === 0 && asksWhetherSold(perception) && askedKind(perception) !== null;
  const mayBeSold = ({ name, confidence: sure }: Intent) =>
    name === "find_product" ||
    (name === "size_fit" ? !isWritten(perception, name) : sure < WEAK && name !== "out_of_scope");
  if (isUnknown && intents.every(mayBeSold))
    return read(perception, "find_product", ["size_fit", "product_detail", "availability", "store_info"]);
  return null;
}

/** "I should like something soft, men's 9": the size is told with the wish. */
const WISHES =
  /\b(?:looking for|(?:i|we)(?:'d| would| should)? (?:really )?(?:like|need|want)|what (?:have you got|do you have|would you)|show me|recommend|suggest)\b/;
const SOMETHING = /\b(?:something|anything)\b|\bwhat have you got\b/;
const WEARS = /\b(?:what|which)\b.{1,40}\bwear\b/;
const DEFINITE =
  /\b(?:the|this|that|these|those|your|der|die|das|dies\w*|le|la|les|ce\w*|el|los|las|est[ea]s?) (?:[\p{L}-]+ ){0,2}$/iu;
const FITS = /\b(?:what|which) size\b|\bsizes?\b|\bfits?\b|\btoo (?:small|big|large|tight|narrow|wide)\b/;
const DOINGS = new Set<IntentName>([...CART_INTENTS, ...ORDER_INTENTS, "negotiate", "complaint", "human_agent"]);

function read(perception: Perception, name: IntentName, instead: IntentName[]): Perception {
  const kept = perception.intents.filter((intent) => intent.name !== name && !instead.includes(intent.name));
  const intents: Intent[] = [{ name, confidence: SAID }, ...kept];
  return { ...perception, intents: intents.sort((left, right) => right.confidence - left.confidence) };
}
