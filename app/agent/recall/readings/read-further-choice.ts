import { foldText } from "../../perception/fold-text";
import type { IntentName } from "../../perception/perception";
import { isCartTalk } from "../../accounting/cart-talk-words";
import { isStopWord } from "../../perception/lexicons/stop-words";
import { tokenizeFolded } from "../../perception/tokenize";
import { letterSizesIn } from "../../variants/letter-sizes";
import type { Perception } from "../../perception/perception";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";

/** "Ok then oatmeal", "and size L please", "in black then", "let's go with the L". */
const SETTLES =
  /\bthen\b|\b(?:please|pls|plz)\b|\b(?:rather|prefer)\b|\b(?:go|went|going) (?:with|for)\b|\bmake (?:it|that|them)\b|\b(?:stick(?:ing)?|stay(?:ing)?) (?:with|to)\b|\bback to\b|^\W*(?:and |ok(?:ay)? )*(?:in )?(?:a )?sizes? |\b(?:dann|bitte|lieber)\b|\b(?:alors|plutot|svp)\b|\b(?:entonces|mejor|por favor)\b/;
/** One besides. */
const BESIDES =
  /\b(?:another|also|too|the same|same (?:again|one|thing)|as well|both|more|extra|each|(?:and|plus) (?:an?|one|two|three|\d)|add|second|besides|noch|auch|dazu|beide|aussi|encore|les deux|otr[oa]s?|tambien|ambos|ambas)\b/;
const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  "size_fit",
  "affirm",
  "deny",
  "availability",
  "product_detail",
  "get_recommendation",
  "add_to_cart",
  "price",
];

/** A choice by itself, right after something was put in or changed: of that thing, unless one more is asked for. */
export function readFurtherChoice(perception: Perception, { memory }: Place): Reading {
  const { cues, text, language } = perception;
  // "Hmm, give me the 9.5 instead" to "shall I put in the 9?": of the thing that was asked about.
  const { pendingQuestion } = memory;
  const isAsked = pendingQuestion?.kind === "confirm-plan" && pendingQuestion.data.tool === "add_to_cart";
  if ((memory.justAdded.length === 0 && !isAsked) || cues.question || (pendingQuestion !== null && !isAsked))
    return null;
  const folded = foldText(text);
  const wanted = wantedEntities(perception);
  const letters = letterSizesIn(text);
  const isChoice = letters.length > 0 || wanted.some(({ type }) => OF_A_VARIANT.has(type));
  const isOnlyChoice = wanted.every(({ type }) => OF_A_VARIANT.has(type));
  if (!isChoice || !isOnlyChoice || !(SETTLES.test(folded) || (isAsked && cues.correction)) || BESIDES.test(folded))
    return null;
  const isTold = ({ start, end }: { start: number; end: number }) =>
    wanted.some((entity) => start < entity.end && end > entity.start) ||
    letters.some(({ index }) => index >= start && index < end);
  const isTalk = tokenizeFolded(folded).every(
    (token) => isTold(token) || isCartTalk(token.word) || isStopWord(token.word, language) || TALK.has(token.word),
  );
  if (!isTalk) return null;
  return isAsked
    ? intend(perception, { name: "add_to_cart", confidence: 0.8 }, HEARD_INSTEAD)
    : intend(perception, { name: "change_cart", confidence: 0.8 }, HEARD_INSTEAD);
}

const TALK = new Set(
  "no nah sticking staying with stick stay back to i'll let's lets i'd rather prefer go going with for in ok okay then please pls".split(
    " ",
  ),
);
