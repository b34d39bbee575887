import { foldText } from "../../perception/fold-text";
import { KNOWLEDGE_INTENTS, ORDER_INTENTS } from "../../perception/intent-families";
import type { Entity, IntentName, Perception } from "../../perception/perception";
import { segmentsOf, type Place as Span } from "../../variants/cut-by-place";
import { requestLead } from "../request-lead";
import { intend } from "./intend";
import { intentConfidence } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";

const NUMBER = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|half a dozen|a couple of|a pair of|a box of|a pack of|a tub of|a tube of)`;
const COUNTS = new RegExp(String.raw`^\s*(?:(?:also|another|plus|and|the) )*(?:x\s?)?${NUMBER}(?:\s?x)?\s`, "u");
const STARTS = /^\s*(?:(?:also|plus|and) )*(?:an?|the|my|that|those|these|another|some)\s/;

/** Asked, looked for or told, and not ordered. */
const ASKS =
  /\b(?:show|see|find|search|look\w*|recommend|suggest|compare|tell|check|info\w*|details?|prices?|costs?|how much|which|what|do you|have you|got any|is there|are there|in stock|available|something|anything|similar|like (?:this|that|it)|under|max|or|if|but|because|not sure|don'?t|without|instead|swap|change|exchange|replace|remove|take out|drop)\b/;
const BOUGHT =
  /\b(?:ordered|bought|received|arrived|returned?|sent|my order|last (?:week|month|time)|already (?:have|own)|(?<!\b(?:can|could|may|might) )i have|i own|i've got|used to)\b/;

const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  "product_detail",
  "availability",
  "price",
  "size_fit",
  "get_recommendation",
  "gift_help",
  "negotiate",
  "compare_products",
  "affirm",
  "greeting",
  "change_cart",
  "warranty_care",
];
const CALLS: ReadonlySet<Entity["type"]> = new Set(["category", "product", "attribute", "brand", "material"]);
const CLEAR = 0.6;
const SAID = 0.85;

/**
 * "Hi, 2 lemon lime gels, the black cap and a bottle in charcoal": several things that are counted or chosen, or one that is
 * named and counted, are ordered, whether or not a word of the cart is said. A plain "I need a cap and socks" looks for some.
 */
export function readShoppingList(perception: Perception, { referents, memory }: Place): Reading {
  if (perception.language !== "en") return null;
  const { text } = perception;
  const folded = foldText(text);
  const isElsewhere = perception.intents.some(({ name, confidence }) => confidence >= CLEAR && OTHER_DOINGS.has(name));
  if (folded.length !== text.length || isElsewhere || ASKS.test(folded) || BOUGHT.test(folded)) return null;
  const isAmount = OF_AMOUNT.test(folded);
  const others = ["date", "order-number", "email", ...(isAmount ? [] : ["price"])];
  if (wantedEntities(perception).some(({ type }) => others.includes(type))) return null;
  const isChoosing = memory.pendingQuestion?.kind === "choose-variant";

  const { length: from, isRequest, isWish } = requestLead(folded);
  // "Is the cap one size?" asks; "can I get two caps?" does not.
  if (perception.cues.question && !isRequest) return null;

  const places = referents.how === "named" ? referents.places : [];
  const items = segmentsOf(text.slice(from)).flatMap(({ start, end }) =>
    itemOf({ start: start + from, end: end + from }, folded, perception, places),
  );
  if (items.some((item) => item === null)) return null;
  const things = items.flatMap((item) => (item === null || item === "choice" ? [] : item));
  const [only, second] = things;
  // "A Shearwater 5 vest, black, small": what is told of the one thing stands apart.
  if (only && !second && items.includes("choice")) only.isChosen = true;
  const isMore = MORE.test(folded);
  // "And 5 singles of lemon lime", of what was just put in.
  const isOfLast = memory.justAdded.length > 0 && isMore && !perception.cues.correction;
  const isCountedChoice =
    isOfLast &&
    COUNTS.test(folded.slice(from)) &&
    wantedEntities(perception).some(({ type }) => OF_A_VARIANT.has(type));
  if (!only) return isCountedChoice ? order(perception) : null;
  if (isChoosing && !only.isNamed && !second && !(only.isCounted && only.isCalled)) return null;

  const isPlease = /\b(?:please|pls|plz)\b/.test(folded);
  if (!second) {
    const isTold = only.isNamed && (only.isCounted || only.isChosen) && (isRequest || isPlease);
    // "Oh, and a massage ball": the adding goes on.
    const isGoingOn = isOfLast && only.isCalled && only.isPointed;
    const isAdded = isGoingOn || (only.isCounted && only.isChosen && (isRequest || isPlease || isMore));
    const isOfAmount = isAmount && only.isCalled && (isRequest || isWish || isPlease);
    return isTold || isAdded || isOfAmount || (only.isNamed && only.isCounted && !isWish) ? order(perception) : null;
  }
  const isTold = things.every(({ isCounted, isChosen, isNamed, isPointed }) =>
    isWish ? isCounted || isChosen || isNamed : isCounted || isChosen || isNamed || isPointed,
  );
  const isSure = things.some(({ isCounted, isNamed, isChosen }) => isCounted || (isNamed && isChosen));
  const isSaid = isRequest || intentConfidence(perception, "add_to_cart") >= CLEAR;
  return (isTold && isSure) || (isSaid && isTold) ? order(perception) : null;
}

const OTHER_DOINGS = new Set<IntentName>([
  ...ORDER_INTENTS,
  "remove_from_cart",
  "view_cart",
  "checkout",
  "human_agent",
  "complaint",
  "return_policy",
  "shipping_policy",
  "delivery_time",
  "promotion",
]);

function order(perception: Perception): Perception {
  // "One box of neutral" is no parcel: a page of the shop is guessed at.
  const intents = perception.intents.filter(
    ({ name, confidence }) => confidence >= SAID || !KNOWLEDGE_INTENTS.some((known) => known === name),
  );
  return intend({ ...perception, intents }, { name: "add_to_cart", confidence: 0.9 }, HEARD_INSTEAD);
}

/** "A $100 gift card": its price is the choice. */
const OF_AMOUNT = /[$€£]\s?\d{1,3} (?:[\p{L}]+ )?(?:gift ?cards?|gift vouchers?|vouchers?|gift certificates?)\b/u;

/** What goes on with an order. */
const MORE = /^\W*(?:(?:oh|ah|ok(?:ay)?|great|cool|perfect|thanks|yes)\W+)*(?:and|also|plus|then)\b/;

type Item = { isCalled: boolean; isNamed: boolean; isCounted: boolean; isChosen: boolean; isPointed: boolean };

/** What a segment holds: a thing, a choice of the thing before it, nothing of either (null: the message is more than a list). */
function itemOf(
  { start, end }: Span,
  folded: string,
  perception: Perception,
  places: readonly Span[],
): (Item | "choice" | null)[] {
  const own = folded.slice(start, end);
  if (!/\p{L}{2}/u.test(own) || ASIDE.test(own)) return [];
  const within = wantedEntities(perception).filter((entity) => entity.start >= start && entity.end <= end);
  const isNamed = places.some((place) => place.start >= start && place.end <= end);
  const isChosen = within.some(({ type }) => OF_A_VARIANT.has(type));
  const isCounted = COUNTS.test(own);
  const isPointed = STARTS.test(own);
  const isCalled = isNamed || within.some(({ type }) => CALLS.has(type));
  // "... and a small coral one for her": of the thing before it.
  const isAnother = isChosen && isPointed && /\bones?\b|\bpairs?\b/.test(own);
  if (isAnother) return [{ isCalled: true, isNamed: true, isCounted, isChosen, isPointed }];
  if (isCalled) return [{ isCalled, isNamed, isCounted, isChosen, isPointed }];
  // "Two tubes of balm": what nobody knows yet is looked for by its words.
  const rest = within
    .toReversed()
    .reduce((left, entity) => left.slice(0, entity.start - start) + left.slice(entity.end - start), own)
    .replace(UNITS, " ");
  if (isCounted && /\p{L}{4}/u.test(rest)) return [{ isCalled: false, isNamed: false, isCounted, isChosen, isPointed }];
  return [isChosen || isCounted || OF_CHOICE.test(own) ? "choice" : null];
}

/** Words of a count and of a choice, which call nothing. */
const UNITS =
  /\b(?:pairs?|packs?|box(?:es)?|tubes?|tubs?|singles?|bottles?|pieces?|sizes?|colou?rs?|flavou?rs?|of (?:each|them|those|these|the same)|each|same|please|with|from|also|another|more|one|two|three|four|five|six|seven|eight|nine|ten|dozen|couple)\b/g;
const ASIDE = /^\s*(?:please|pls|thanks?|thank you|thx|cheers|for (?:me|us|my [\p{L} -]+|the [\p{L} -]+))?\W*$/u;
const OF_CHOICE =
  /^\s*(?:in |a |an |the |both |all )*(?:size |us |eu )?(?:xs|s|m|l|xl|xxl|\d{1,2}(?:\.5)?|small|medium|large|regular|wide|each|one of each.*|black|white)\b/;
